"""An order that nobody paid or confirmed in time is given up."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.move_order import move_order
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.sold_order import order_reference
from marketplace.commerce.pricing.release_voucher import release_voucher
from marketplace.commerce.stock.release_allocations import release_allocations
from marketplace.events.orders import OrderCancelled
from marketplace.shared.outbox.record_event import record_event


def expire_order(*, order_id: UUID, now: datetime) -> Order | None:
    """Give up an order that is still unconfirmed and for which no money came: goods and voucher are free again.

    Gives None, and changes nothing, when meanwhile it was confirmed, called off, or any payment was begun: whoever is
    paying right now must not lose the goods. Others hear of it as of an order that was called off.
    """
    order = lock_order(order_id)
    if order.status != "UNCONFIRMED" or order.transactions.exists():
        return None
    order.expired_at = now
    order.save(update_fields=["expired_at"])
    move_order(order, "EXPIRED", now=now)
    release_voucher(code=order.voucher_code, email=order.user.email if order.user else order.user_email)
    release_allocations(order.lines.values_list("pk", flat=True), now=now)
    note_event(order, "EXPIRED", actor="", now=now)
    record_event(OrderCancelled(occurred_at=now, order=order_reference(order)))
    return order
