"""Call an order off."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.errors import not_cancellable
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import may_move
from marketplace.commerce.orders.sold_order import order_reference
from marketplace.commerce.stock.release_allocations import release_allocations
from marketplace.events.orders import OrderCancelled
from marketplace.shared.outbox.record_event import record_event


def cancel_order(*, order_id: UUID, actor: str, now: datetime) -> Order:
    """Call an order off and free the goods promised to it. Money that was paid is given back by a refund, not here.

    Raises OrderError (CANNOT_CANCEL_ORDER) when it is called off already or goods went out.
    """
    order = lock_order(order_id)
    if not may_move(order.status, "CANCELED") or order.fulfillments.exists():
        raise not_cancellable()
    order.status, order.updated_at = "CANCELED", now
    order.save()
    release_allocations(order.lines.values_list("pk", flat=True), now=now)
    note_event(order, "CANCELED", actor=actor, now=now)
    record_event(OrderCancelled(occurred_at=now, order=order_reference(order)))
    return order
