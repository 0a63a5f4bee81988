"""Goods leave a warehouse for an order line."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.commerce.stock.take_allocations import take_allocations
from marketplace.shared.locks import lock_rows


@dataclass(frozen=True, kw_only=True)
class LeavingPieces:
    """So many pieces of a variant that go out of a warehouse for an order line."""

    order_line: UUID
    variant_id: int
    warehouse: UUID
    quantity: int


def send_pieces(
    leaving: Sequence[LeavingPieces], *, exceed: bool = False, now: datetime
) -> dict[tuple[UUID, UUID], int]:
    """Lower the stock by pieces that go out, and promise them no longer; give the stock's id by (line, warehouse).

    Only variants whose inventory is tracked belong here. The goods may leave another warehouse than the one that was
    to give them, if it has enough that nobody else is promised; the promise is then taken off where it stood. With
    `exceed` they leave even so: the count may fall below zero, and a warehouse that keeps no stock of it is left out.
    The caller holds the order's lock. Raises InsufficientStockError; then nothing goes.
    """
    allocations = list(Allocation.objects.filter(order_line__in={one.order_line for one in leaving}).order_by("pk"))
    stocks = _locked(leaving, allocations)
    by_place = {(stock.variant_id, stock.warehouse_id): stock.pk for stock in stocks.values()}
    found = {
        (one.order_line, one.warehouse): by_place[one.variant_id, one.warehouse]
        for one in leaving
        if (one.variant_id, one.warehouse) in by_place
    }
    freed: Counter[int] = Counter()
    sent: Counter[int] = Counter()
    for one in leaving:
        stock_id = found.get((one.order_line, one.warehouse))
        freed.update(take_allocations(allocations, one.order_line, one.quantity, first=stock_id))
        if stock_id is not None:
            sent[stock_id] += one.quantity
    if not exceed:
        _check(leaving, found, stocks, freed=freed, sent=sent)
    changes = {pk: StockChange(quantity=-sent[pk], allocated=-freed[pk]) for pk in {*freed, *sent}}
    change_stocks(stocks.values(), changes, now=now)
    return found


def _locked(leaving: Sequence[LeavingPieces], allocations: Sequence[Allocation]) -> dict[int, Stock]:
    places = Stock.objects.filter(
        variant_id__in={one.variant_id for one in leaving}, warehouse_id__in={one.warehouse for one in leaving}
    )
    wanted = {*places.values_list("pk", flat=True), *(one.stock_id for one in allocations)}
    return {stock.pk: stock for stock in lock_rows(Stock.objects.filter(pk__in=wanted))}


def _check(
    leaving: Sequence[LeavingPieces],
    found: Mapping[tuple[UUID, UUID], int],
    stocks: Mapping[int, Stock],
    *,
    freed: Counter[int],
    sent: Counter[int],
) -> None:
    short = {one.variant_id for one in leaving if (one.order_line, one.warehouse) not in found}
    for pk, count in sent.items():
        promised_to_others = stocks[pk].quantity_allocated - freed[pk]
        if stocks[pk].quantity - promised_to_others < count:
            short.add(stocks[pk].variant_id)
    if short:
        raise InsufficientStockError(sorted(short), field="stocks")
