"""An order goes on to its next status: the one place where that is written."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.models import FulfillmentLine, Order
from marketplace.commerce.orders.rules import CAME_BACK, Pieces, may_move, status_of_pieces


def move_order(order: Order, to: str, *, now: datetime) -> None:
    """Write a locked order's next status. Raises OrderError (INVALID) when the table of statuses does not allow it."""
    if not may_move(order.status, to):
        raise OrderError("INVALID", _("This order can no longer be changed in this way."), "order")
    order.status, order.updated_at = to, now
    order.save(update_fields=["status", "updated_at"])


def move_by_pieces(order: Order, *, now: datetime) -> None:
    """Write the status that follows from where the pieces of a locked order are; stay when all were replaced."""
    lines = list(order.lines.values_list("quantity", "quantity_fulfilled"))
    counted: dict[str, int] = {}
    parcels = FulfillmentLine.objects.filter(fulfillment__order=order)
    for status, quantity in parcels.values_list("fulfillment__status", "quantity"):
        counted[status] = counted.get(status, 0) + quantity
    pieces = Pieces(
        ordered=sum(ordered for ordered, _sent in lines),
        sent=sum(sent for _ordered, sent in lines),
        returned=sum(counted.get(one, 0) for one in CAME_BACK),
        replaced=counted.get("REPLACED", 0),
        waiting=counted.get("WAITING_FOR_APPROVAL", 0),
    )
    if pieces.ordered > pieces.replaced:
        move_order(order, status_of_pieces(pieces), now=now)
