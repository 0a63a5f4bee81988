"""Money came again for an order whose money had gone back: post it."""

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from marketplace.events.orders import OrderPaymentRegained
from marketplace.ledger.post_regained import post_regained as post_to_books
from vendor_onboarding.listings.errors import RefundStillToComeError
from vendor_onboarding.listings.models import VendorOrderLine, VendorRefund
from vendor_onboarding.listings.note_lines import lock_standing
from vendor_onboarding.listings.take_back import lines_in_the_books


def post_regained(event: OrderPaymentRegained) -> None:
    """Count money that came again as its vendors' income, on the day it came. May be called twice.

    Events may overtake each other. What comes before the refund that it undoes is refused (RefundStillToComeError),
    and delivered again later.
    """
    with transaction.atomic():
        standing = lock_standing(event.sale.order)
        amounts = {line.position: line.total for line in event.sale.lines if line.total}
        noted = list(VendorOrderLine.objects.filter(order=event.sale.order, position__in=amounts))
        if VendorRefund.objects.filter(refund=event.payment).exists():
            return
        if standing.settled_at is None or any(line.refunded < amounts[line.position] for line in noted):
            raise RefundStillToComeError
        posted = post_to_books(
            payment=event.payment,
            sale=event.sale.order,
            channel=event.sale.channel,
            sold_at=event.sale.sold_at,
            regained_at=event.regained_at,
            method=standing.method,
            lines=lines_in_the_books(event.sale),
            shipping=event.sale.shipping,
            now=timezone.now(),
        )
        if posted:
            _note(event, noted, amounts)


def _note(event: OrderPaymentRegained, noted: list[VendorOrderLine], amounts: dict[int, int]) -> None:
    for line in noted:
        amount = amounts[line.position]
        VendorRefund.objects.create(line=line, refund=event.payment, amount=-amount, refunded_at=event.regained_at)
        VendorOrderLine.objects.filter(pk=line.pk).update(refunded=F("refunded") - amount)
