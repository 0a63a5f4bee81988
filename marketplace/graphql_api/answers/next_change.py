"""When will time alone change what a subject's tables say? At the next moment that stands in them."""

from datetime import UTC, datetime
from threading import Lock
from typing import Any

from django.db import connection
from django.utils.dateparse import parse_datetime

from marketplace.graphql_api.answers.subjects import times_of
from marketplace.graphql_api.answers.tokens import Tokens

_known: dict[str, tuple[int, datetime | None]] = {}
_lock = Lock()


def next_change(tokens: Tokens, *, now: datetime) -> datetime | None:
    """Give the first moment from `now` on at which goods appear, offers end, reservations lapse, ...; None: never.

    `now` itself counts: some things end at a moment, others behind it.

    `tokens` are those of the subjects that were read, from before they were read.
    """
    moments = [_next_of(subject, token, now) for subject, token in tokens.items()]
    return min((one for one in moments if one is not None), default=None)


def _next_of(subject: str, token: int, now: datetime) -> datetime | None:
    with _lock:
        known = _known.get(subject)
    if known is not None and known[0] == token and (known[1] is None or known[1] > now):
        return known[1]
    first = _first_after(subject, now)
    with _lock:
        _known[subject] = (token, first)
    return first


def _first_after(subject: str, now: datetime) -> datetime | None:
    columns = times_of(subject)
    if not columns:
        return None
    each = (f'SELECT MIN("{name}") AS moment FROM "{table}" WHERE "{name}" >= %s' for table, name in columns)  # noqa: S608 - our own names
    after = connection.ops.adapt_datetimefield_value(now)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT MIN(moment) FROM ({' UNION ALL '.join(each)}) AS moments", [after] * len(columns))  # noqa: S608
        return _moment(cursor.fetchone()[0])


def _moment(value: Any) -> datetime | None:
    """Read a moment as the database writes it: SQLite as text in UTC."""
    moment = parse_datetime(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment
