"""What an event is: a frozen record of something that happened."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Self

from pydantic import TypeAdapter


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened, in the past tense, with the figures as they were.

    A subclass adds fields; `version` rises when their meaning changes. `occurred_at` is an aware UTC time.
    """

    version: ClassVar[int] = 1
    occurred_at: datetime

    @classmethod
    def name(cls) -> str:
        """The event's name in the outbox."""
        return cls.__name__

    def payload(self) -> dict[str, Any]:
        """The event as JSON values."""
        values: dict[str, Any] = _adapter(type(self)).dump_python(self, mode="json")
        return values

    @classmethod
    def from_payload(cls, payload: dict[str, Any]) -> Self:
        """Read an event back from its JSON values; raises pydantic.ValidationError when they do not fit."""
        event: Self = _adapter(cls).validate_python(payload)
        return event


_ADAPTERS: dict[type[Event], TypeAdapter[Any]] = {}


def _adapter(event: type[Event]) -> TypeAdapter[Any]:
    """Read an event's types once, not with each event."""
    if event not in _ADAPTERS:
        _ADAPTERS[event] = TypeAdapter(event)
    return _ADAPTERS[event]
