"""Goods leave the store-room for an order line."""

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
    lines = {line for line, _ in pieces}
    allocations = {
        (one.order_line, one.stock.warehouse_id): one
        for one in Allocation.objects.filter(order_line__in=lines).select_related("stock")
    }
    short = [pair for pair, count in pieces.items() if pair not in allocations or allocations[pair].quantity < count]
    if short:
        raise InsufficientStockError([allocations[pair].stock.variant_id for pair in short if pair in allocations])
    stocks = lock_rows(Stock.objects.filter(pk__in={allocations[pair].stock_id for pair in pieces}))
    leaving: dict[int, int] = {}
    for pair, count in pieces.items():
        allocation = allocations[pair]
        leaving[allocation.stock_id] = leaving.get(allocation.stock_id, 0) + count
        _lower(allocation, count)
    changes = {stock_id: StockChange(quantity=-count, allocated=-count) for stock_id, count in leaving.items()}
    change_stocks(stocks, changes, now=now)
    return {pair: allocations[pair].stock_id for pair in pieces}


def _lower(allocation: Allocation, count: int) -> None:
    if allocation.quantity == count:
        allocation.delete()
        return
    allocation.quantity -= count
    allocation.save(update_fields=["quantity"])
