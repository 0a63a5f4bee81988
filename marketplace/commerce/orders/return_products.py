"""Goods come back from the buyer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Fulfillment, FulfillmentLine, Order, OrderLine
from marketplace.commerce.orders.move_order import move_by_pieces
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import CALLED_OFF, RETURNABLE
from marketplace.commerce.stock.free_pieces import free_pieces


@dataclass(frozen=True, kw_only=True)
class Returned:
    """What comes back: pieces by order line (never sent) and by line of a parcel, each with why."""

    of_lines: Mapping[UUID, tuple[int, str]] = field(default_factory=dict)
    of_parcels: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    reason: str = ""


def return_products(*, order_id: UUID, returned: Returned, actor: str, now: datetime) -> Fulfillment:
    """Write down that goods came back: their pieces move to a parcel of status RETURNED.

    What was given back in money before moves to one of status REFUNDED_AND_RETURNED. As in Saleor no stock rises: what
    came back is looked at and counted by people first; pieces that never left are promised no longer. Money goes back
    by its own refund. Raises OrderError (INVALID_QUANTITY, INVALID, NOT_FOUND), NotFoundError.
    """
    order = lock_order(order_id)
    lines = {line.pk: line for line in order.lines.all()}
    pieces = _pieces(order, returned)
    _check(order, lines, pieces, returned)
    number = order.fulfillments.count()
    target = Fulfillment.objects.create(
        order=order, fulfillment_order=number + 1, status="RETURNED", reason=returned.reason, created_at=now
    )
    _move_unsent(target, lines, returned, now=now)
    refunded = [piece for piece in pieces if piece.fulfillment.status == "REFUNDED"]
    _move_sent(target, [piece for piece in pieces if piece not in refunded], returned)
    if refunded:
        both = Fulfillment.objects.create(
            order=order,
            fulfillment_order=number + 2,
            status="REFUNDED_AND_RETURNED",
            reason=returned.reason,
            created_at=now,
        )
        _move_sent(both, refunded, returned)
    order.fulfillments.filter(lines=None, status__in=("FULFILLED", "WAITING_FOR_APPROVAL")).delete()
    move_by_pieces(order, now=now)
    note_event(order, "FULFILLMENT_RETURNED", actor=actor, now=now, lines=_told(lines, pieces, returned))
    return target


def _pieces(order: Order, returned: Returned) -> list[FulfillmentLine]:
    rows = FulfillmentLine.objects.filter(pk__in=returned.of_parcels, fulfillment__order=order)
    return list(rows.select_related("fulfillment", "order_line").order_by("pk"))


def _check(order: Order, lines: Mapping[UUID, OrderLine], pieces: list[FulfillmentLine], returned: Returned) -> None:
    if order.status in CALLED_OFF or order.status == "DRAFT":
        raise OrderError("INVALID", _("Nothing was sent for this order."), "order")
    if len(pieces) != len(returned.of_parcels) or not lines.keys() >= returned.of_lines.keys():
        raise OrderError("NOT_FOUND", _("The order has no such line."), "orderLines")
    if not (returned.of_lines or returned.of_parcels):
        raise OrderError("REQUIRED", _("Say which goods come back."), "orderLines")
    for line_id, (quantity, _reason) in returned.of_lines.items():
        if not 1 <= quantity <= lines[line_id].quantity - lines[line_id].quantity_fulfilled:
            message = _("So many pieces of this line are not there to be returned.")
            raise OrderError("INVALID_QUANTITY", message, "orderLineId")
    _check_sent(pieces, returned)


def _check_sent(pieces: list[FulfillmentLine], returned: Returned) -> None:
    for piece in pieces:
        if piece.fulfillment.status not in RETURNABLE:
            raise OrderError("INVALID", _("The goods of this parcel came back already."), "fulfillmentLineId")
        if not 1 <= returned.of_parcels[piece.pk][0] <= piece.quantity:
            message = _("So many pieces of this line are not there to be returned.")
            raise OrderError("INVALID_QUANTITY", message, "fulfillmentLineId")


def _move_unsent(target: Fulfillment, lines: Mapping[UUID, OrderLine], returned: Returned, *, now: datetime) -> None:
    for line_id, (quantity, reason) in returned.of_lines.items():
        lines[line_id].quantity_fulfilled += quantity
        FulfillmentLine.objects.create(fulfillment=target, order_line=lines[line_id], quantity=quantity, reason=reason)
    OrderLine.objects.bulk_update(lines.values(), ["quantity_fulfilled"])
    free_pieces({line_id: quantity for line_id, (quantity, _reason) in returned.of_lines.items()}, now=now)


def _move_sent(target: Fulfillment, pieces: list[FulfillmentLine], returned: Returned) -> None:
    for piece in pieces:
        quantity, reason = returned.of_parcels[piece.pk]
        FulfillmentLine.objects.create(
            fulfillment=target,
            order_line=piece.order_line,
            quantity=quantity,
            stock_id=piece.stock_id,
            reason=reason,
        )
        piece.quantity -= quantity
        if piece.quantity:
            piece.save(update_fields=["quantity"])
        else:
            FulfillmentLine.objects.filter(pk=piece.pk).delete()


def _told(
    lines: Mapping[UUID, OrderLine], pieces: list[FulfillmentLine], returned: Returned
) -> list[dict[str, object]]:
    counted = {line_id: quantity for line_id, (quantity, _reason) in returned.of_lines.items()}
    for piece in pieces:
        line_id = piece.order_line_id
        counted[line_id] = counted.get(line_id, 0) + returned.of_parcels[piece.pk][0]
    return [
        {"quantity": quantity, "line_pk": str(line_id), "item": lines[line_id].product_name}
        for line_id, quantity in counted.items()
    ]
