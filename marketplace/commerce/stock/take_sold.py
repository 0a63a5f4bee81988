"""Take pieces off the stock that were sold elsewhere: a till hands in its sales."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.models import Stock
from marketplace.shared.locks import lock_rows

Place = tuple[int, UUID]  # (variant id, warehouse id)


def lock_stocks_of(places: Mapping[Place, object] | set[Place]) -> dict[Place, Stock]:
    """Hold the stock rows of these variants in these warehouses; a stock that is not kept is not in the answer."""
    rows = Stock.objects.filter(
        variant_id__in={variant_id for variant_id, _ in places},
        warehouse_id__in={warehouse_id for _, warehouse_id in places},
    )
    return {(stock.variant_id, stock.warehouse_id): stock for stock in lock_rows(rows)}


def take_sold(stocks: Mapping[Place, Stock], sold: Mapping[Place, int], *, now: datetime) -> dict[Place, int]:
    """Lower locked stocks by what was sold there; give the stock's id for each place.

    What was sold was sold: a count may fall below zero (a variance for somebody to explain), it is never refused.
    Whether there was enough is for the caller to ask first, when the caller cares.
    """
    changes = {stocks[place].pk: StockChange(quantity=-pieces) for place, pieces in sold.items()}
    change_stocks(stocks.values(), changes, now=now)
    return {place: stocks[place].pk for place in sold}
