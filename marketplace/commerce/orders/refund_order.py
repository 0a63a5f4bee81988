"""Money goes back to a buyer: which lines it takes back."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.rules import counts_as_refund
from marketplace.commerce.orders.sold_order import taken_back
from marketplace.commerce.pricing.rules import split_refund
from marketplace.events.orders import OrderRefunded
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.outbox.record_event import record_event


def record_refund(order: Order, *, psp_reference: str, refunded_at: datetime, now: datetime) -> None:
    """Record that money of a settled order went back, spread over its lines and its shipping.

    The order is locked and its payments are counted, this refund too. An order that was never settled was never
    income, so nothing is taken back from it. `refund` of the event is the report's reference when that is a UUID
    (ours are), else one derived of it; the caller gives each refund of an order another one.
    """
    if order.settled_at is None:
        return
    before = [int(one) for one in order.recorded_refunds]
    counted = counts_as_refund(
        charged=order.total_charged_amount,
        refunded=order.total_refunded_amount,
        counted_before=sum(before),
        total=order.total_gross_amount,
    )
    if not counted:
        return
    lines = list(order.lines.order_by("position"))
    sold = [*(line.total_price_gross_amount for line in lines), order.shipping_gross_amount]
    parts = split_refund(counted, sold=sold, refunded_before=before)
    order.recorded_refunds = [*before, counted]
    order.save(update_fields=["recorded_refunds"])
    record_event(
        OrderRefunded(
            occurred_at=now,
            refund=_refund_reference(order, psp_reference),
            sale=taken_back(order, lines, parts),
            refunded_at=refunded_at,
        )
    )


def _refund_reference(order: Order, psp_reference: str) -> UUID:
    try:
        return UUID(psp_reference)
    except ValueError:
        return derived_reference("refund", f"{order.pk}:{psp_reference}")
