"""What happens to the people who make things."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class MakerErased(Event):
    """A maker's data was erased: whoever keeps something of her lets go of it (her card, her sign-in)."""

    maker: UUID
