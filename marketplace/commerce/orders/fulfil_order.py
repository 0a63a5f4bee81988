"""Goods of an order go out."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Fulfillment, FulfillmentLine, Order, OrderLine
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import status_after_sending
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.send_allocated import send_allocated

OPEN = frozenset({"UNFULFILLED", "PARTIALLY_FULFILLED"})
Pieces = Mapping[tuple[UUID, UUID], int]


def fulfil_order(
    *, order_id: UUID, pieces: Pieces, tracking_number: str = "", actor: str, now: datetime
) -> Fulfillment:
    """Send pieces of a confirmed order: the stock falls by them, and they are promised no longer.

    `pieces` goes by (order line, warehouse). Raises OrderError: INVALID when the order is not confirmed,
    FULFILL_ORDER_LINE when a line would send more than was ordered, INSUFFICIENT_STOCK when that warehouse promised
    less; NotFoundError.
    """
    order = lock_order(order_id)
    lines = {line.pk: line for line in order.lines.select_related("variant")}
    wanted = {key: count for key, count in pieces.items() if count}
    _check(order, lines, wanted)
    tracked = {key: count for key, count in wanted.items() if _is_tracked(lines[key[0]])}
    try:
        stocks = send_allocated(tracked, now=now)
    except InsufficientStockError as short:
        raise OrderError("INSUFFICIENT_STOCK", short.message, "stocks") from short
    parcel = Fulfillment.objects.create(
        order=order,
        fulfillment_order=order.fulfillments.count() + 1,
        tracking_number=tracking_number,
        created_at=now,
    )
    for key, count in wanted.items():
        lines[key[0]].quantity_fulfilled += count
        FulfillmentLine.objects.create(
            fulfillment=parcel, order_line=lines[key[0]], quantity=count, stock_id=stocks.get(key)
        )
    OrderLine.objects.bulk_update(lines.values(), ["quantity_fulfilled"])
    _move_on(order, lines, now=now)
    note_event(order, "FULFILLMENT_FULFILLED_ITEMS", actor=actor, now=now, fulfillment=parcel.pk)
    return parcel


def _check(order: Order, lines: Mapping[UUID, OrderLine], wanted: Pieces) -> None:
    if order.status not in OPEN:
        raise OrderError("INVALID", _("Only a confirmed order can be sent."), "order")
    if not wanted:
        raise OrderError("ZERO_QUANTITY", _("Say how many pieces go out."), "lines")
    sent: dict[UUID, int] = {}
    for (line_id, _warehouse), count in wanted.items():
        if line_id not in lines:
            raise OrderError("NOT_FOUND", _("The order has no such line."), "orderLineId")
        sent[line_id] = sent.get(line_id, 0) + count
        left = lines[line_id].quantity - lines[line_id].quantity_fulfilled
        if count < 0 or sent[line_id] > left:
            message = _("Still to be sent of this line: %(count)d.") % {"count": left}
            raise OrderError("FULFILL_ORDER_LINE", message, "orderLineId")


def _is_tracked(line: OrderLine) -> bool:
    return line.variant is not None and line.variant.track_inventory


def _move_on(order: Order, lines: Mapping[UUID, OrderLine], *, now: datetime) -> None:
    order.status = status_after_sending(
        ordered=sum(line.quantity for line in lines.values()),
        sent=sum(line.quantity_fulfilled for line in lines.values()),
    )
    order.updated_at = now
    order.save()
