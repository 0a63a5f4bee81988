"""Orders that a guest made join her account."""

from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.models import Order


def claim_orders(*, email: str, customer: Customer) -> int:
    """Give a customer the orders that were made as a guest with her confirmed e-mail address; tell how many.

    Drafts stay where they are, and nobody's order changes hands.
    """
    orders = Order.objects.filter(user=None, user_email__iexact=email).exclude(status="DRAFT")
    return orders.update(user=customer)
