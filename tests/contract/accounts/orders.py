"""Orders of guests, for tests of accounts."""

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.orders.models import Order
from tests.builders import NOW


def a_guest_order(email: str, *, number: int = 9001) -> Order:
    """An order that somebody made without an account."""
    return Order.objects.create(
        number=number,
        channel=Channel.objects.get(slug="online"),
        user_email=email,
        status="UNFULFILLED",
        total_gross_amount=10_000,
        total_net_amount=10_000,
        created_at=NOW,
        updated_at=NOW,
    )
