"""Goods leave the store-room for an order line."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.shared.locks import lock_rows


def send_allocated(pieces: Mapping[tuple[UUID, UUID], int], *, now: datetime) -> dict[tuple[UUID, UUID], int]:
    """Lower the stock by pieces that were promised and now go out; give the stock's id for each pair.

    `pieces` goes by (order line, warehouse). The caller holds the order's lock. Raises InsufficientStockError when
    less was promised there than is to go out; then nothing goes.
    """
    allocations = _allocations(pieces)
    stocks = lock_rows(Stock.objects.filter(pk__in={one.stock_id for one in allocations.values()}))
    leaving: Counter[int] = Counter()
    for pair, count in pieces.items():
        leaving[allocations[pair].stock_id] += count
        _lower(allocations[pair], count)
    changes = {stock_id: StockChange(quantity=-count, allocated=-count) for stock_id, count in leaving.items()}
    change_stocks(stocks, changes, now=now)
    return {pair: allocations[pair].stock_id for pair in pieces}


def _allocations(pieces: Mapping[tuple[UUID, UUID], int]) -> dict[tuple[UUID, UUID], Allocation]:
    rows = Allocation.objects.filter(order_line__in={line for line, _ in pieces}).select_related("stock")
    promised = {(one.order_line, one.stock.warehouse_id): one for one in rows}
    short = [pair for pair, count in pieces.items() if pair not in promised or promised[pair].quantity < count]
    if short:
        raise InsufficientStockError([promised[pair].stock.variant_id for pair in short if pair in promised])
    return {pair: promised[pair] for pair in pieces}


def _lower(allocation: Allocation, count: int) -> None:
    if allocation.quantity == count:
        allocation.delete()
        return
    allocation.quantity -= count
    allocation.save(update_fields=["quantity"])
