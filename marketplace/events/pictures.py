"""What happens to pictures."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class PictureArranged(Event):
    """A picture was taken in, turned or framed: its files are to be made. `arrangement` counts up with each change."""

    picture: UUID
    arrangement: int
