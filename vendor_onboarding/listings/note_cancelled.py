"""An order was called off: let its vendors know."""

from django.db import transaction

from marketplace.events.orders import OrderCancelled
from vendor_onboarding.listings.models import VendorOrderLine
from vendor_onboarding.listings.note_lines import lock_standing


def note_cancelled(event: OrderCancelled) -> None:
    """Mark an order's lines as called off; news of the order itself that comes later is marked so too.

    No money moved, so the books have nothing to learn. May be called twice.
    """
    with transaction.atomic():
        standing = lock_standing(event.order)
        if standing.cancelled_at is None:
            standing.cancelled_at = event.occurred_at
            standing.save(update_fields=["cancelled_at"])
            VendorOrderLine.objects.filter(order=event.order).update(cancelled_at=event.occurred_at)
