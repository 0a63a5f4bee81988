"""Many rows by one call: what one bad row does to the others, as Saleor's error policies say it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import transaction

from marketplace.graphql_api.base.errors import all_of, error_answer
from marketplace.shared.errors import DomainError

MOST_ROWS = 500
EVERYTHING, ROWS, IGNORE = "REJECT_EVERYTHING", "REJECT_FAILED_ROWS", "IGNORE_FAILED"
Made = TypeVar("Made")


@dataclass
class Parts:
    """The parts of one row: each is tried for itself, so that all that is wrong with the row is told at once."""

    problems: list[tuple[str, DomainError]] = field(default_factory=list)

    def do(self, path: str, deed: Callable[[], Made]) -> Made | None:
        """Do one part; what it refuses is noted under `path` ("channelListings.0"), and nothing of it is kept."""
        try:
            with transaction.atomic():
                return deed()
        except DomainError as refusal:
            self.note(path, refusal)
            return None

    def note(self, path: str, refusal: DomainError) -> None:
        """Note what is wrong with a part."""
        for one in all_of(refusal):
            self.problems.append((".".join(step for step in (path, one.field) if step), one))


@dataclass(frozen=True)
class Done:
    """What became of one row."""

    made: Any
    problems: list[tuple[str, DomainError]]

    def errors(self, code_enum: Any, **more: Any) -> list[dict[str, Any]]:
        """Tell what is wrong, each with its path (and as `field`, where the error has one)."""
        return [{**error_answer(one, code_enum), "path": path, "field": path, **more} for path, one in self.problems]


class _RejectedError(Exception):
    """A row is taken back whole."""


def in_bulk(rows: Sequence[Any], write: Callable[[Any, Parts], Any], *, policy: Any) -> list[Done]:
    """Write many rows in one transaction.

    `write` makes one row, and does what may fail alone by `Parts.do`. By `policy`, one bad part rejects everything
    (the default), its row, or only itself. Raises DomainError for more rows than one call may bring.
    """
    if len(rows) > MOST_ROWS:
        raise DomainError("INVALID", f"At most {MOST_ROWS} rows may come with one call.")
    wanted = EVERYTHING if policy is None else policy.value
    with transaction.atomic():
        done = [_one(row, write, wanted) for row in rows]
        if wanted == EVERYTHING and any(one.problems for one in done):
            transaction.set_rollback(True)
            return [Done(None, one.problems) for one in done]
    return done


def _one(row: Any, write: Callable[[Any, Parts], Any], policy: str) -> Done:
    parts = Parts()
    try:
        with transaction.atomic():
            made = write(row, parts)
            if parts.problems and policy != IGNORE:
                raise _RejectedError
    except DomainError as refusal:
        parts.note("", refusal)
        return Done(None, parts.problems)
    except _RejectedError:
        return Done(None, parts.problems)
    return Done(made, parts.problems)


def repeated(values: Sequence[str | None]) -> set[str]:
    """Give the values that stand there more than once."""
    there = [one for one in values if one]
    return {one for one in there if there.count(one) > 1}
