"""An order's money is there: it becomes income."""

from datetime import datetime

from django.db import transaction

from marketplace.events.orders import OrderRefunded, SoldOrder
from marketplace.ledger.post_sale import post_sale
from vendor_onboarding.listings.models import EarlyRefund
from vendor_onboarding.listings.note_lines import lock_standing, note_lines
from vendor_onboarding.listings.owners import owners_of_lines, settled_lines
from vendor_onboarding.listings.take_back import take_back


def settle_order(*, sale: SoldOrder, method: str, settled_at: datetime, now: datetime) -> bool:
    """Post a paid order to the books line by line, each to the organisation whose goods it sold.

    Amounts are satang, VAT included, after discounts; shipping is nobody's income. A line that no organisation
    listed posts to suspense. Refunds that came earlier than this news are posted right after, in the same
    transaction. Gives False, and changes nothing, when the order was settled before.
    """
    with transaction.atomic():
        standing = lock_standing(sale.order)
        if standing.settled_at is not None:
            return False
        standing.settled_at, standing.method = settled_at, method
        standing.save(update_fields=["settled_at", "method"])
        note_lines(sale=sale, standing=standing)
        owners = owners_of_lines(sale.order)
        post_sale(
            sale=sale.order,
            channel=sale.channel,
            sold_at=sale.sold_at,
            settled_at=settled_at,
            method=method,
            lines=settled_lines(sale.lines, [owners.get(line.position) for line in sale.lines]),
            shipping=sale.shipping,
            now=now,
        )
        for early in EarlyRefund.objects.filter(order=sale.order).order_by("pk"):
            take_back(event=OrderRefunded.from_payload(early.event), standing=standing, now=now)
            early.delete()
        return True
