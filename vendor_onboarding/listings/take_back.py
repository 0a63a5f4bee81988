"""Money of a settled order went back to the buyer: the income falls."""

from datetime import datetime

from django.db.models import F

from marketplace.events.orders import OrderRefunded
from marketplace.ledger.post_refund import post_refund
from vendor_onboarding.listings.models import OrderStanding, VendorOrderLine, VendorRefund
from vendor_onboarding.listings.owners import owners_of_lines, settled_lines


def take_back(*, event: OrderRefunded, standing: OrderStanding, now: datetime) -> bool:
    """Post a refund to the books and to its vendors' lines, once; the caller holds the settled order's lock.

    The money goes back from where the sale's line had gone, even if the product was listed or lost since. Gives
    False, and changes nothing, for a refund that is in the books.
    """
    sale = event.sale
    owners = owners_of_lines(sale.order)
    posted = post_refund(
        refund=event.refund,
        sale=sale.order,
        channel=sale.channel,
        refunded_at=event.refunded_at,
        method=standing.method,
        lines=settled_lines(sale.lines, [owners.get(line.position) for line in sale.lines]),
        shipping=sale.shipping,
        now=now,
    )
    if posted:
        _note(event)
    return posted


def _note(event: OrderRefunded) -> None:
    noted = {line.position: line for line in VendorOrderLine.objects.filter(order=event.sale.order)}
    for sold in event.sale.lines:
        line = noted.get(sold.position)
        if line is None or not sold.total:
            continue
        VendorRefund.objects.create(line=line, refund=event.refund, amount=sold.total, refunded_at=event.refunded_at)
        VendorOrderLine.objects.filter(pk=line.pk).update(refunded=F("refunded") + sold.total)
