"""Watch what an answer is made of, by listening to the statements themselves: no resolver can forget to say."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from threading import local
from typing import Any

from django.db import connection

from marketplace.graphql_api.answers.next_change import next_change
from marketplace.graphql_api.answers.subjects import all_tables, subject_of_table
from marketplace.graphql_api.answers.tokens import Tokens

# Nothing needs it; it bounds for how long a mistake in all of this could be seen.
LONGEST_LIFE = timedelta(minutes=1)
TOKENS = frozenset({"graphql_api_generation"})  # a look at them is no part of an answer
QUOTED = re.compile(r'"(\w+)"')
READ = re.compile(r'\b(?:FROM|JOIN)\s+"?(\w+)"?', re.IGNORECASE)

_listening = local()


@dataclass(frozen=True, slots=True)
class Validity:
    """An answer holds while these subjects keep these tokens, from one moment until another."""

    tokens: Tokens
    since: datetime
    until: datetime

    def holds(self, tokens: Tokens, *, now: datetime) -> bool:
        """Whether the answer is still true."""
        return self.since <= now < self.until and self.tokens.items() <= tokens.items()


class Watch:
    """Watches one answer come about; the tokens are from before its first statement."""

    def __init__(self, tokens: Tokens, *, now: datetime) -> None:
        self._tokens = tokens
        self._now = now
        self._tables: set[str] = set()
        self._spoiled = False
        self.has_listened = False

    def spoil(self) -> None:
        """Say that the answer must not be remembered."""
        self._spoiled = True

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Note the tables of all statements inside the `with`."""
        self.has_listened = True
        _listening.watches = [*_watches(), self]
        try:
            with connection.execute_wrapper(self._note):
                yield
        finally:
            _listening.watches = _watches()[:-1]

    @property
    def tables(self) -> frozenset[str]:
        """The tables that were read."""
        return frozenset(self._tables)

    def hear(self, tables: frozenset[str]) -> None:
        """Note tables that were read before, for a result that is used again."""
        self._tables |= tables

    def validity(self) -> Validity | None:
        """Tell for how long the answer holds; None when it must not be remembered."""
        subjects = {subject_of_table().get(table, "") for table in self._tables}
        if self._spoiled or not subjects <= self._tokens.keys():
            return None
        read = {subject: self._tokens[subject] for subject in subjects}
        end, change = self._now + LONGEST_LIFE, next_change(read, now=self._now)
        return Validity(read, self._now, min(end, change) if change else end)

    def _note(self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any) -> Any:
        tables = tables_of(sql)
        if tables is None:
            self._spoiled = True
        else:
            self._tables |= tables
        return execute(sql, params, many, context)


def heard_by_all(tables: frozenset[str]) -> None:
    """Tell all who listen in this thread that a result made of these tables is used."""
    for watch in _watches():
        watch.hear(tables)


def _watches() -> list[Watch]:
    watches: list[Watch] = getattr(_listening, "watches", [])
    return watches


@lru_cache(maxsize=512)
def tables_of(sql: str) -> frozenset[str] | None:
    """Name the tables that a statement reads; None when it is not a mere read.

    Whatever stands behind FROM or JOIN is one, known or not; so is each quoted name that is a table's.
    """
    if not sql.lstrip(" (").upper().startswith("SELECT"):
        return None
    return (frozenset(READ.findall(sql)) | (all_tables() & frozenset(QUOTED.findall(sql)))) - TOKENS
