"""Which doors a person's roles open, and how surely one must know that it is she."""

from collections.abc import Iterable

ADMIN = "admin"
# Roles that see other people's secrets or move their money: a password alone does not open their doors.
STRONG_ROLES = frozenset({"reviewer", "treasurer", "privacy", ADMIN})
FRESH_SECONDS = 15 * 60
CODE_SECONDS = 30
CODE_DIGITS = 6


def may_enter(*, held: Iterable[str], wanted: Iterable[str]) -> bool:
    """May a person with these roles pass a door that asks for one of `wanted`? An administrator passes each."""
    roles = set(held)
    return ADMIN in roles or not roles.isdisjoint(wanted)


def needs_second_step(*, held: Iterable[str], wanted: Iterable[str]) -> bool:
    """Does this door ask a second step of a person with these roles? Not if a lesser role of hers opens it."""
    opening = set(held) & {*wanted, ADMIN}
    return bool(opening) and opening <= STRONG_ROLES


def idle_seconds(*, held: Iterable[str], long: int, short: int) -> int:
    """How long may a session rest before it ends? Short for those who see secrets or move money."""
    return long if STRONG_ROLES.isdisjoint(held) else short


def is_awake(*, seen: int, idle: int, now: int) -> bool:
    """Has a session that was last seen then not yet rested too long? All in seconds."""
    return now - seen <= idle


def steps_around(now: int) -> tuple[int, ...]:
    """Give the time-steps whose codes are taken now: this one, and one to each side for clocks that differ.

    RFC 6238, section 5.2.
    """
    step = now // CODE_SECONDS
    return (step - 1, step, step + 1)


def plain_code(typed: str) -> str:
    """Read a code as it was meant: without spaces and dashes, in small letters."""
    return "".join(one for one in typed.lower() if one.isalnum())


def is_app_code(plain: str) -> bool:
    """Is it six digits, as an authenticator app shows them? Anything else is a recovery code."""
    return len(plain) == CODE_DIGITS and plain.isascii() and plain.isdigit()
