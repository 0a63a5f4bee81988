"""Write an event into the outbox, in the transaction that changed the data."""

from django.db import connection

from marketplace.shared.models import OutboxEvent
from marketplace.shared.outbox.event import Event
from marketplace.shared.write_rows import insert_rows


def record_event(event: Event) -> None:
    """Keep an event until all its listeners have dealt with it.

    Must be called inside the transaction that makes the event true: raises RuntimeError outside one, for an event
    that can be lost between two commits is worse than none.
    """
    if not connection.in_atomic_block:
        raise RuntimeError(f"{event.name()} was recorded outside a transaction")
    row = OutboxEvent(name=event.name(), version=event.version, payload=event.payload(), occurred_at=event.occurred_at)
    insert_rows([row])
