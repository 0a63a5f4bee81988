"""Who listens to what, as config/subscriptions.py lists it."""

from collections.abc import Callable, Mapping
from typing import Any, cast

from django.conf import settings
from django.utils.module_loading import import_string

from marketplace.shared.outbox.event import Event

Handler = Callable[[Any], None]
Subscriptions = Mapping[type[Event], tuple[Handler, ...]]


def subscriptions() -> Subscriptions:
    """Give the one list of consequences: event class to its handlers."""
    return cast(Subscriptions, import_string(settings.OUTBOX_SUBSCRIPTIONS))


def handler_name(handler: Handler) -> str:
    """The name under which a delivery remembers its handler: module and function."""
    return f"{handler.__module__}.{handler.__qualname__}"


def handler_names(event_name: str) -> list[str]:
    """Name all who listen to an event."""
    return [
        handler_name(handler)
        for event, handlers in subscriptions().items()
        if event.name() == event_name
        for handler in handlers
    ]


def listener(event_name: str, name: str) -> tuple[type[Event], Handler] | None:
    """Find the event class and the handler of a delivery; None when the handler has left the list."""
    for event, handlers in subscriptions().items():
        for handler in handlers:
            if event.name() == event_name and handler_name(handler) == name:
                return event, handler
    return None
