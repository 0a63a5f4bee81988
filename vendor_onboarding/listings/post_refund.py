"""Money went back to a buyer: post it."""

from django.db import transaction
from django.utils import timezone

from marketplace.events.orders import OrderRefunded
from vendor_onboarding.listings.models import EarlyRefund
from vendor_onboarding.listings.note_lines import lock_standing
from vendor_onboarding.listings.take_back import take_back


def post_refund(event: OrderRefunded) -> None:
    """Take a refund out of its vendors' income, on the day the money went back. May be called twice.

    Events may overtake each other. A refund that comes before the news that its order was paid waits, and is posted
    together with the sale: otherwise the refund of a half-paid order, which never was income, would lower it.
    """
    with transaction.atomic():
        standing = lock_standing(event.sale.order)
        if standing.settled_at is None:
            EarlyRefund.objects.get_or_create(
                refund=event.refund, defaults={"order": event.sale.order, "event": event.payload()}
            )
            return
        take_back(event=event, standing=standing, now=timezone.now())
