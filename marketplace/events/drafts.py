"""What happens to proposals of products."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class ProductDraftMoved(Event):
    """A proposal was made, decided or taken back: what the store shows must follow. Whoever listens reads it anew."""

    draft: UUID
