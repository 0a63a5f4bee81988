"""What happens to vendors' teams. Never an address or a secret among it: the letter's writer looks them up."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class MemberInvited(Event):
    """Somebody was asked to join a team; `invitation` is its reference."""

    invitation: UUID
