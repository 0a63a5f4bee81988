"""Take in a long history of orders at once, as if each of its events had come alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.events.orders import OrderCreated, OrderFullyPaid, OrderRefunded, SoldOrder
from marketplace.ledger.bulk_post import bulk_post
from marketplace.ledger.rules import SettledLine, SettledSale
from vendor_onboarding.listings.models import OrderStanding, VendorOrderLine, VendorRefund
from vendor_onboarding.listings.note_lines import vendor_lines
from vendor_onboarding.listings.owners import Owners, owners_of_products, settled_lines

WRITTEN_AT_ONCE = 2_000


def bulk_note_history(
    *,
    paid: Sequence[OrderFullyPaid],
    refunded: Sequence[OrderRefunded] = (),
    unpaid: Sequence[OrderCreated] = (),
    now: datetime,
) -> int:
    """Note and post thousands of orders and their refunds; gives how many postings were new.

    The result is that of the single handlers (a test compares them). For an empty market only: it raises
    IntegrityError, and changes nothing, when one of the orders is known already. A refund's order must be among
    `paid`. A till's sale is an OrderFullyPaid with method "cash", settled when it was sold.
    """
    sales = [*(event.sale for event in paid), *(event.sale for event in unpaid)]
    owners = owners_of_products(_products(sales))
    standings = {event.sale.order: _settled(event) for event in paid}
    standings.update({event.sale.order: OrderStanding(order=event.sale.order) for event in unpaid})
    lines = [line for sale in sales for line in vendor_lines(sale=sale, standing=standings[sale.order], owners=owners)]
    refunds = _refunds(refunded, {(line.order, line.position): line for line in lines})
    with transaction.atomic():
        OrderStanding.objects.bulk_create(standings.values(), batch_size=WRITTEN_AT_ONCE)
        VendorOrderLine.objects.bulk_create(lines, batch_size=WRITTEN_AT_ONCE)
        VendorRefund.objects.bulk_create(refunds, batch_size=WRITTEN_AT_ONCE)
        return bulk_post(_postings(paid, refunded, owners), now=now)


def _products(sales: Iterable[SoldOrder]) -> set[UUID]:
    return {line.product for sale in sales for line in sale.lines if line.product}


def _settled(event: OrderFullyPaid) -> OrderStanding:
    return OrderStanding(order=event.sale.order, method=event.payment_method, settled_at=event.settled_at)


def _refunds(events: Sequence[OrderRefunded], lines: dict[tuple[UUID, int], VendorOrderLine]) -> list[VendorRefund]:
    """Make the vendors' refund rows, and raise the sums on the lines, which are not written yet."""
    made = []
    for event in events:
        for sold in event.sale.lines:
            line = lines.get((event.sale.order, sold.position))
            if line is None or not sold.total:
                continue
            line.refunded += sold.total
            made.append(VendorRefund(line=line, refund=event.refund, amount=sold.total, refunded_at=event.refunded_at))
    return made


def _postings(
    paid: Sequence[OrderFullyPaid], refunded: Sequence[OrderRefunded], owners: Owners
) -> Iterator[SettledSale]:
    """The sales, and then their refunds, each shared from what stood of its line before it."""
    posted: dict[UUID, SettledSale] = {}
    wanted = {event.sale.order for event in refunded}
    for event in paid:
        sale = _sale(event, owners)
        if sale.sale in wanted:
            posted[sale.sale] = sale
        yield sale
    standing = {(sale.sale, line.position): line.amount for sale in posted.values() for line in sale.lines}
    for refund in refunded:
        yield _refund(refund, posted[refund.sale.order], standing)


def _sale(event: OrderFullyPaid, owners: Owners) -> SettledSale:
    sale = event.sale
    return SettledSale(
        sale=sale.order,
        channel=sale.channel,
        method=event.payment_method,
        sold_at=sale.sold_at,
        settled_at=event.settled_at,
        lines=settled_lines(sale.lines, [owners.of(line.product, sold_at=sale.sold_at) for line in sale.lines]),
        shipping=sale.shipping,
    )


def _refund(event: OrderRefunded, sold: SettledSale, standing: dict[tuple[UUID, int], int]) -> SettledSale:
    of_sale = {line.position: line for line in sold.lines}
    lines: list[SettledLine] = []
    for line in event.sale.lines:
        key = (sold.sale, line.position)
        lines.append(replace(of_sale[line.position], quantity=line.quantity, amount=line.total, before=standing[key]))
        standing[key] -= line.total
    return SettledSale(
        sale=sold.sale,
        refund=event.refund,
        channel=event.sale.channel,
        method=sold.method,
        sold_at=None,
        settled_at=event.refunded_at,
        lines=lines,
        shipping=event.sale.shipping,
    )
