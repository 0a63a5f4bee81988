"""What a session remembers of the person who signed in: since when, seen when, how surely it is she."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase

from marketplace.accounts.models import User
from marketplace.accounts.queries import roles_of
from marketplace.accounts.rules import FRESH_SECONDS, idle_seconds, is_awake
from marketplace.shared.identifiers import new_reference

MARKS = "person"
# A session is written again at most this often only to say that it was seen.
TOUCH_SECONDS = 60


def begin_marks(session: SessionBase, *, user: User, device: str, strong: bool, now: datetime) -> None:
    """Begin a session's marks at a sign-in: fresh by nature, strong when a second step or a passkey was part of it."""
    at = int(now.timestamp())
    session[MARKS] = {
        "reference": str(new_reference()),
        "since": at,
        "seen": at,
        "idle": _idle(user),
        "device": device,
        "fresh": at,
        "strong": strong,
    }


def keep_awake(session: SessionBase, *, user: User, device: str, now: datetime) -> bool:
    """Is this session still good? One that rested too long is not, and stays so; a good one is noted as seen."""
    marks: dict[str, Any] | None = session.get(MARKS)
    at = int(now.timestamp())
    if marks is None:
        # Somebody signed in by another door of the house (her first password, an invitation): fresh then, not now.
        begin_marks(session, user=user, device=device, strong=False, now=now)
        return True
    if not is_awake(seen=marks["seen"], idle=marks["idle"], now=at):
        return False
    if at - marks["seen"] >= TOUCH_SECONDS:
        session[MARKS] = {**marks, "seen": at, "idle": _idle(user), "device": device}
    return True


def mark_strong(session: SessionBase, *, strong: bool) -> None:
    """Note that the second step was taken in this session, or that there is none any more."""
    if MARKS in session:
        session[MARKS] = {**session[MARKS], "strong": strong}


def is_strong(session: SessionBase) -> bool:
    """Was a second step or a passkey part of this session's sign-in?"""
    return bool(session.get(MARKS, {}).get("strong"))


def is_fresh(session: SessionBase, *, now: datetime) -> bool:
    """Did she sign in just now, within the last quarter of an hour?"""
    return int(now.timestamp()) - int(session.get(MARKS, {}).get("fresh", 0)) <= FRESH_SECONDS


def _idle(user: User) -> int:
    return idle_seconds(
        held=roles_of(user), long=settings.SESSION_IDLE_SECONDS, short=settings.SESSION_IDLE_SECONDS_SHORT
    )
