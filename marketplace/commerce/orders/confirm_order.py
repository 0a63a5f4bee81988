"""Say yes to an order: it may be packed."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.errors import not_unconfirmed
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.note_event import note_event


def confirm_order(*, order_id: UUID, actor: str, now: datetime) -> Order:
    """Confirm an order that waits for it. Raises OrderError (INVALID, as Saleor) in every other status."""
    order = lock_order(order_id)
    if order.status != "UNCONFIRMED":
        raise not_unconfirmed()
    order.status, order.updated_at = "UNFULFILLED", now
    order.save()
    note_event(order, "CONFIRMED", actor=actor, now=now)
    return order
