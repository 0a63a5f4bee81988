"""What happens to the accounts of people who sign in to us. Never an address or a secret among it."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class AccountChanged(Event):
    """How a person signs in was changed; `account_event` is the line of her history."""

    account_event: UUID


@dataclass(frozen=True, kw_only=True)
class PasswordLetterAsked(Event):
    """Somebody forgot a password; `letter` is the reference of what she asked for."""

    letter: UUID
