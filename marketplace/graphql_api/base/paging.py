"""Relay paging over database rows, by keyset: a page costs the same at the end of a list as at its beginning."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import graphene
from django.core.exceptions import EmptyResultSet, ValidationError
from django.db import connection
from django.db.models import Model, Q, QuerySet

from marketplace.graphql_api.answers.subjects import tables
from marketplace.graphql_api.base.errors import BadRequestError

MOST_ROWS = 100
LARGEST_NUMBER = 2**63 - 1


def paging_arguments() -> dict[str, Any]:
    """The arguments of every list, fresh for each field (graphene keeps their order by making)."""
    return {
        "before": graphene.String(),
        "after": graphene.String(),
        "first": graphene.Int(),
        "last": graphene.Int(),
    }


class PageInfo(graphene.ObjectType):
    """Where a page stands in its list."""

    has_next_page = graphene.Boolean(required=True)
    has_previous_page = graphene.Boolean(required=True)
    start_cursor = graphene.String()
    end_cursor = graphene.String()


class Edge:
    """A row in a page. Its cursor is written only when somebody asks."""

    __slots__ = ("_write", "node")

    def __init__(self, node: Any, write: Callable[[], str]) -> None:
        self.node = node
        self._write = write

    @property
    def cursor(self) -> str:
        """Where the row stands in its list."""
        return self._write()


class Ends:
    """Where a page stands in its list; the root of PageInfo."""

    __slots__ = ("_edges", "has_next_page", "has_previous_page")

    def __init__(self, edges: list[Edge], *, more_before: bool, more_after: bool) -> None:
        self._edges = edges
        self.has_previous_page = more_before
        self.has_next_page = more_after

    @property
    def start_cursor(self) -> str | None:
        """The first row's cursor."""
        return self._edges[0].cursor if self._edges else None

    @property
    def end_cursor(self) -> str | None:
        """The last row's cursor."""
        return self._edges[-1].cursor if self._edges else None


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list; the whole list is counted (`total`, by the resolver's info) only when somebody asks."""

    edges: list[Edge]
    page_info: Ends
    total: Callable[[Any], int]


def _total(rows: QuerySet[Any], info: Any) -> int:
    """Count a whole list; that of the catalogue only if it may have changed since somebody asked last."""
    count = rows.order_by().count
    if rows.model._meta.db_table not in tables():
        return count()
    try:
        sql, given = rows.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:  # nothing can be in it, as when no shelf is named
        return 0
    now = (info.context.now, connection.ops.adapt_datetimefield_value(info.context.now))
    key = ("count", sql, tuple("now" if one in now else repr(one) for one in given))
    found: int = info.context.remember(key, count)
    return found


@dataclass(frozen=True, slots=True)
class Cut:
    """What of a list its page shows, cursors aside: what it is sorted by, how many rows, and from which end."""

    keys: tuple[str, ...]
    size: int
    backward: bool

    def cursors(self, asked: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
        """Read the cursors: the values of the keys `after` which, and `before` which. Raises BadRequestError."""
        try:
            found = {end: _values(asked[end], self.keys) for end in ("after", "before") if asked.get(end)}
        except (ValueError, TypeError):
            raise BadRequestError("Received cursor is invalid.") from None
        return {end: dict(zip(self.keys, values, strict=True)) for end, values in found.items()}

    def of(self, rows: QuerySet[Any], cursors: Mapping[str, Mapping[str, Any]]) -> QuerySet[Any]:
        """Give the rows of the page, from its end where it is asked for from there, and one more if there is one."""
        turned = _turned(self.keys)
        try:
            if "after" in cursors:
                rows = rows.filter(_beyond(self.keys, cursors["after"]))
            if "before" in cursors:
                rows = rows.filter(_beyond(turned, cursors["before"]))
        except (ValueError, TypeError, ValidationError):
            raise BadRequestError("Received cursor is invalid.") from None
        return rows.order_by(*(turned if self.backward else self.keys))[: self.size + 1]

    def page(
        self,
        found: Sequence[Any],
        *,
        asked: Mapping[str, Any],
        total: Callable[[Any], int],
        wrap: Callable[[Any], Any] = lambda row: row,
    ) -> Page:
        """Make a page of the rows that `of` gives."""
        more = len(found) > self.size
        shown = found[: self.size][::-1] if self.backward else found[: self.size]
        edges = [Edge(wrap(row), partial(_cursor, row, self.keys)) for row in shown]
        ends = Ends(
            edges,
            more_before=more if self.backward else bool(asked.get("after")),
            more_after=bool(asked.get("before")) if self.backward else more,
        )
        return Page(edges, ends, total)


def cut_of(*, name: str, asked: Mapping[str, Any], order: Sequence[str] = ()) -> Cut:
    """Read how a page is asked for: `order` as in `page_of`. Raises BadRequestError."""
    size, backward = _size(name, asked)
    return Cut((*order, "-pk" if order and order[0].startswith("-") else "pk"), size, backward)


def countable_connection(node: Any) -> Any:
    """Make Saleor's connection type for a node type: ProductCountableConnection for Product."""
    name = node._meta.name
    edge = type(
        f"{name}CountableEdge",
        (graphene.ObjectType,),
        {"node": graphene.Field(node, required=True), "cursor": graphene.String(required=True)},
    )
    fields = {
        "page_info": graphene.Field(PageInfo, required=True),
        "edges": graphene.NonNull(graphene.List(graphene.NonNull(edge))),
        "total_count": graphene.Int(),
        "resolve_total_count": lambda page, info: page.total(info),
    }
    return type(f"{name}CountableConnection", (graphene.ObjectType,), fields)


def page_of(
    rows: QuerySet[Any],
    *,
    name: str,
    asked: dict[str, Any],
    order: Sequence[str] = (),
    wrap: Callable[[Any], Any] = lambda row: row,
) -> Page:
    """Cut a page out of rows.

    `order` holds names of columns or annotations that are never null, "-" before those that fall; the primary key
    decides between equals. `asked` holds first, last, before, after. Raises BadRequestError.
    """
    cut = cut_of(name=name, asked=asked, order=order)
    found = list(cut.of(rows, cut.cursors(asked)))
    return cut.page(found, asked=asked, total=partial(_total, rows), wrap=wrap)


def page_of_known(
    rows: Sequence[Any], *, name: str, asked: dict[str, Any], wrap: Callable[[Any], Any] = lambda row: row
) -> Page:
    """Cut a page out of rows that are in memory already; a row's key is its cursor."""
    size, backward = _size(name, asked)
    start = _place(rows, asked["after"]) + 1 if asked.get("after") else 0
    end = _place(rows, asked["before"]) if asked.get("before") else len(rows)
    if backward:
        start = max(start, end - size)
    else:
        end = min(end, start + size)
    edges = [Edge(wrap(row), partial(_key_of, row)) for row in rows[start:end]]
    return Page(edges, Ends(edges, more_before=start > 0, more_after=end < len(rows)), lambda _info: len(rows))


def _place(rows: Sequence[Any], cursor: str) -> int:
    place = next((place for place, row in enumerate(rows) if _key_of(row) == cursor), None)
    if place is None:
        raise BadRequestError("Received cursor is invalid.")
    return place


def _key_of(row: Any) -> str:
    return _written([str(row.pk)])


def _size(name: str, asked: Mapping[str, Any]) -> tuple[int, bool]:
    first, last = asked.get("first"), asked.get("last")
    if first is None and last is None:
        raise BadRequestError(
            f"You must provide a `first` or `last` value to properly paginate the `{name}` connection."
        )
    if first is not None and last is not None:
        raise BadRequestError("Providing both `first` and `last` values is not supported.")
    word, size = ("first", first) if first is not None else ("last", last)
    if size is None or size <= 0:
        raise BadRequestError(f"Argument `{word}` must be a positive integer.")
    if size > MOST_ROWS:
        raise BadRequestError(
            f"Requesting {size} records on the `{name}` connection exceeds the `{word}` limit of {MOST_ROWS} records."
        )
    return size, last is not None


def _turned(keys: Sequence[str]) -> list[str]:
    return [key[1:] if key.startswith("-") else f"-{key}" for key in keys]


def _beyond(keys: Sequence[str], values: Mapping[str, Any]) -> Q:
    """Rows behind these values: greater in the first key, or equal there and greater in the second, and so on."""
    beyond = Q()
    equal = Q()
    for key, value in zip(keys, values.values(), strict=True):
        column = key.removeprefix("-")
        beyond |= equal & Q(**{f"{column}__{'lt' if key.startswith('-') else 'gt'}": value})
        equal &= Q(**{column: value})
    return beyond


def _cursor(row: Model, keys: Sequence[str]) -> str:
    return _written([getattr(row, key.removeprefix("-")) for key in keys])


def _written(values: list[Any]) -> str:
    return b64encode(json.dumps(values, default=str, ensure_ascii=False).encode()).decode()


def _values(cursor: str, keys: Sequence[str]) -> list[Any]:
    values = json.loads(b64decode(cursor, validate=True).decode())
    if not isinstance(values, list) or len(values) != len(keys):
        raise ValueError("not a cursor of this list")
    for value in values:
        if not isinstance(value, str) and not (isinstance(value, int | float) and abs(value) <= LARGEST_NUMBER):
            raise ValueError("not a cursor of ours")
    return values
