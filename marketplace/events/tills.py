"""What happens at the tills."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class SaleReceived(Event):
    """A till's sale is safe with us, word for word; it is not yet an order."""

    sale: UUID
