"""Take pieces off the stock that were sold elsewhere: a till hands in its sales."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.change_stocks import StockChange, change_stocks
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.shared.locks import lock_rows

Place = tuple[int, UUID]  # (variant id, warehouse id)


def lock_stocks_of(places: Collection[Place]) -> dict[Place, Stock]:
    """Hold the stock rows of these variants in these warehouses; a stock that is not kept is not in the answer."""
    rows = Stock.objects.filter(
        variant_id__in={variant_id for variant_id, _ in places},
        warehouse_id__in={warehouse_id for _, warehouse_id in places},
    )
    return {(stock.variant_id, stock.warehouse_id): stock for stock in lock_rows(rows)}


@dataclass(frozen=True, kw_only=True)
class SoldPieces:
    """Pieces of an order line that were sold from a stock: so many handed over, so many still owed."""

    order_line: UUID
    place: Place
    sent: int
    owed: int


def take_sold(stocks: Mapping[Place, Stock], sold: Sequence[SoldPieces], *, now: datetime) -> None:
    """Lower locked stocks by what was handed over, and promise what is still owed.

    What was sold was sold: a count may fall below zero (a variance for somebody to explain), it is never refused.
    Whether there was enough is for the caller to ask first, when the caller cares.
    """
    changes: dict[int, StockChange] = {}
    for one in sold:
        stock_id = stocks[one.place].pk
        before = changes.get(stock_id, StockChange())
        changes[stock_id] = StockChange(quantity=before.quantity - one.sent, allocated=before.allocated + one.owed)
    Allocation.objects.bulk_create(
        Allocation(order_line=one.order_line, stock=stocks[one.place], quantity=one.owed) for one in sold if one.owed
    )
    change_stocks(stocks.values(), changes, now=now)
