"""Who holds the line while a document is answered: from where she calls, and the cookie of her sign-in.

The HTTP door says it for the length of one request; inside this process (the gateway) nobody holds a line.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass
class Caller:
    """A request's sender; mutations leave here what the HTTP answer shall carry.

    `refresh_token` is the one that was just given (it goes back as a cookie), `retry_after` how many seconds a caller
    who knocked too often shall wait.
    """

    address: str
    refresh_cookie: str | None = None
    refresh_token: str | None = None
    retry_after: int | None = None


_CALLER: ContextVar[Caller | None] = ContextVar("caller", default=None)


@contextmanager
def on_the_line(caller: Caller) -> Iterator[None]:
    """Let mutations know the caller for the length of a `with` block."""
    token = _CALLER.set(caller)
    try:
        yield
    finally:
        _CALLER.reset(token)


def caller() -> Caller | None:
    """Give who holds the line; None inside this process."""
    return _CALLER.get()
