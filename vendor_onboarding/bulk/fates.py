"""Tables of an organisation and the fate of their rows. Another organisation's are missing."""

from typing import Any
from uuid import UUID

from django.db.models import Case, IntegerField, QuerySet, Value, When

from vendor_onboarding.bulk.models import Import, ImportRow
from vendor_onboarding.bulk.rules import MARKS, PRICES
from vendor_onboarding.bulk.words import FATES, column_name, row_sentence
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.portal.rules import typed_price

RECENT = 20
ORDER = ("refused", "failed", "change", "new", "waiting", "done", "same")


def own_import(desk: Desk, *, reference: UUID) -> Import:
    """Give a table of the organisation's; raises MissingError for an unknown one and for another's alike."""
    found = Import.objects.filter(organisation=desk.organisation, reference=reference).first()
    if found is None:
        raise MissingError
    return found


def recent_imports(desk: Desk) -> list[Import]:
    """Give the tables that were handed in last."""
    return list(Import.objects.filter(organisation=desk.organisation).order_by("-made_at", "-pk")[:RECENT])


def fate_rows(table: Import, *, only: str = "") -> QuerySet[ImportRow]:
    """Give the rows of a table, what was left out first; `only` those of one fate."""
    rows = table.rows.filter(fate=only) if only else table.rows.all()
    rank = Case(*(When(fate=fate, then=Value(at)) for at, fate in enumerate(ORDER)), output_field=IntegerField())
    return rows.annotate(rank=rank).order_by("rank", "number")


def shown_row(row: ImportRow) -> dict[str, Any]:
    """Put a row into words: what becomes of it, what changes from what to what, and why not."""
    words, look, sign = FATES[row.fate]
    return {
        "number": row.number,
        "key": row.key.lstrip("".join(MARKS)),
        "name": str(row.cells.get("name", "")).lstrip("".join(MARKS))[:120],
        "fate": words,
        "look": look,
        "sign": sign,
        "changes": [_change(row, column) for column in row.values] if row.fate in ("change", "done", "failed") else [],
        "reasons": [row_sentence(one) for one in row.reasons],
    }


def _change(row: ImportRow, column: str) -> dict[str, str]:
    return {
        "column": column_name(column),
        "before": _written(column, row.seen[column]) if column in row.seen else "",
        "after": _written(column, row.values[column]),
    }


def _written(column: str, value: Any) -> str:
    if value is None:
        return "–"
    if column in PRICES:
        return typed_price(value)
    return "; ".join(value) if isinstance(value, list) else str(value)[:120]
