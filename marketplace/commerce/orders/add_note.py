"""Staff write a note into an order's history."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import OrderEvent
from marketplace.shared.errors import NotFoundError

NOTES = ("NOTE_ADDED", "NOTE_UPDATED")


def add_note(*, order_id: UUID, message: str, actor: str, now: datetime) -> OrderEvent:
    """Write a note into an order's history. Raises OrderError (REQUIRED for an empty one), NotFoundError."""
    order = lock_order(order_id)
    return OrderEvent.objects.create(
        order=order, date=now, type="NOTE_ADDED", parameters={"message": _text(message)}, actor=actor
    )


def update_note(*, note_id: int, message: str, actor: str, now: datetime) -> OrderEvent:
    """Correct a note: the old one stays in the history, the new one names it. Raises OrderError, NotFoundError."""
    note = OrderEvent.objects.filter(pk=note_id, type__in=NOTES).select_related("order").first()
    if note is None:
        raise NotFoundError(_("There is no such note."), "note")
    return OrderEvent.objects.create(
        order=note.order,
        date=now,
        type="NOTE_UPDATED",
        related=note,
        parameters={"message": _text(message)},
        actor=actor,
    )


def _text(message: str) -> str:
    if not message.strip():
        raise OrderError("REQUIRED", _("Write something into the note."), "message")
    return message.strip()
