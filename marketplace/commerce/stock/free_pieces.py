"""Fewer pieces are promised to an order line."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.commerce.stock.take_allocations import take_allocations
from marketplace.shared.locks import lock_rows


def free_pieces(pieces: Mapping[UUID, int], *, now: datetime) -> None:
    """Free so many of the pieces that are promised to these order lines; the caller holds the order's lock."""
    allocations = list(Allocation.objects.filter(order_line__in=pieces).order_by("pk"))
    stocks = lock_rows(Stock.objects.filter(pk__in={one.stock_id for one in allocations}))
    freed: Counter[int] = Counter()
    for line, count in pieces.items():
        freed.update(take_allocations(allocations, line, count))
    change_stocks(stocks, {pk: StockChange(allocated=-count) for pk, count in freed.items()}, now=now)
