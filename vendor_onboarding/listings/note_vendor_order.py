"""A buyer ordered something: let its vendors know."""

from django.db import transaction

from marketplace.events.orders import OrderCreated
from vendor_onboarding.listings.note_lines import lock_standing, note_lines


def note_vendor_order(event: OrderCreated) -> None:
    """Show each vendor the lines of a new order that are hers, without the buyer's data.

    May be called twice, and after the order was paid or called off: then it changes nothing.
    """
    with transaction.atomic():
        standing = lock_standing(event.sale.order)
        if standing.settled_at is None:
            note_lines(sale=event.sale, standing=standing)
