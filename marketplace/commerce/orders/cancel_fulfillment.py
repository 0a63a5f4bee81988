"""A parcel is called back."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_fulfillment import lock_fulfillment
from marketplace.commerce.orders.models import Fulfillment, FulfillmentLine, OrderLine
from marketplace.commerce.orders.move_order import move_by_pieces
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.stock.models import Warehouse
from marketplace.commerce.stock.return_pieces import return_pieces
from marketplace.shared.errors import NotFoundError

CANCELLABLE = frozenset({"FULFILLED", "WAITING_FOR_APPROVAL"})


def cancel_fulfillment(*, fulfillment_id: int, warehouse: UUID | None, actor: str, now: datetime) -> Fulfillment:
    """Call a parcel back: its pieces go on the shelf of a warehouse, promised to the order, and may be sent again.

    A parcel that still waits for approval never left, so nothing is put back. Raises OrderError
    (CANNOT_CANCEL_FULFILLMENT, REQUIRED without a warehouse), NotFoundError.
    """
    order, parcel = lock_fulfillment(fulfillment_id)
    if parcel.status not in CANCELLABLE:
        message = _("This parcel can no longer be called back.")
        raise OrderError("CANNOT_CANCEL_FULFILLMENT", message, "fulfillment")
    left = parcel.status == "FULFILLED"
    if left:
        _check_warehouse(warehouse)
    pieces = list(parcel.lines.select_related("order_line__variant"))
    note_event(order, "FULFILLMENT_CANCELED", actor=actor, now=now, composed_id=composed_id(parcel))
    if left and warehouse is not None:
        return_pieces(_tracked(pieces), warehouse=warehouse, now=now)
        count = sum(piece.quantity for piece in pieces)
        note_event(order, "FULFILLMENT_RESTOCKED_ITEMS", actor=actor, now=now, quantity=count, warehouse=str(warehouse))
    lines = {line.pk: line for line in order.lines.all()}
    for piece in pieces:
        lines[piece.order_line_id].quantity_fulfilled -= piece.quantity
    OrderLine.objects.bulk_update(lines.values(), ["quantity_fulfilled"])
    parcel.status = "CANCELED"
    parcel.save(update_fields=["status"])
    move_by_pieces(order, now=now)
    return parcel


def _check_warehouse(warehouse: UUID | None) -> None:
    if warehouse is None:
        raise OrderError("REQUIRED", _("Say into which warehouse the goods come back."), "warehouseId")
    if not Warehouse.objects.filter(pk=warehouse).exists():
        raise NotFoundError(_("There is no such warehouse."), "warehouseId")


def composed_id(parcel: Fulfillment) -> str:
    """Name a parcel as people do: the order's number and the parcel's own."""
    return f"{parcel.order.number}-{parcel.fulfillment_order}"


def _tracked(pieces: list[FulfillmentLine]) -> dict[tuple[UUID, int], int]:
    coming: dict[tuple[UUID, int], int] = {}
    for piece in pieces:
        variant = piece.order_line.variant
        if variant is not None and variant.track_inventory:
            key = (piece.order_line_id, variant.pk)
            coming[key] = coming.get(key, 0) + piece.quantity
    return coming
