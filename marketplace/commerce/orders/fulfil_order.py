"""Goods of an order go out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.orders.count_payments import paid_amount
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Fulfillment, FulfillmentLine, Order, OrderLine
from marketplace.commerce.orders.move_order import move_by_pieces
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import OPEN
from marketplace.commerce.stock.models import Stock
from marketplace.commerce.stock.send_pieces import LeavingPieces, send_pieces

Pieces = Mapping[tuple[UUID, UUID], int]


@dataclass(frozen=True, kw_only=True)
class Sending:
    """What goes out: pieces by (order line, warehouse); with `exceed` even beyond what the warehouse counts."""

    pieces: Pieces
    tracking_number: str = ""
    exceed: bool = False


def fulfil_order(*, order_id: UUID, sending: Sending, actor: str, now: datetime) -> list[Fulfillment]:
    """Send pieces of a confirmed order, one parcel for each warehouse: the stock falls, the promise is kept.

    Where the shop lets parcels go only after a second look, they wait for approval and the stock stays. Raises
    OrderError: INVALID when the order is not confirmed, CANNOT_FULFILL_UNPAID_ORDER where the shop asks for the money
    first, ZERO_QUANTITY, FULFILL_ORDER_LINE when a line would send more than was ordered; InsufficientStockError;
    NotFoundError.
    """
    order = lock_order(order_id)
    lines = {line.pk: line for line in order.lines.select_related("variant")}
    wanted = {key: count for key, count in sending.pieces.items() if count}
    shop = ShopSettings.objects.first() or ShopSettings()
    _check(order, lines, wanted, shop)
    approved = shop.fulfillment_auto_approve
    stocks = _take_out(lines, wanted, exceed=sending.exceed, now=now) if approved else _stocks(lines, wanted)
    parcels = _write_parcels(order, lines, wanted, stocks, approved=approved, sending=sending, now=now)
    move_by_pieces(order, now=now)
    kind = "FULFILLMENT_FULFILLED_ITEMS" if approved else "FULFILLMENT_AWAITS_APPROVAL"
    items = FulfillmentLine.objects.filter(fulfillment__in=parcels).order_by("pk").values_list("pk", flat=True)
    note_event(order, kind, actor=actor, now=now, fulfilled_items=list(items))
    return parcels


def _check(order: Order, lines: Mapping[UUID, OrderLine], wanted: Pieces, shop: ShopSettings) -> None:
    if order.status not in OPEN:
        raise OrderError("INVALID", _("Only a confirmed order can be sent."), "order")
    unpaid = paid_amount(order) < order.total_gross_amount
    if unpaid and shop.fulfillment_auto_approve and not shop.fulfillment_allow_unpaid:
        raise OrderError("CANNOT_FULFILL_UNPAID_ORDER", _("This order is not paid yet."), "order")
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
            refusal = OrderError("FULFILL_ORDER_LINE", message, "orderLineId")
            refusal.lines = (line_id,)
            raise refusal


def _take_out(
    lines: Mapping[UUID, OrderLine], wanted: Pieces, *, exceed: bool, now: datetime
) -> dict[tuple[UUID, UUID], int]:
    leaving = [
        LeavingPieces(order_line=line_id, variant_id=line.variant_id, warehouse=warehouse, quantity=count)
        for (line_id, warehouse), count in wanted.items()
        if (line := lines[line_id]).variant is not None and line.variant_id and line.variant.track_inventory
    ]
    return send_pieces(leaving, exceed=exceed, now=now) if leaving else {}


def _stocks(lines: Mapping[UUID, OrderLine], wanted: Pieces) -> dict[tuple[UUID, UUID], int]:
    rows = Stock.objects.filter(
        variant__in={lines[line_id].variant_id for line_id, _warehouse in wanted},
        warehouse__in={warehouse for _line, warehouse in wanted},
    )
    known = {(row.variant_id, row.warehouse_id): row.pk for row in rows}
    keys = {(line_id, warehouse): (lines[line_id].variant_id or 0, warehouse) for line_id, warehouse in wanted}
    return {key: known[place] for key, place in keys.items() if place in known}


def _write_parcels(
    order: Order,
    lines: Mapping[UUID, OrderLine],
    wanted: Pieces,
    stocks: Mapping[tuple[UUID, UUID], int],
    *,
    approved: bool,
    sending: Sending,
    now: datetime,
) -> list[Fulfillment]:
    number = order.fulfillments.count()
    parcels: dict[UUID, Fulfillment] = {}
    for (line_id, warehouse), count in wanted.items():
        if warehouse not in parcels:
            number += 1
            parcels[warehouse] = Fulfillment.objects.create(
                order=order,
                fulfillment_order=number,
                status="FULFILLED" if approved else "WAITING_FOR_APPROVAL",
                tracking_number=sending.tracking_number,
                created_at=now,
            )
        lines[line_id].quantity_fulfilled += count
        FulfillmentLine.objects.create(
            fulfillment=parcels[warehouse],
            order_line=lines[line_id],
            quantity=count,
            stock_id=stocks.get((line_id, warehouse)),
        )
    OrderLine.objects.bulk_update(lines.values(), ["quantity_fulfilled"])
    return list(parcels.values())
