"""The order's own history, for those who serve the buyer."""

from datetime import datetime

from marketplace.commerce.orders.models import Order, OrderEvent


def note_event(order: Order, kind: str, *, actor: str, now: datetime, **parameters: object) -> None:
    """Add a line to an order's history; `kind` is Saleor's event type in capitals, `actor` as in `owner`."""
    OrderEvent.objects.create(order=order, date=now, type=kind, parameters=parameters, actor=actor)
