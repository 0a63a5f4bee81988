"""What a query asks of products, read into plain values: rows for ids, satang for amounts, shelves with those below.

What comes out holds nothing but values for conditions (product_filters.py), by the names of Saleor's `filter` and
`where`; what is null asks for nothing and is left out.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from marketplace.commerce.catalog.rules import DEAREST
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.catalogue.catalogue_loaders import categories_below
from marketplace.graphql_api.catalogue.product_filters import IN_CHANNEL, PLAIN
from marketplace.graphql_api.catalogue.product_search import read_words
from marketplace.shared.money import minor_units

Read = Callable[[Context, Channel | None, Any], Any]
NEEDS_CHANNEL = IN_CHANNEL.keys() - {"stock_availability", "AND", "OR"}


def read_wish(context: Context, channel: Channel | None, given: Any) -> dict[str, Any]:
    """Read a `filter` or a `where`. Raises BadRequestError for what is not to be understood."""
    wish = {}
    for name, value in (given or {}).items():
        if value is not None and (name in PLAIN or name in IN_CHANNEL):
            wish[name] = READ[name](context, channel, value) if name in READ else value
    if channel is None and wish.keys() & NEEDS_CHANNEL:
        raise BadRequestError("A default channel does not exist: give `channel` for this filter.")
    return {name: value for name, value in wish.items() if value is not None}


def _parts(context: Context, channel: Channel | None, parts: list[Any]) -> list[dict[str, Any]]:
    return [read_wish(context, channel, part) for part in parts]


def _rows(kind: str) -> Read:
    return lambda _context, _channel, ids: [row_from(one, kind) for one in ids]


def _rows_given(kind: str) -> Read:
    return lambda _context, _channel, one: [row_from(row, kind) for row in _given(one)]


def _shelves(context: Context, ids: list[str]) -> list[int]:
    return sorted(categories_below(context, [row_from(one, "Category") for one in ids]))


def _moment(field: str) -> Read:
    return lambda _context, _channel, given: moment_from(given, field)


def _stocks(_context: Context, _channel: Channel | None, wanted: Any) -> dict[str, Any]:
    pieces = {name: value for name, value in (wanted.get("quantity") or {}).items() if value is not None}
    return {"warehouses": [uuid_from(one, "Warehouse") for one in wanted.get("warehouse_ids") or []], "pieces": pieces}


def _between(wanted: Any, read: Callable[[Any], Any]) -> dict[str, Any]:
    """Read a range, or exact values: at least (gte), at most (lte), one of these (in)."""
    ends = wanted.get("range") or wanted
    found: dict[str, Any] = {end: read(ends[end]) for end in ("gte", "lte") if ends.get(end) is not None}
    exact = _given(wanted)
    return {**found, "in": [read(one) for one in exact]} if exact else found


def _satang(amount: Any) -> int:
    return minor_units(max(Decimal(-DEAREST), min(Decimal(DEAREST), Decimal(str(amount)))))


def _given(one: Mapping[str, Any]) -> list[Any]:
    return [one["eq"]] if one.get("eq") is not None else one.get("one_of") or []


READ: dict[str, Read] = {
    "ids": _rows("Product"),
    "collections": _rows("Collection"),
    "product_types": _rows("ProductType"),
    "categories": lambda context, _channel, ids: _shelves(context, ids),
    "category": lambda context, _channel, one: _shelves(context, _given(one)),
    "collection": _rows_given("Collection"),
    "product_type": _rows_given("ProductType"),
    "name": lambda _context, _channel, one: _given(one),
    "slug": lambda _context, _channel, one: _given(one),
    "search": read_words,
    "stock_availability": lambda _context, _channel, wanted: wanted.value == "IN_STOCK",
    "is_available": lambda context, _channel, yes: {"yes": yes, "now": context.now},
    "published_from": _moment("publishedFrom"),
    "available_from": _moment("availableFrom"),
    "price": lambda _context, _channel, wanted: _between(wanted, _satang),
    "minimal_price": lambda _context, _channel, wanted: _between(wanted, _satang),
    "updated_at": lambda _context, _channel, wanted: _between(wanted, lambda one: moment_from(one, "updatedAt")),
    "stocks": _stocks,
    "AND": _parts,
    "OR": _parts,
}
