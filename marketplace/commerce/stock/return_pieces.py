"""Goods come back into a warehouse and stay promised to their order line."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.shared.locks import lock_rows


def return_pieces(coming: Mapping[tuple[UUID, int], int], *, warehouse: UUID, now: datetime) -> None:
    """Put pieces back on a warehouse's shelf, promised to their order lines again (Saleor's restock).

    `coming` goes by (order line, variant). A stock that was not kept before is begun. The caller holds the order.
    """
    variants = {variant_id for _line, variant_id in coming}
    for variant_id in sorted(variants):
        Stock.objects.get_or_create(variant_id=variant_id, warehouse_id=warehouse)
    stocks = lock_rows(Stock.objects.filter(variant_id__in=variants, warehouse_id=warehouse))
    by_variant = {stock.variant_id: stock.pk for stock in stocks}
    changes: dict[int, StockChange] = {}
    for (line, variant_id), count in coming.items():
        stock_id = by_variant[variant_id]
        before = changes.get(stock_id, StockChange())
        changes[stock_id] = StockChange(quantity=before.quantity + count, allocated=before.allocated + count)
        row, _made = Allocation.objects.get_or_create(order_line=line, stock_id=stock_id, defaults={"quantity": 0})
        row.quantity += count
        row.save(update_fields=["quantity"])
    change_stocks(stocks, changes, now=now)
