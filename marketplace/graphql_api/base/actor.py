"""Who did it, as orders and payments write it down."""

from typing import Any


def actor_of(info: Any) -> str:
    """Name the caller: "app:1", "user:5", or nothing for a guest."""
    requestor = info.context.requestor
    if requestor.app is not None:
        return f"app:{requestor.app.pk}"
    return f"user:{requestor.user.pk}" if requestor.user is not None else ""
