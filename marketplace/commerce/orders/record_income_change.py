"""Money of a settled order went back, or came again: which lines it takes back, or gives back."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.sold_order import taken_back
from marketplace.events.income_changes import split_change, taken_back_by_now
from marketplace.events.orders import OrderPaymentRegained, OrderRefunded
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.outbox.record_event import record_event


def record_income_change(order: Order, *, psp_reference: str, at: datetime, now: datetime) -> None:
    """Record what the buyer's money changed of a settled sale, spread over its lines and its shipping.

    The order is locked and its payments are counted, this report too. What was paid too much goes back first: as long
    as the buyer's money covers the total, no income falls. Money that comes after a refund (a dispute won, a refund
    undone, paid again) is income again, up to what the refunds took. An order that was never settled was never
    income. The reference in OrderRefunded is the report's when that is a UUID (ours are), else one derived of it.
    """
    if order.settled_at is None:
        return
    before = [int(one) for one in order.recorded_refunds]
    left = order.total_charged_amount - order.total_refunded_amount
    change = taken_back_by_now(total=order.total_gross_amount, left=left) - sum(before)
    if not change:
        return
    lines = list(order.lines.order_by("position"))
    sold = [*(line.total_price_gross_amount for line in lines), order.shipping_gross_amount]
    parts = split_change(change, sold=sold, before=before)
    order.recorded_refunds = [*before, change]
    order.save(update_fields=["recorded_refunds"])
    sale = taken_back(order, lines, [abs(part) for part in parts])
    if change > 0:
        refund = _reference(order, "refund", psp_reference)
        record_event(OrderRefunded(occurred_at=now, refund=refund, sale=sale, refunded_at=at))
    else:
        # The place in the order's history: one reference may be reported as several kinds.
        payment = derived_reference("regained", f"{order.pk}:{len(before)}")
        record_event(OrderPaymentRegained(occurred_at=now, payment=payment, sale=sale, regained_at=at))


def _reference(order: Order, kind: str, psp_reference: str) -> UUID:
    try:
        return UUID(psp_reference)
    except ValueError:
        return derived_reference(kind, f"{order.pk}:{psp_reference}")
