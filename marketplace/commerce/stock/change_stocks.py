"""The one place where counts of locked stock rows are written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.stock.models import Stock
from marketplace.events.catalogue import ProductChanged
from marketplace.shared.outbox.record_event import record_event
from marketplace.shared.write_rows import update_rows


@dataclass(frozen=True, kw_only=True)
class StockChange:
    """Pieces to add to a stock's count and to what is promised of it; negative takes away."""

    quantity: int = 0
    allocated: int = 0


def change_stocks(
    stocks: Iterable[Stock], changes: Mapping[int, StockChange], *, now: datetime, tell_all: bool = False
) -> None:
    """Write new counts to stock rows which the caller has locked.

    `changes` goes by the stock's id. Where the goods run out or come back (with `tell_all`: for each change),
    ProductChanged is recorded, so that whoever shows "in stock" looks again.
    """
    flipped: list[int] = []
    changed: list[Stock] = []
    for stock in stocks:
        change = changes.get(stock.pk)
        if change is None:
            continue
        there = stock.quantity > stock.quantity_allocated
        stock.quantity += change.quantity
        stock.quantity_allocated += change.allocated
        if tell_all or there != (stock.quantity > stock.quantity_allocated):
            flipped.append(stock.variant_id)
        changed.append(stock)
    update_rows(changed, ["quantity", "quantity_allocated"])
    _record_products_changed(flipped, now=now)


def _record_products_changed(wanted: list[int], *, now: datetime) -> None:
    if not wanted:
        return
    products = ProductVariant.objects.filter(pk__in=wanted).values_list("product__external_reference", flat=True)
    for reference in sorted({reference or "" for reference in products}):
        if (product := _uuid(reference)) is not None:
            record_event(ProductChanged(occurred_at=now, product=product))


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None  # No reference, or one that another system gave; nothing of ours goes by it.
