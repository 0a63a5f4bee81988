"""Which doors a person's roles open."""

from collections.abc import Iterable

ADMIN = "admin"


def may_enter(*, held: Iterable[str], wanted: Iterable[str]) -> bool:
    """May a person with these roles pass a door that asks for one of `wanted`? An administrator passes each."""
    roles = set(held)
    return ADMIN in roles or not roles.isdisjoint(wanted)
