"""Call an order off."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.errors import not_cancellable
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.move_order import move_order
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import NOT_GONE, may_move
from marketplace.commerce.orders.sold_order import order_reference
from marketplace.commerce.stock.release_allocations import release_allocations
from marketplace.events.orders import OrderCancelled
from marketplace.shared.outbox.record_event import record_event


def cancel_order(*, order_id: UUID, actor: str, now: datetime) -> Order:
    """Call an order off and free the goods promised to it. Money that was paid is given back by a refund, not here.

    As in Saleor, a voucher that it used stays used. Raises OrderError (CANNOT_CANCEL_ORDER) when it is called off
    already, is a draft, or goods are on their way that did not come back.
    """
    order = lock_order(order_id)
    gone = order.fulfillments.exclude(status__in=NOT_GONE).exists()
    if order.status == "CANCELED" or not may_move(order.status, "CANCELED") or gone:
        raise not_cancellable()
    move_order(order, "CANCELED", now=now)
    release_allocations(order.lines.values_list("pk", flat=True), now=now)
    note_event(order, "CANCELED", actor=actor, now=now)
    record_event(OrderCancelled(occurred_at=now, order=order_reference(order)))
    return order
