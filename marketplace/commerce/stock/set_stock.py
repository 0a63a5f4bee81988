"""Write down how many pieces were counted."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.models import Stock
from marketplace.shared.locks import lock_rows


def set_stock(counts: Mapping[tuple[int, UUID], int], *, now: datetime) -> dict[tuple[int, UUID], Stock]:
    """Set how many pieces of a variant lie in a warehouse, whatever was written there before.

    `counts` goes by (variant id, warehouse id). What is promised stays promised: a count below it shows as a shortage
    and is not refused. A stock that was not kept before is begun. Gives the stock rows by the same keys.
    """
    ids: dict[tuple[int, UUID], int] = {}
    for variant_id, warehouse_id in sorted(counts):
        stock, _ = Stock.objects.get_or_create(variant_id=variant_id, warehouse_id=warehouse_id)
        ids[variant_id, warehouse_id] = stock.pk
    stocks = {stock.pk: stock for stock in lock_rows(Stock.objects.filter(pk__in=ids.values()))}
    changes = {ids[key]: StockChange(quantity=count - stocks[ids[key]].quantity) for key, count in counts.items()}
    change_stocks(stocks.values(), changes, now=now, tell_all=True)
    return {key: stocks[ids[key]] for key in counts}
