"""Filters over rows that are in memory already: the shelves, attributes, choices and menus of a shop are few."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

from marketplace.commerce.catalog.rules import searchable
from marketplace.graphql_api.base.ids import row_from

Row = TypeVar("Row")
Tests = Mapping[str, Callable[[Row, Any], bool]]


def chosen(rows: Sequence[Row], given: Mapping[str, Any] | None, tests: Tests[Row]) -> list[Row]:
    """Keep the rows that fit every part of a filter; a part that was given as null narrows nothing."""
    return [row for row in rows if _fits(row, given, tests)] if given else list(rows)


def _fits(row: Row, wanted: Mapping[str, Any], tests: Tests[Row]) -> bool:
    return all(_fits_part(row, name, value, tests) for name, value in wanted.items() if value is not None)


def _fits_part(row: Row, name: str, value: Any, tests: Tests[Row]) -> bool:
    if name == "AND":
        return all(_fits(row, part, tests) for part in value)
    if name == "OR":
        return any(_fits(row, part, tests) for part in value)
    return name not in tests or tests[name](row, value)


def ids_of(kind: str) -> Callable[[Any, Sequence[str]], bool]:
    """Make the test for `ids`, the global ids of a kind."""
    return lambda row, ids: row.pk in {row_from(one, kind) for one in ids}


def text_of(column: str) -> Callable[[Any, Mapping[str, Any]], bool]:
    """Make the test for a StringFilterInput (or one of enum values) on a column."""
    return lambda row, wanted: getattr(row, column) in _texts(wanted)


def one_of(column: str) -> Callable[[Any, Sequence[str]], bool]:
    """Make the test for a list of texts on a column."""
    return lambda row, wanted: getattr(row, column) in wanted


def same(column: str) -> Callable[[Any, Any], bool]:
    """Make the test for one value (or enum value) of a column."""
    return lambda row, wanted: bool(getattr(row, column) == getattr(wanted, "value", wanted))


def has_words(row: Any, text: str) -> bool:
    """Tell whether a row's Thai or English name, or its slug, holds these words."""
    words = searchable(text).casefold()
    names = [getattr(row, "name", ""), *(one.get("name") or "" for one in getattr(row, "translations", {}).values())]
    return any(words in name.casefold() for name in names) or words in row.slug


def has_notes(row: Any, wanted: Sequence[Any]) -> bool:
    """Tell whether a row carries all these notes (MetadataFilter)."""
    return all(
        one["key"] in row.metadata and (one.get("value") is None or row.metadata[one["key"]] == one["value"])
        for one in wanted
    )


def between(column: str) -> Callable[[Any, Mapping[str, Any]], bool]:
    """Make the test for a range (gte, lte) on a column; a row without a value lies in none."""

    def test(row: Any, wanted: Mapping[str, Any]) -> bool:
        value = getattr(row, column)
        low, high = wanted.get("gte"), wanted.get("lte")
        return value is not None and (low is None or value >= low) and (high is None or value <= high)

    return test


def falls(sort_by: Any) -> bool:
    """Tell whether an order is downwards."""
    return bool(sort_by["direction"].value == "DESC")


def _texts(wanted: Mapping[str, Any]) -> list[Any]:
    given = [wanted["eq"]] if wanted.get("eq") is not None else wanted.get("one_of") or []
    return [getattr(one, "value", one) for one in given]
