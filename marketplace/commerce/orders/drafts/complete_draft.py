"""A draft becomes an order."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.customers.remember_address import remember_address
from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.drafts.add_lines import promise_lines
from marketplace.commerce.orders.drafts.check_draft import problems_of_draft
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.drafts.update_shipping import clear_shipping
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.move_order import move_order
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.sold_order import sold_order
from marketplace.events.orders import OrderCreated
from marketplace.shared.errors import Refusals
from marketplace.shared.outbox.record_event import record_event


def complete_draft(*, order_id: UUID, actor: str, now: datetime) -> Order:
    """Make an order of a draft: its goods are promised now, at the prices that were quoted.

    It is UNFULFILLED where the channel confirms by itself, else UNCONFIRMED. Records OrderCreated (and OrderFullyPaid
    when its money is there already). Raises Refusals naming all that is missing, InsufficientStockError, OrderError
    (INVALID for what is no draft), NotFoundError.
    """
    order = lock_order(order_id)
    if order.status != "DRAFT":
        raise OrderError("INVALID", _("This is no draft any more."), "id")
    if problems := problems_of_draft(order, now=now):
        raise Refusals(problems)
    if not order.lines.filter(is_shipping_required=True).exists():
        clear_shipping(order)
        order.shipping_address = None
        reprice(order, now=now)
    confirmed = order.channel.automatically_confirm_all_new_orders
    order.created_at = now
    order.save(update_fields=["created_at", "shipping_address"])
    move_order(order, "UNFULFILLED" if confirmed else "UNCONFIRMED", now=now)
    promise_lines(order, list(order.lines.values_list("pk", flat=True)), now=now)
    _save_addresses(order)
    note_event(order, "PLACED_FROM_DRAFT", actor=actor, now=now)
    lines = list(order.lines.order_by("position"))
    record_event(OrderCreated(occurred_at=now, sale=sold_order(order, lines)))
    count_payments(order, settled_at=now, now=now)
    return order


def _save_addresses(order: Order) -> None:
    if order.user is None:
        return
    if order.save_billing_address and order.billing_address:
        remember_address(customer=order.user, address=order.billing_address, kind="BILLING")
    if order.save_shipping_address and order.shipping_address:
        remember_address(customer=order.user, address=order.shipping_address, kind="SHIPPING")
