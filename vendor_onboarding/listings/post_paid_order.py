"""An order was paid in full: post it."""

from django.utils import timezone

from marketplace.events.orders import OrderFullyPaid
from marketplace.payments.rules import method_of
from vendor_onboarding.listings.settle_order import settle_order


def post_paid_order(event: OrderFullyPaid) -> None:
    """Turn a paid order into its vendors' income, on the day its money came. May be called twice."""
    settle_order(
        sale=event.sale, method=method_of(event.payment_method), settled_at=event.settled_at, now=timezone.now()
    )
