"""Orders as they are read."""

from uuid import UUID

from django.db.models import QuerySet

from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.models import Order, TransactionItem


def orders() -> QuerySet[Order]:
    """All orders, newest first, with what each page of them needs."""
    return Order.objects.select_related("channel", "user").order_by("-created_at", "-number")


def placed_orders() -> QuerySet[Order]:
    """All orders that are no drafts."""
    return orders().exclude(status="DRAFT")


def draft_orders() -> QuerySet[Order]:
    """All drafts."""
    return orders().filter(status="DRAFT")


def order_by_id(order_id: UUID) -> Order | None:
    """Find an order by its id."""
    return orders().filter(pk=order_id).first()


def order_by_reference(reference: str) -> Order | None:
    """Find an order by the reference that others know it by."""
    return orders().filter(external_reference=reference).first()


def order_by_checkout(token: UUID) -> Order | None:
    """Find the order that a basket became."""
    return orders().filter(checkout_token=token).first()


def transaction_by_token(token: UUID) -> TransactionItem | None:
    """Find a payment by its token."""
    return TransactionItem.objects.select_related("order").filter(token=token).first()


def orders_of_customer(customer: Customer, *, drafts: bool) -> QuerySet[Order]:
    """A customer's orders; drafts only where asked for."""
    rows = orders().filter(user=customer)
    return rows if drafts else rows.exclude(status="DRAFT")
