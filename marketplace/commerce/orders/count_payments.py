"""Bring an order's sums in line with its payments."""

from datetime import datetime

from django.db.models import Max, Sum

from marketplace.commerce.orders.models import Order, TransactionEvent
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import CALLED_OFF, charge_status_of
from marketplace.commerce.orders.sold_order import sold_order
from marketplace.events.orders import OrderFullyPaid
from marketplace.shared.outbox.record_event import record_event

FULLY = frozenset({"FULL", "OVERCHARGED"})


def count_payments(order: Order, *, settled_at: datetime, now: datetime) -> None:
    """Add up what was paid and given back; the first time that all is paid, say so.

    The order is locked and saved by this. `settled_at` is when the money came that is counted now. If it completes the
    total, the order is settled from the latest moment at which any of its money came: reports of bank days may arrive
    out of order. An order that was called off is never settled: what still arrives for it is to be given back.
    """
    sums = order.transactions.aggregate(charged=Sum("charged_amount"), refunded=Sum("refunded_amount"))
    order.total_charged_amount = sums["charged"] or 0
    order.total_refunded_amount = sums["refunded"] or 0
    left = order.total_charged_amount - order.total_refunded_amount
    order.charge_status = charge_status_of(total=order.total_gross_amount, charged=left)
    order.updated_at = now
    newly = order.charge_status in FULLY and order.settled_at is None and order.status not in CALLED_OFF
    if newly:
        order.settled_at = _all_there_at(order, settled_at)
    order.save()
    if newly:
        _tell(order, now=now)


def _all_there_at(order: Order, last_report: datetime) -> datetime:
    charges = TransactionEvent.objects.filter(transaction__order=order, type="CHARGE_SUCCESS", amount__gt=0)
    latest: datetime | None = charges.aggregate(moment=Max("created_at"))["moment"]
    return max(last_report, latest or last_report)


def _tell(order: Order, *, now: datetime) -> None:
    note_event(order, "ORDER_FULLY_PAID", actor="", now=now)
    record_event(
        OrderFullyPaid(
            occurred_at=now,
            sale=sold_order(order, list(order.lines.order_by("position"))),
            settled_at=order.settled_at or now,
            payment_method=str(order.metadata.get("payment_method", "")),
        )
    )
