"""A line is taken out."""

from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.drafts.add_lines import told_lines
from marketplace.commerce.orders.drafts.lock_editable import lock_line
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.drafts.update_shipping import clear_shipping
from marketplace.commerce.orders.models import OrderLine
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.stock.release_allocations import release_allocations


def delete_line(*, line_id: UUID, actor: str, now: datetime) -> OrderLine:
    """Take a line out; where nothing is left to be sent, the parcel goes too. Raises OrderError, NotFoundError."""
    order, line = lock_line(line_id)
    release_allocations([line.pk], now=now)
    OrderLine.objects.filter(pk=line.pk).delete()
    if not order.lines.filter(is_shipping_required=True).exists():
        clear_shipping(order)
    reprice(order, now=now)
    note_event(order, "REMOVED_PRODUCTS", actor=actor, now=now, lines=told_lines([line]))
    return line
