"""Money of a settled order went back to the buyer: the income falls."""

from dataclasses import replace
from datetime import datetime

from django.db.models import F

from marketplace.events.orders import OrderRefunded, SoldLine, SoldOrder
from marketplace.ledger.post_refund import post_refund
from marketplace.ledger.queries import lines_as_posted
from marketplace.ledger.rules import SettledLine
from vendor_onboarding.listings.models import OrderStanding, VendorOrderLine, VendorRefund
from vendor_onboarding.listings.owners import settled_lines


def take_back(*, event: OrderRefunded, standing: OrderStanding, now: datetime) -> bool:
    """Post a refund to the books and to its vendors' lines, once; the caller holds the settled order's lock.

    The money goes back from where the sale's line had gone, even if the product was listed or lost since, or its
    organisation moved. Gives False, and changes nothing, for a refund that is in the books.
    """
    sale = event.sale
    posted = post_refund(
        refund=event.refund,
        sale=sale.order,
        channel=sale.channel,
        refunded_at=event.refunded_at,
        method=standing.method,
        lines=lines_in_the_books(sale),
        shipping=sale.shipping,
        now=now,
    )
    if posted:
        _note(event)
    return posted


def lines_in_the_books(sale: SoldOrder) -> list[SettledLine]:
    """Give the lines of a change of a sale as the sale itself was posted, with the change's own amounts.

    Shared as the sale was, from what stands of it today: the caller holds the order's lock.
    """
    posted = lines_as_posted(sale.order)
    return [_as_posted(line, posted.get(line.position)) for line in sale.lines]


def _as_posted(line: SoldLine, posted: SettledLine | None) -> SettledLine:
    if posted is None:  # A line that the sale did not have when it was posted: nobody's.
        return settled_lines([line], [None])[0]
    return replace(posted, quantity=line.quantity, amount=line.total)


def _note(event: OrderRefunded) -> None:
    noted = {line.position: line for line in VendorOrderLine.objects.filter(order=event.sale.order)}
    for sold in event.sale.lines:
        line = noted.get(sold.position)
        if line is None or not sold.total:
            continue
        VendorRefund.objects.create(line=line, refund=event.refund, amount=sold.total, refunded_at=event.refunded_at)
        VendorOrderLine.objects.filter(pk=line.pk).update(refunded=F("refunded") + sold.total)
