"""What happens to parcels."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class ParcelSent(Event):
    """A vendor sent pieces of an order, or a parcel's number was written down or mended; `parcel` is our reference."""

    order: UUID
    parcel: UUID
