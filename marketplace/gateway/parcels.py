"""Parcels of an order: sent by line and warehouse, called back, numbered. As our app; the face has checked rights.

A parcel is named by its order's reference and its number within the order (Saleor's `fulfillmentOrder`); the engine's
own ids go no further than here. Saleor knows no key that makes `orderFulfill` safe to repeat: whoever asks keeps a
note of what it is about to send and looks with `order_to_pack` before it asks again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.gateway.actors import APP
from marketplace.gateway.errors import NotFoundError
from marketplace.gateway.generated.fragments import ParcelOf
from marketplace.gateway.generated.input_types import (
    OrderFulfillInput,
    OrderFulfillLineInput,
    OrderFulfillStockInput,
)
from marketplace.gateway.generated.order_to_pack import OrderToPackOrder
from marketplace.gateway.known_ids import known_id
from marketplace.gateway.reading import reference_of
from marketplace.gateway.refusals import refuse
from marketplace.gateway.store import store
from marketplace.gateway.warehouse_leases import warehouse_lease
from marketplace.shared.leases import held_lease

GONE = frozenset({"CANCELED", "RETURNED", "REPLACED", "REFUNDED", "REFUNDED_AND_RETURNED"})


@dataclass(frozen=True, kw_only=True, slots=True)
class LineToPack:
    """A line of an order: `position` counts from 1, as in events; `sent` of its `quantity` pieces are on their way."""

    position: int
    sku: str
    quantity: int
    sent: int


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreParcel:
    """A parcel as the store knows it; `pieces` by the position of the line. `live`: it was not called back."""

    number: int
    live: bool
    tracking_number: str
    created_at: datetime
    warehouse: UUID | None
    pieces: Mapping[int, int]


@dataclass(frozen=True, kw_only=True, slots=True)
class OrderToPack:
    """An order as a packer needs it: what is still to be sent, and what went already. No buyer's data."""

    reference: UUID
    number: str
    status: str
    lines: tuple[LineToPack, ...]
    parcels: tuple[StoreParcel, ...]


def order_to_pack(*, order_reference: UUID) -> OrderToPack | None:
    """Give what is sent of an order and what is not, or None."""
    found = store(APP).order_to_pack(reference=str(order_reference)).order
    if found is None:
        return None
    positions = _positions(found)
    return OrderToPack(
        reference=order_reference,
        number=found.number,
        status=found.status,
        lines=tuple(
            LineToPack(
                position=positions[line.id],
                sku=line.product_sku or "",
                quantity=line.quantity,
                sent=line.quantity_fulfilled,
            )
            for line in found.lines
        ),
        parcels=tuple(_parcel(one, positions) for one in found.fulfillments),
    )


def fulfil_lines(
    *, order_reference: UUID, warehouse_reference: UUID, pieces: Mapping[int, int], tracking_number: str = ""
) -> StoreParcel:
    """Send pieces (by the line's position) of an order out of one warehouse as one parcel; the buyer is told by us.

    Raises NotFoundError, and StoreRefusedError when the order is not confirmed or called off, more would go than was
    ordered (FULFILL_ORDER_LINE), or the warehouse has not so many (INSUFFICIENT_STOCK). Not safe to repeat: see above.
    """
    found = _order(order_reference)
    lines = {position: line_id for line_id, position in _positions(found).items()}
    if not set(pieces) <= set(lines):
        raise NotFoundError(_("The order has no such line. Nothing was sent."))
    warehouse = known_id("warehouse", warehouse_reference)
    wanted = OrderFulfillInput(
        lines=[
            OrderFulfillLineInput(
                order_line_id=lines[position], stocks=[OrderFulfillStockInput(quantity=count, warehouse=warehouse)]
            )
            for position, count in sorted(pieces.items())
        ],
        notify_customer=False,
        allow_stock_to_be_exceeded=False,
        tracking_number=tracking_number,
    )
    with held_lease(warehouse_lease(warehouse_reference)):
        answer = store(APP).send_parcel(order=found.id, input=wanted).order_fulfill
    refuse(answer.errors if answer else ())
    sent = (answer.fulfillments or []) if answer else []
    if not sent:
        raise NotFoundError(_("The store does not know this order. Check its number."))
    return _parcel(sent[0], _positions(found))


def call_back_parcel(*, order_reference: UUID, number: int, warehouse_reference: UUID) -> None:
    """Call a parcel back: its pieces lie in the warehouse again, promised to the order; one called back stays so."""
    found = _order(order_reference)
    parcel = _parcel_of(found, number)
    if parcel.status in GONE:
        return
    with held_lease(warehouse_lease(warehouse_reference)):
        answer = (
            store(APP)
            .call_back_parcel(id=parcel.id, warehouse_id=known_id("warehouse", warehouse_reference))
            .order_fulfillment_cancel
        )
    refuse(answer.errors if answer else ())


def number_parcel(*, order_reference: UUID, number: int, tracking_number: str) -> None:
    """Write down by which number the carrier knows a parcel; the same number twice changes nothing."""
    parcel = _parcel_of(_order(order_reference), number)
    if parcel.tracking_number == tracking_number:
        return
    answer = store(APP).number_parcel(id=parcel.id, tracking_number=tracking_number).order_fulfillment_update_tracking
    refuse(answer.errors if answer else ())


def _order(reference: UUID) -> OrderToPackOrder:
    found = store(APP).order_to_pack(reference=str(reference)).order
    if found is None:
        raise NotFoundError(_("The store does not know this order. Check its number."))
    return found


def _positions(order: OrderToPackOrder) -> dict[str, int]:
    """Number the lines as events do: in the order in which the store tells them, from 1."""
    return {line.id: position for position, line in enumerate(order.lines, start=1)}


def _parcel_of(order: OrderToPackOrder, number: int) -> ParcelOf:
    for parcel in order.fulfillments:
        if parcel.fulfillment_order == number:
            return parcel
    raise NotFoundError(_("The store does not know this parcel. Nothing was changed."))


def _parcel(found: ParcelOf, positions: Mapping[str, int]) -> StoreParcel:
    pieces: dict[int, int] = {}
    for piece in found.lines or []:
        position = positions.get(piece.order_line.id) if piece.order_line else None
        if position is not None:
            pieces[position] = pieces.get(position, 0) + piece.quantity
    return StoreParcel(
        number=found.fulfillment_order,
        live=found.status not in GONE,
        tracking_number=found.tracking_number,
        created_at=found.created,
        warehouse=reference_of(found.warehouse.external_reference) if found.warehouse else None,
        pieces=pieces,
    )
