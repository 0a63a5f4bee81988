"""A parcel that waited for a second look may go."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.orders.count_payments import paid_amount
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_fulfillment import lock_fulfillment
from marketplace.commerce.orders.models import Fulfillment, FulfillmentLine
from marketplace.commerce.orders.move_order import move_by_pieces
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.models import Stock
from marketplace.commerce.stock.send_pieces import LeavingPieces, send_pieces


def approve_fulfillment(*, fulfillment_id: int, exceed: bool, actor: str, now: datetime) -> Fulfillment:
    """Let a waiting parcel go: now the stock falls.

    Raises OrderError (INVALID when it does not wait, CANNOT_FULFILL_UNPAID_ORDER), InsufficientStockError,
    NotFoundError.
    """
    order, parcel = lock_fulfillment(fulfillment_id)
    if parcel.status != "WAITING_FOR_APPROVAL":
        raise OrderError("INVALID", _("This parcel does not wait for approval."), "status")
    shop = ShopSettings.objects.first() or ShopSettings()
    if paid_amount(order) < order.total_gross_amount and not shop.fulfillment_allow_unpaid:
        raise OrderError("CANNOT_FULFILL_UNPAID_ORDER", _("This order is not paid yet."), "order")
    pieces = list(parcel.lines.select_related("order_line__variant").order_by("pk"))
    _send(pieces, exceed=exceed, now=now)
    parcel.status = "FULFILLED"
    parcel.save(update_fields=["status"])
    move_by_pieces(order, now=now)
    items = [piece.pk for piece in pieces]
    note_event(order, "FULFILLMENT_FULFILLED_ITEMS", actor=actor, now=now, fulfilled_items=items)
    return parcel


def _send(pieces: list[FulfillmentLine], *, exceed: bool, now: datetime) -> None:
    rooms = dict(Stock.objects.filter(pk__in={one.stock_id for one in pieces}).values_list("pk", "warehouse_id"))
    leaving, lost = [], []
    for piece in pieces:
        variant = piece.order_line.variant
        if variant is None or not variant.track_inventory:
            continue
        if piece.stock_id not in rooms:
            lost.append(variant.pk)
            continue
        leaving.append(
            LeavingPieces(
                order_line=piece.order_line_id,
                variant_id=variant.pk,
                warehouse=rooms[piece.stock_id],
                quantity=piece.quantity,
            )
        )
    if lost and not exceed:
        raise InsufficientStockError(lost, field="stocks")
    if leaving:
        send_pieces(leaving, exceed=exceed, now=now)
