"""Write what happened to an order at a real Saleor as the very same records that the embedded engine writes.

Saleor's events may come twice, late or in another order. So none is believed to be "the" payment or "the" refund:
each carries the order as a whole, and what it tells beyond what is recorded already is recorded now. News older than
what we know are left alone.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from marketplace.events.income_changes import split_change, taken_back_by_now
from marketplace.events.orders import (
    OrderBulkCreated,
    OrderCancelled,
    OrderCreated,
    OrderFullyPaid,
    OrderPaymentRegained,
    OrderRefunded,
)
from marketplace.gateway.models import OrderTakenIn
from marketplace.gateway.reading import reference_of
from marketplace.gateway.saleor.payloads import Report, SaleorOrder
from marketplace.gateway.saleor.sold_order import amounts_of, settled_at, sold_order, with_amounts
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event

UNFINISHED = {"DRAFT"}
CALLED_OFF = {"CANCELED", "EXPIRED"}
GIVES_BACK = {"REFUND_SUCCESS", "CHARGE_BACK"}


def take_in_order(order: SaleorOrder, reference: UUID, *, now: datetime) -> None:
    """Record what is new of an order: placed or imported, paid, money given back or come again, called off.

    `reference` is the order's name of ours. Call it inside a transaction; called again, it changes nothing.
    """
    if order.status in UNFINISHED:
        return
    known, new = OrderTakenIn.objects.get_or_create(reference=reference, defaults={"as_of": order.as_of})
    (known,) = lock_rows(OrderTakenIn.objects.filter(pk=known.pk))
    if (len(order.reports), order.as_of) < (known.reports, known.as_of):
        return
    if new:
        _record_sale(order, known, now=now)
    for record in (_record_payment, _record_income_change, _record_cancellation):
        step: Callable[..., None] = record
        step(order, known, now=now)
    known.reports, known.as_of = len(order.reports), order.as_of
    known.save()


def _record_sale(order: SaleorOrder, known: OrderTakenIn, *, now: datetime) -> None:
    """An import was paid and handed over when it was made: it is settled from the start."""
    sale = sold_order(order, known.reference)
    if order.origin == "BULK_CREATE":
        known.settled_at = order.created
        record_event(OrderBulkCreated(occurred_at=now, sales=(sale,)))
    else:
        record_event(OrderCreated(occurred_at=now, sale=sale))


def _record_payment(order: SaleorOrder, known: OrderTakenIn, *, now: datetime) -> None:
    paid_at = settled_at(order)
    if known.settled_at is not None or paid_at is None:
        return
    known.settled_at = paid_at
    record_event(
        OrderFullyPaid(
            occurred_at=now,
            sale=sold_order(order, known.reference),
            settled_at=paid_at,
            payment_method=order.notes.get("payment_method", ""),
        )
    )


def _record_income_change(order: SaleorOrder, known: OrderTakenIn, *, now: datetime) -> None:
    """What was never settled was never income; of the rest counts how much of the buyer's money is there now."""
    if known.settled_at is None:
        return
    sold, before = amounts_of(order), [int(one) for one in known.changes]
    left = order.total_charged.fractional_amount
    change = taken_back_by_now(total=sum(sold), left=left) - sum(before)
    if not change:
        return
    parts = [abs(part) for part in split_change(change, sold=sold, before=before)]
    sale = with_amounts(order, known.reference, parts)
    if change > 0:
        report = _latest(order, GIVES_BACK)
        at = report.created_at if report else order.as_of
        refund = _refund_reference(known, report)
        record_event(OrderRefunded(occurred_at=now, refund=refund, sale=sale, refunded_at=at))
    else:
        payment = derived_reference("regained", f"{known.reference}:{len(before)}")
        record_event(OrderPaymentRegained(occurred_at=now, payment=payment, sale=sale, regained_at=order.as_of))
    known.changes = [*before, change]


def _record_cancellation(order: SaleorOrder, known: OrderTakenIn, *, now: datetime) -> None:
    if known.cancelled_at is None and order.status in CALLED_OFF:
        known.cancelled_at = order.as_of
        record_event(OrderCancelled(occurred_at=now, order=known.reference))


def _latest(order: SaleorOrder, kinds: set[str]) -> Report | None:
    return next((one for one in reversed(order.reports) if one.type in kinds), None)


def _refund_reference(known: OrderTakenIn, report: Report | None) -> UUID:
    """A refund that we reported carries our reference; one made in Saleor's own pages gets one derived of it."""
    ours = reference_of(report.psp_reference) if report else None
    return ours or derived_reference("refund", f"{known.reference}:{report.id if report else len(known.changes)}")
