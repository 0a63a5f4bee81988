"""More or fewer pieces of a line."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.drafts.add_lines import MOST_PIECES, promise_lines, told_lines
from marketplace.commerce.orders.drafts.lock_editable import lock_line
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.models import OrderLine
from marketplace.commerce.orders.note_event import note_event


def update_line(*, line_id: UUID, quantity: int, actor: str, now: datetime) -> OrderLine:
    """Set how many pieces a line has; an unconfirmed order has its goods promised anew.

    Raises OrderError (NOT_EDITABLE, ZERO_QUANTITY), InsufficientStockError, NotFoundError.
    """
    order, line = lock_line(line_id)
    if not 1 <= quantity <= MOST_PIECES:
        raise OrderError("ZERO_QUANTITY", _("Name at least one piece."), "quantity")
    change = quantity - line.quantity
    line.quantity = quantity
    line.save(update_fields=["quantity"])
    if order.status == "UNCONFIRMED":
        promise_lines(order, [line.pk], now=now)
    reprice(order, now=now)
    if change:
        kind = "ADDED_PRODUCTS" if change > 0 else "REMOVED_PRODUCTS"
        note_event(order, kind, actor=actor, now=now, lines=told_lines([line], abs(change)))
    line = OrderLine.objects.select_related("variant").get(pk=line.pk)
    line.order = order
    return line
