"""Take a promise back: the order was called off."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.shared.locks import lock_rows


def release_allocations(order_lines: Iterable[UUID], *, now: datetime) -> None:
    """Free whatever was promised to these order lines and not yet sent.

    The caller holds the order's lock, so that nobody sends or frees the same lines meanwhile.
    """
    allocations = Allocation.objects.filter(order_line__in=list(order_lines))
    promised: dict[int, int] = {}
    for stock_id, pieces in allocations.values_list("stock_id", "quantity"):
        promised[stock_id] = promised.get(stock_id, 0) + pieces
    stocks = lock_rows(Stock.objects.filter(pk__in=promised))
    allocations.delete()
    freed = {stock_id: StockChange(allocated=-pieces) for stock_id, pieces in promised.items()}
    change_stocks(stocks, freed, now=now)
