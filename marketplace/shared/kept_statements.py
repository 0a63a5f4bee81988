"""SELECTs whose text is composed once and then only run: composing one costs Django three to ten times its running.

    @kept_statement
    def lines_of_basket(*, token: UUID, variants: Collection[int]) -> QuerySet[CheckoutLine]:
        return CheckoutLine.objects.filter(checkout_id=token, variant_id__in=variants).order_by("position")

    rows = lines_of_basket(token=token, variants=[1, 2])  # a list, asked now

What is decorated may only put its arguments into the statement, not decide by them: it is called once for each shape
of its arguments, with values that stand for all others. None and booleans belong to the shape, and so does the length
of a collection (each power of two is a shape; collections are only for `__in`). A value that does not come out of
Django as it went in, as `__contains` does to it, is noticed when the statement is composed.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from itertools import count
from typing import Any, TypeVar
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import QuerySet

Row = TypeVar("Row")
Name = tuple[str, int | None]

# What stands for a value while a statement is composed, by the value's type; each place has a value of its own. Small
# numbers, for as long as they last, fit into columns of all widths.
_FAR = datetime(9000, 1, 1, tzinfo=UTC)
_FEW = 30_000
_STANDING_FOR: Mapping[type, Callable[[int], Any]] = {
    int: lambda place: place if place < _FEW else 1_900_000_000 + place,
    str: lambda place: f"\x01 kept {place} \x01",
    UUID: lambda place: UUID(int=(0xFEED << 112) + place),
    datetime: lambda place: _FAR + timedelta(microseconds=place + 1),
}


@dataclass(frozen=True, slots=True)
class _Statement:
    """A composed statement: its text, whose values go into which of its places, and how Django reads its rows."""

    sql: str
    fixed: tuple[Any, ...]
    places: tuple[tuple[int, Name], ...]
    compiler: Any
    converters: Any
    rows: Any


def kept_statement(compose: Callable[..., QuerySet[Any, Row]]) -> Callable[..., list[Row]]:
    """Make a function that gives a QuerySet one that gives its rows, whose statement is composed once for each shape.

    It takes keyword arguments alone: int, str, UUID, datetime, collections of these, None and booleans.
    """
    known: dict[tuple[Any, ...], _Statement | None] = {}

    @wraps(compose)
    def rows(**given: Any) -> list[Row]:
        padded = {key: _padded(value) for key, value in given.items()}
        alias = "default"
        shape = (connections[alias].vendor, *((key, _shape(value)) for key, value in padded.items()))
        if shape not in known:
            known[shape] = _composed(compose, padded, alias)
        statement = known[shape]
        return [] if statement is None else _run(statement, padded, alias)

    return rows


def _padded(value: Any) -> Any:
    """Repeat a collection's last value until it is as long as a power of two: IN means the same."""
    if isinstance(value, str) or not isinstance(value, Collection):
        return value
    values = list(value)
    if len(values) < 3:
        return values
    return values + values[-1:] * ((1 << (len(values) - 1).bit_length()) - len(values))


def _shape(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    return (type(value[0]) if value else None, len(value)) if isinstance(value, list) else type(value)


def _composed(compose: Callable[..., QuerySet[Any, Any]], given: Mapping[str, Any], alias: str) -> _Statement | None:
    """Compose a statement, with two sets of stand-ins; None where it has no rows because a collection is empty."""
    try:
        statement, other = (_composed_with(compose, given, alias, first=first) for first in (20_011, 10_007))
    except EmptyResultSet:
        if [] in given.values():
            return None
        raise RuntimeError(f"{compose.__qualname__} can have no rows") from None
    if statement is None or other is None or (statement.sql, statement.places) != (other.sql, other.places):
        raise RuntimeError(f"{compose.__qualname__} does not put each argument into its statement as it is")
    return statement


def _composed_with(
    compose: Callable[..., QuerySet[Any, Any]], given: Mapping[str, Any], alias: str, *, first: int
) -> _Statement | None:
    connection = connections[alias]
    stands: dict[Any, Name] = {}
    places = count(first)
    arguments = {key: _stand_ins(key, value, stands, places, connection) for key, value in given.items()}
    queryset = compose(**arguments)
    compiler = queryset.query.get_compiler(using=alias)
    sql, params = compiler.as_sql()
    found = tuple((place, stands[one]) for place, one in enumerate(params) if _is_stand_in(one, stands))
    if {name for _, name in found} != set(stands.values()):
        return None
    converters = compiler.get_converters([one[0] for one in compiler.select[: compiler.col_count]])
    return _Statement(sql, tuple(params), found, compiler, converters, queryset._iterable_class)


def _stand_ins(key: str, value: Any, stands: dict[Any, Name], places: Iterator[int], connection: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, list):
        return [_stand_in((key, at), one, stands, places, connection) for at, one in enumerate(value)]
    return _stand_in((key, None), value, stands, places, connection)


def _stand_in(name: Name, value: Any, stands: dict[Any, Name], places: Iterator[int], connection: Any) -> Any:
    given = _STANDING_FOR[type(value)](next(places))
    stands[_as_sent(given, connection)] = name
    return given


def _is_stand_in(value: Any, stands: Mapping[Any, Name]) -> bool:
    return isinstance(value, int | str | UUID | datetime) and value in stands


def _as_sent(value: Any, connection: Any) -> Any:
    """Give a value as Django sends it to this database."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    return value


def _run(statement: _Statement, given: Mapping[str, Any], alias: str) -> list[Any]:
    connection = connections[alias]
    params = list(statement.fixed)
    for place, (key, at) in statement.places:
        params[place] = _as_sent(given[key] if at is None else given[key][at], connection)
    source = _Source(_as_compiled(statement, params, connection), alias)
    return list(statement.rows(source))


def _as_compiled(statement: _Statement, params: Sequence[Any], connection: Any) -> Any:
    """Give a compiler of this caller's own, which has compiled already."""
    compiler = object.__new__(type(statement.compiler))
    compiler.__dict__.update(statement.compiler.__dict__)
    compiler.connection = connection
    compiler.as_sql = lambda: (statement.sql, params)
    compiler.get_converters = lambda _expressions: statement.converters
    return compiler


class _Source:
    """What Django's readers of rows need of a QuerySet."""

    def __init__(self, compiler: Any, alias: str) -> None:
        self.compiler = compiler
        self.db = alias
        self.query = self
        self._known_related_objects: dict[Any, Any] = {}

    def get_compiler(self, *_args: Any, **_options: Any) -> Any:
        """Give the compiler that has compiled already."""
        return self.compiler
