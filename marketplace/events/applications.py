"""Organisations on their way to us, and how they stand afterwards. Never an answer or an address among it."""

from dataclasses import dataclass
from uuid import UUID

from marketplace.shared.outbox.event import Event


@dataclass(frozen=True, kw_only=True)
class RegistrationAsked(Event):
    """Somebody wants an account to apply with; the letter's link is made when it is written."""

    registration: UUID


@dataclass(frozen=True, kw_only=True)
class ApplicationMoved(Event):
    """An application went from state to state by its `decision`-th step."""

    application: UUID
    decision: int


@dataclass(frozen=True, kw_only=True)
class OrganisationStandingChanged(Event):
    """An organisation was suspended, reinstated or closed by its `change`-th decision."""

    organisation: UUID
    change: int
