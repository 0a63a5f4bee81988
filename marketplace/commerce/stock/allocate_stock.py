"""Promise pieces to the lines of an order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.models import Allocation
from marketplace.commerce.stock.source import StockSource, free_of, lock_stocks, take
from marketplace.shared.write_rows import insert_rows


@dataclass(frozen=True, kw_only=True)
class WantedPieces:
    """So many pieces of a variant for an order line."""

    order_line: UUID
    variant_id: int
    quantity: int


def allocate_stock(
    wanted: Sequence[WantedPieces], *, now: datetime, channel_id: int = 0, source: StockSource | None = None
) -> None:
    """Promise each line its pieces from the channel's warehouses: all lines, or none.

    Only variants whose inventory is tracked belong here. What is promised here is there: rows are read under their
    lock, and pieces kept for other baskets are left alone. Without a `source` they come from the channel's fullest
    warehouse. Raises InsufficientStockError naming every variant that is short.
    """
    if not wanted:
        return
    source = source or StockSource(channel_id=channel_id)
    stocks = lock_stocks(source, {one.variant_id for one in wanted})
    free = free_of(stocks, source=source, now=now)
    allocations: list[Allocation] = []
    short: list[int] = []
    for one in wanted:
        taken = take(one.variant_id, one.quantity, stocks=stocks, free=free, source=source)
        if taken is None:
            short.append(one.variant_id)
            continue
        for stock_id, pieces in taken.items():
            free[stock_id] -= pieces
            allocations.append(Allocation(order_line=one.order_line, stock_id=stock_id, quantity=pieces))
    if short:
        raise InsufficientStockError(sorted(set(short)))
    insert_rows(allocations)
    change_stocks(stocks, _promised(allocations), now=now)


def _promised(allocations: Sequence[Allocation]) -> dict[int, StockChange]:
    totals: dict[int, int] = {}
    for allocation in allocations:
        totals[allocation.stock_id] = totals.get(allocation.stock_id, 0) + allocation.quantity
    return {stock_id: StockChange(allocated=pieces) for stock_id, pieces in totals.items()}
