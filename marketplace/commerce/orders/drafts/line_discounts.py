"""Staff take something off a line."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.drafts.add_lines import told_lines
from marketplace.commerce.orders.drafts.lock_editable import cannot_discount, lock_line
from marketplace.commerce.orders.drafts.order_discounts import WantedDiscount, check_value
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.models import Order, OrderLine, OrderLineDiscount
from marketplace.commerce.orders.note_event import note_event


def update_line_discount(*, line_id: UUID, wanted: WantedDiscount, actor: str, now: datetime) -> OrderLine:
    """Take something off one piece of a line, in place of what promotions took off (Saleor).

    Raises OrderError (CANNOT_DISCOUNT, INVALID when it is more than the piece costs), NotFoundError.
    """
    order, line = lock_line(line_id, refusal=cannot_discount())
    before = OrderLineDiscount.objects.filter(line=line, type="MANUAL").first()
    discount = before or OrderLineDiscount(line=line, type="MANUAL", value_type="FIXED", value=0, amount=0)
    old = (discount.value_type, discount.value)
    discount.value_type = wanted.value_type or discount.value_type
    discount.value = wanted.value or discount.value
    discount.reason = discount.reason if wanted.reason is None else wanted.reason
    check_value(discount.value_type, discount.value, most=line.undiscounted_unit_price_gross_amount)
    OrderLineDiscount.objects.filter(line=line).exclude(pk=discount.pk).delete()
    discount.save()
    reprice(order, now=now)
    if old != (discount.value_type, discount.value):
        note_event(order, "ORDER_LINE_DISCOUNT_UPDATED", actor=actor, now=now, lines=told_lines([line]))
    return _line(order, line)


def remove_line_discount(*, line_id: UUID, actor: str, now: datetime) -> OrderLine:
    """Take back what was taken off a line. Raises OrderError (CANNOT_DISCOUNT), NotFoundError."""
    order, line = lock_line(line_id, refusal=cannot_discount())
    OrderLineDiscount.objects.filter(line=line).delete()
    reprice(order, now=now)
    note_event(order, "ORDER_LINE_DISCOUNT_REMOVED", actor=actor, now=now, lines=told_lines([line]))
    return _line(order, line)


def _line(order: Order, line: OrderLine) -> OrderLine:
    found = OrderLine.objects.select_related("variant").get(pk=line.pk)
    found.order = order
    return found
