"""SELECTs whose text is composed once and then only run: composing one costs Django three to ten times its running.

    @kept_statement
    def lines_of_basket(*, token: UUID, variants: Collection[int]) -> QuerySet[CheckoutLine]:
        return CheckoutLine.objects.filter(checkout_id=token, variant_id__in=variants).order_by("position")

    rows = lines_of_basket(token=token, variants=[1, 2])  # a list, asked now

What is decorated may only put its arguments into the statement, not decide by them: it is called once for each shape
of its arguments, with values that stand for all others. None and booleans belong to the shape, and so does the length
of a collection (each power of two is a shape; collections are only for `__in`). A value that does not come out of
Django as it went in, as `__contains` does to it, is noticed when the statement is composed.

`kept_where_possible` is for lists that callers describe: there mappings may be given too, and lists of them, whose
names belong to the shape, and what cannot be kept is asked as Django composes it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import UTC, datetime, timedelta
from functools import wraps
from itertools import count
from typing import Any, TypeVar
from uuid import UUID

from django.core.exceptions import EmptyResultSet, ValidationError
from django.db import connections
from django.db.models import QuerySet

from marketplace.shared.errors import DomainError

Row = TypeVar("Row")
Name = tuple[str | int, ...]
ALIAS = "default"
MOST_SHAPES = 100  # of statements whose shapes callers choose

# What stands for a value while a statement is composed, by the value's type; each place has a value of its own. Small
# numbers, for as long as they last, fit into columns of all widths; texts hold what LIKE would have to escape.
_FAR = datetime(9000, 1, 1, tzinfo=UTC)
_FEW = 30_000
_STANDING_FOR: Mapping[type, Callable[[int], Any]] = {
    int: lambda place: place if place < _FEW else 1_900_000_000 + place,
    float: lambda place: place + 0.5,
    str: lambda place: f"\x01%_\\ kept {place} \x01",
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

    def told_apart(self) -> tuple[Any, ...]:
        """Give what must be the same whatever stands in the places: a value that Django changed besides is not."""
        filled = {place for place, _ in self.places}
        others = [repr(one) for place, one in enumerate(self.fixed) if place not in filled]
        return self.sql, self.places, others


class NotKeptError(RuntimeError):
    """A statement that cannot be kept: a value decides in it, or does not come out of Django as it went in."""


def kept_statement(compose: Callable[..., QuerySet[Any, Row]]) -> Callable[..., list[Row]]:
    """Make a function that gives a QuerySet one that gives its rows, whose statement is composed once for each shape.

    It takes keyword arguments alone: int (of 64 bits), float, str, UUID, datetime, collections of these, None,
    booleans, frozen dataclasses (which belong to the shape).
    """
    known: dict[tuple[Any, ...], _Statement | None] = {}

    @wraps(compose)
    def rows(**given: Any) -> list[Row]:
        padded, shape = _read({key: list(one) if isinstance(one, Mapping) else one for key, one in given.items()})
        if shape not in known:
            known[shape] = _composed(compose, padded)
        statement = known[shape]
        return [] if statement is None else _run(statement, padded)

    return rows


def kept_where_possible(compose: Callable[..., QuerySet[Any, Row]]) -> Callable[..., list[Row]]:
    """As `kept_statement`, for shapes that callers choose: what cannot be kept is composed by each call."""
    known: dict[tuple[Any, ...], _Statement | None] = {}

    @wraps(compose)
    def rows(**given: Any) -> list[Row]:
        padded, shape = _read(given)
        if shape not in known:
            if len(known) >= MOST_SHAPES:
                known.clear()
            try:
                known[shape] = _composed(compose, padded)
            except (NotKeptError, DomainError, TypeError, ValueError, ValidationError):
                known[shape] = None  # if it is the values' fault and not the stand-ins', the next line says so
        statement = known.get(shape)
        return list(compose(**given)) if statement is None else _run(statement, padded)

    return rows


def _read(given: Mapping[str, Any]) -> tuple[Any, tuple[Any, ...]]:
    padded = _padded(given)
    return padded, (connections[ALIAS].vendor, _shape(padded))


def _padded(value: Any) -> Any:
    """Repeat a collection's last value until it is as long as a power of two: IN means the same."""
    if isinstance(value, Mapping):
        return {key: _padded(one) for key, one in value.items()}
    if isinstance(value, str) or not isinstance(value, Collection):
        return value
    values = list(value)
    if values and isinstance(values[0], Mapping):
        return [_padded(one) for one in values]
    if len(values) < 3:
        return values
    return values + values[-1:] * ((1 << (len(values) - 1).bit_length()) - len(values))


def _shape(value: Any) -> Any:
    if isinstance(value, Mapping):
        return tuple((key, _shape(one)) for key, one in value.items())
    if isinstance(value, list):
        if value and isinstance(value[0], Mapping):
            return tuple(_shape(one) for one in value)
        return (type(value[0]) if value else None, len(value))
    return (type(value), value) if _decides(value) else type(value)


def _decides(value: Any) -> bool:
    """Tell values that belong to the shape: what `if` takes for no is among them."""
    return not value or value is True or is_dataclass(value)


def _composed(compose: Callable[..., QuerySet[Any, Any]], given: Mapping[str, Any]) -> _Statement | None:
    """Compose a statement, with two sets of stand-ins; None where it has no rows because a collection is empty."""
    try:
        statement, other = (_composed_with(compose, given, first=first) for first in (20_011, 10_007))
    except EmptyResultSet:
        if [] in given.values():
            return None
        raise NotKeptError(f"{compose.__qualname__} can have no rows") from None
    if statement is None or other is None or statement.told_apart() != other.told_apart():
        raise NotKeptError(f"{compose.__qualname__} does not put each argument into its statement as it is")
    return statement


def _composed_with(
    compose: Callable[..., QuerySet[Any, Any]], given: Mapping[str, Any], *, first: int
) -> _Statement | None:
    stands: dict[Any, Name] = {}
    places = count(first)
    arguments = _stand_ins((), given, stands, places)
    queryset = compose(**arguments)
    compiler = queryset.query.get_compiler(using=ALIAS)
    sql, params = compiler.as_sql()
    found = tuple((place, stands[one]) for place, one in enumerate(params) if _is_stand_in(one, stands))
    if {name for _, name in found} != set(stands.values()):
        return None
    converters = compiler.get_converters([one[0] for one in compiler.select[: compiler.col_count]])
    return _Statement(sql, tuple(params), found, compiler, converters, queryset._iterable_class)


def _stand_ins(name: Name, value: Any, stands: dict[Any, Name], places: Iterator[int]) -> Any:
    """Give the same with something that stands in each value's place; `stands` learns what stands where."""
    if isinstance(value, Mapping):
        return {key: _stand_ins((*name, key), one, stands, places) for key, one in value.items()}
    if isinstance(value, list):
        fill = _stand_ins if value and isinstance(value[0], Mapping) else _stand_in
        return [fill((*name, at), one, stands, places) for at, one in enumerate(value)]
    return value if _decides(value) else _stand_in(name, value, stands, places)


def _stand_in(name: Name, value: Any, stands: dict[Any, Name], places: Iterator[int]) -> Any:
    if type(value) not in _STANDING_FOR:
        raise NotKeptError(f"nothing stands for {type(value).__name__}")
    given = _STANDING_FOR[type(value)](next(places))
    stands[_as_sent(given, connections[ALIAS])] = name
    return given


def _is_stand_in(value: Any, stands: Mapping[Any, Name]) -> bool:
    return isinstance(value, int | float | str | UUID | datetime) and value in stands


def _as_sent(value: Any, connection: Any) -> Any:
    """Give a value as Django sends it to this database."""
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    if isinstance(value, UUID):
        return value if connection.features.has_native_uuid_field else value.hex
    return value


def _run(statement: _Statement, given: Mapping[str, Any]) -> list[Any]:
    connection = connections[ALIAS]
    params = list(statement.fixed)
    for place, name in statement.places:
        params[place] = _as_sent(_value_at(given, name), connection)
    source = _Source(_as_compiled(statement, params, connection), ALIAS)
    return list(statement.rows(source))


def _value_at(given: Any, name: Name) -> Any:
    for step in name:
        given = given[step]
    return given


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
