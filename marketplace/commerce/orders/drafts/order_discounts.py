"""Staff take something off a whole order."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.drafts.lock_editable import cannot_discount, lock_discount, lock_editable
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.models import Order, OrderDiscount
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.pricing.rules import WHOLE


@dataclass(frozen=True, kw_only=True)
class WantedDiscount:
    """What is to be taken off: satang where FIXED, hundredths of a percent where PERCENTAGE; None: as it was."""

    value_type: str | None = None
    value: int | None = None
    reason: str | None = None


def add_order_discount(*, order_id: UUID, wanted: WantedDiscount, actor: str, now: datetime) -> Order:
    """Take something off a whole order; one such discount at a time, in place of vouchers and promotions (Saleor).

    Raises OrderError (CANNOT_DISCOUNT, INVALID when it is more than the order costs), NotFoundError.
    """
    order = lock_editable(order_id, refusal=cannot_discount())
    if order.discounts.filter(type="MANUAL").exists():
        raise OrderError("CANNOT_DISCOUNT", _("This order has a discount already; change that one."), "orderId")
    value_type, value = wanted.value_type or "FIXED", wanted.value or 0
    check_value(value_type, value, most=order.undiscounted_total_gross_amount)
    order.discounts.all().delete()
    discount = OrderDiscount.objects.create(
        order=order, type="MANUAL", value_type=value_type, value=value, amount=0, reason=wanted.reason or ""
    )
    reprice(order, now=now)
    discount.refresh_from_db()
    note_event(order, "ORDER_DISCOUNT_ADDED", actor=actor, now=now, discount=told(discount))
    return order


def update_order_discount(*, discount_id: UUID, wanted: WantedDiscount, actor: str, now: datetime) -> Order:
    """Change a discount. Raises OrderError (CANNOT_DISCOUNT, INVALID), NotFoundError."""
    order, discount = lock_discount(discount_id)
    before = told(discount)
    discount.value_type = wanted.value_type or discount.value_type
    discount.value = discount.value if not wanted.value else wanted.value
    discount.reason = discount.reason if wanted.reason is None else wanted.reason
    check_value(discount.value_type, discount.value, most=order.undiscounted_total_gross_amount)
    discount.save()
    reprice(order, now=now)
    discount.refresh_from_db()
    if (discount.value_type, str(_whole(discount.value))) != (before["value_type"], before["value"]):
        old = {f"old_{name}": before[name] for name in ("value_type", "value", "amount")}
        note_event(order, "ORDER_DISCOUNT_UPDATED", actor=actor, now=now, discount={**told(discount), **old})
    return order


def delete_order_discount(*, discount_id: UUID, actor: str, now: datetime) -> Order:
    """Take a discount back. Raises OrderError (CANNOT_DISCOUNT), NotFoundError."""
    order, discount = lock_discount(discount_id)
    OrderDiscount.objects.filter(pk=discount.pk).delete()
    reprice(order, now=now)
    note_event(order, "ORDER_DISCOUNT_DELETED", actor=actor, now=now, discount=told(discount))
    return order


def check_value(value_type: str, value: int, *, most: int) -> None:
    """Refuse a discount above the price, or above all of it. Raises OrderError (INVALID)."""
    limit = most if value_type == "FIXED" else WHOLE
    if not 0 <= value <= limit:
        message = _("At most %(limit)s can be taken off.") % {"limit": _whole(limit)}
        raise OrderError("INVALID", message, "value")


def told(discount: OrderDiscount) -> dict[str, object]:
    """Write a discount down for the order's history."""
    return {
        "value_type": discount.value_type,
        "value": _whole(discount.value),
        "reason": discount.reason,
        "amount": discount.amount,
    }


def _whole(hundredths: int) -> str:
    return f"{hundredths // 100}.{hundredths % 100:02}"
