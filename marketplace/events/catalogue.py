"""What happens to the catalogue."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class ProductChanged(Event):
    """A product's words, pictures, price or publication changed: whoever keeps a copy must look again."""

    product: UUID
