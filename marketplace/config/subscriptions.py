"""The only list of consequences: which event calls which handlers. A handler may be called twice and must not mind."""

from collections.abc import Callable
from typing import Any

from marketplace.shared.outbox.event import Event

SUBSCRIPTIONS: dict[type[Event], tuple[Callable[[Any], None], ...]] = {}
