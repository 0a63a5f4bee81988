"""Hold an order while a deed decides about it."""

from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.commerce.orders.models import Order, TransactionItem
from marketplace.shared.errors import NotFoundError
from marketplace.shared.locks import lock_rows


def lock_order(order_id: UUID) -> Order:
    """Give an order as it is now, and keep everybody else from changing it until the transaction ends."""
    for order in lock_rows(Order.objects.filter(pk=order_id)):
        return order
    raise NotFoundError(_("There is no such order."), "id")


def lock_transaction(token: UUID) -> tuple[Order | None, TransactionItem]:
    """Give a transaction and its order as they are now, both held; the order first, as always.

    A basket may become an order while we wait for its payment: then the payment is let go (a savepoint's end frees
    its lock) and order and payment are held anew. That happens once in a payment's life.
    """
    try:
        with transaction.atomic():
            return _locked(token)
    except _MovedError:
        return _locked(token)


class _MovedError(Exception):
    """The payment's basket became an order meanwhile."""


def _locked(token: UUID) -> tuple[Order | None, TransactionItem]:
    order_id = TransactionItem.objects.filter(token=token).values_list("order_id", flat=True).first()
    order = lock_order(order_id) if order_id else None
    for payment in lock_rows(TransactionItem.objects.filter(token=token)):
        if payment.order_id != order_id:
            raise _MovedError
        return order, payment
    raise NotFoundError(_("There is no such payment."), "id")
