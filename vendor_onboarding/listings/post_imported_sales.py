"""Sales of the tills were taken in: post them."""

from django.utils import timezone

from marketplace.events.orders import OrderBulkCreated
from vendor_onboarding.listings.settle_order import settle_order

CASH = "cash"  # the tills of today take nothing else


def post_imported_sales(event: OrderBulkCreated) -> None:
    """Turn sales of the tills into their vendors' income, each on the moment it was made: cash is settled at once.

    Each sale is a transaction of its own: called twice, or broken off in the middle, it leaves out what is posted.
    """
    for sale in event.sales:
        settle_order(sale=sale, method=CASH, settled_at=sale.sold_at, now=timezone.now())
