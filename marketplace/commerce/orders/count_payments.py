"""Bring an order's sums in line with its payments."""

from datetime import datetime

from django.db.models import Max, Sum

from marketplace.commerce.orders.models import Order, TransactionEvent
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.payment_rules import authorize_status_of
from marketplace.commerce.orders.rules import UNSETTLED, charge_status_of
from marketplace.commerce.orders.sold_order import sold_order
from marketplace.events.orders import OrderFullyPaid
from marketplace.shared.outbox.record_event import record_event

SUMMED = ("charged_amount", "refunded_amount", "refund_pending_amount", "authorized_amount")


def count_payments(order: Order, *, settled_at: datetime, now: datetime) -> None:
    """Add up what was paid and given back; the first time that all is paid, say so.

    The order is locked and saved by this. `settled_at` is when the money came that is counted now. If it completes the
    total, the order is settled from the latest moment at which any of its money came: reports of bank days may arrive
    out of order. An order that was called off is never settled: what still arrives for it is to be given back.
    """
    sums = order.transactions.aggregate(**{column: Sum(column, default=0) for column in SUMMED})
    order.total_charged_amount = sums["charged_amount"]
    order.total_refunded_amount = sums["refunded_amount"]
    order.total_refund_pending_amount = sums["refund_pending_amount"]
    order.total_authorized_amount = sums["authorized_amount"]
    set_payment_statuses(order, granted=order.granted_refunds.aggregate(sum=Sum("amount", default=0))["sum"])
    order.updated_at = now
    left = order.total_charged_amount - order.total_refunded_amount
    newly = left >= order.total_gross_amount and order.settled_at is None and order.status not in UNSETTLED
    if newly:
        order.settled_at = _all_there_at(order, settled_at)
    order.save()
    if newly:
        _tell(order, now=now)


def set_payment_statuses(order: Order, *, granted: int) -> None:
    """Derive how far an order is paid and covered, as Saleor: what is promised back is owed no longer."""
    charged = paid_amount(order)
    owed = max(0, order.total_gross_amount - granted)
    order.charge_status = charge_status_of(total=owed, charged=charged)
    order.authorize_status = authorize_status_of(total=owed, covered=charged + order.total_authorized_amount)


def paid_amount(order: Order) -> int:
    """Tell what Saleor calls charged: what came, less what went back or was asked back, in satang."""
    return order.total_charged_amount - order.total_refunded_amount - order.total_refund_pending_amount


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
