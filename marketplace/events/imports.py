"""What happens to tables that vendors hand in. No word of the table is among it."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class ImportMoved(Event):
    """A table is to be checked or applied, or its next part; `table` is its reference, `part` counts the parts."""

    table: UUID
    part: int = 0
