"""Promise pieces to the lines of an order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.commerce.stock.queries import stocks_for_channel
from marketplace.commerce.stock.rules import take_from
from marketplace.shared.locks import lock_rows


@dataclass(frozen=True, kw_only=True)
class WantedPieces:
    """So many pieces of a variant for an order line."""

    order_line: UUID
    variant_id: int
    quantity: int


def allocate_stock(wanted: Sequence[WantedPieces], *, channel_id: int, now: datetime) -> None:
    """Promise each line its pieces from the channel's warehouses: all lines, or none.

    Only variants whose inventory is tracked belong here. What is promised here is there: rows are read under their
    lock. Raises InsufficientStockError naming every variant that is short.
    """
    stocks = lock_rows(stocks_for_channel({one.variant_id for one in wanted}, channel_id))
    free = {stock.pk: max(0, stock.quantity - stock.quantity_allocated) for stock in stocks}
    allocations: list[Allocation] = []
    short: list[int] = []
    for one in wanted:
        taken = take_from(_free_of(one.variant_id, stocks, free), one.quantity)
        if taken is None:
            short.append(one.variant_id)
            continue
        for stock_id, pieces in taken.items():
            free[stock_id] -= pieces
            allocations.append(Allocation(order_line=one.order_line, stock_id=stock_id, quantity=pieces))
    if short:
        raise InsufficientStockError(sorted(set(short)))
    Allocation.objects.bulk_create(allocations)
    change_stocks(stocks, _promised(allocations), now=now)


def _free_of(variant_id: int, stocks: Sequence[Stock], free: dict[int, int]) -> dict[int, int]:
    return {stock.pk: free[stock.pk] for stock in stocks if stock.variant_id == variant_id}


def _promised(allocations: Sequence[Allocation]) -> dict[int, StockChange]:
    totals: dict[int, int] = {}
    for allocation in allocations:
        totals[allocation.stock_id] = totals.get(allocation.stock_id, 0) + allocation.quantity
    return {stock_id: StockChange(allocated=pieces) for stock_id, pieces in totals.items()}
