"""The order's own history, for those who serve the buyer."""

from datetime import datetime

from marketplace.commerce.orders.models import Order, OrderEvent
from marketplace.shared.write_rows import insert_rows


def note_event(order: Order, kind: str, *, actor: str, now: datetime, **parameters: object) -> None:
    """Add a line to an order's history; `kind` is Saleor's event type in capitals, `actor` as in `owner`."""
    insert_rows([OrderEvent(order=order, date=now, type=kind, parameters=parameters, actor=actor)])
