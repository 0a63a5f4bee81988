"""Write things into the books that may each be there once."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from django.db import IntegrityError, transaction

from marketplace.ledger.models import Posting

ASKED_AT_ONCE = 500


class Sourced(Protocol):
    """What the books know by its source."""

    @property
    def source(self) -> str:
        """The key under which it is posted, once."""


Thing = TypeVar("Thing", bound=Sourced)


def write_once(things: Iterable[Thing], write: Callable[[Sequence[Thing]], None]) -> int:
    """Write each thing that is not in the books yet, all in one transaction; gives how many were new.

    When another process posts one of them at the same moment, the second to come sees it and leaves it out. Any other
    refusal of the database is raised.
    """
    fresh = sorted({thing.source: thing for thing in things}.values(), key=lambda thing: thing.source)
    with transaction.atomic():
        fresh = _not_posted(fresh)
        while fresh and not _written(fresh, write):
            fresh = _not_posted(fresh)
    return len(fresh)


def _written(things: Sequence[Thing], write: Callable[[Sequence[Thing]], None]) -> bool:
    """Write them, or give False when a rival posted one of them first."""
    try:
        with transaction.atomic():
            write(things)
    except IntegrityError:
        if len(_not_posted(things)) == len(things):
            raise
        return False
    return True


def _not_posted(things: Sequence[Thing]) -> list[Thing]:
    sources = [thing.source for thing in things]
    posted: set[str] = set()
    for start in range(0, len(sources), ASKED_AT_ONCE):
        known = Posting.objects.filter(source__in=sources[start : start + ASKED_AT_ONCE])
        posted.update(known.values_list("source", flat=True))
    return [thing for thing in things if thing.source not in posted]
