"""Where the pieces of a basket or an order may come from."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Sum

from marketplace.commerce.channels.models import AllocationStrategy, Channel
from marketplace.commerce.stock.models import Reservation, Stock
from marketplace.commerce.stock.queries import stocks_for_channel
from marketplace.commerce.stock.rules import in_order_of_warehouses, take_from
from marketplace.shared.kept_statements import kept_statement
from marketplace.shared.locks import locking_statement


@dataclass(frozen=True, kw_only=True)
class StockSource:
    """The warehouses of a channel, and how to choose among them.

    `only_from` is the pick-up point that sells its own stock alone (LOCAL); `first_from` one that is filled up from
    elsewhere (ALL). `kept_for` names the basket's own lines: what is kept for them is theirs to take.
    """

    channel_id: int
    strategy: str = AllocationStrategy.PRIORITIZE_HIGH_STOCK
    warehouse_order: Sequence[str] = ()
    only_from: UUID | None = None
    first_from: UUID | None = None
    kept_for: Collection[UUID] = ()


def source_of(channel: Channel, *, kept_for: Collection[UUID] = ()) -> StockSource:
    """Give the source of a channel as its staff set it up."""
    return StockSource(
        channel_id=channel.pk,
        strategy=channel.allocation_strategy,
        warehouse_order=tuple(channel.warehouse_order),
        kept_for=tuple(kept_for),
    )


def at_pick_up_point(source: StockSource, *, warehouse: UUID, local: bool) -> StockSource:
    """Narrow a source to a pick-up point: to its own stock, or to begin with it."""
    return replace(source, only_from=warehouse) if local else replace(source, first_from=warehouse)


def lock_stocks(source: StockSource, variant_ids: Collection[int]) -> list[Stock]:
    """Hold the stock rows from which these variants may be taken."""
    return _stocks(channel=source.channel_id, only_from=source.only_from, variants=variant_ids)


@locking_statement
def _stocks(*, channel: int, only_from: UUID | None, variants: Collection[int]) -> QuerySet[Stock]:
    rows = stocks_for_channel(variants, channel)
    return rows if only_from is None else rows.filter(warehouse=only_from)


def free_of(stocks: Sequence[Stock], *, source: StockSource, now: datetime) -> dict[int, int]:
    """Tell how many pieces of each (locked) stock are neither promised nor kept for another basket."""
    kept = kept_for_others([stock.pk for stock in stocks], lines=source.kept_for, now=now)
    return {stock.pk: max(0, stock.quantity - stock.quantity_allocated - kept.get(stock.pk, 0)) for stock in stocks}


def kept_for_others(stock_ids: Sequence[int], *, lines: Collection[UUID], now: datetime) -> dict[int, int]:
    """Tell how many pieces of each stock are kept for the lines of other baskets; what ran out is kept no longer."""
    return dict(_kept(stocks=stock_ids, lines=lines, now=now))


@kept_statement
def _kept(*, stocks: Collection[int], lines: Collection[UUID], now: datetime) -> QuerySet[Any, tuple[int, int]]:
    rows = Reservation.objects.filter(stock_id__in=stocks, reserved_until__gt=now)
    if lines:
        rows = rows.exclude(checkout_line__in=lines)
    return rows.values_list("stock_id").annotate(Sum("quantity")).order_by()


def take(
    variant_id: int, wanted: int, *, stocks: Sequence[Stock], free: Mapping[int, int], source: StockSource
) -> dict[int, int] | None:
    """Choose the stocks for so many pieces of a variant, as the channel's strategy says; None when too few are free."""
    own = {stock.pk: stock for stock in stocks if stock.variant_id == variant_id}
    return take_from({pk: free[pk] for pk in own}, wanted, order=_order(own, free, source))


def _order(own: Mapping[int, Stock], free: Mapping[int, int], source: StockSource) -> list[int]:
    if source.strategy == AllocationStrategy.PRIORITIZE_SORTING_ORDER:
        order = in_order_of_warehouses({pk: str(one.warehouse_id) for pk, one in own.items()}, source.warehouse_order)
    else:
        order = sorted(own, key=lambda pk: (-free[pk], pk))
    return sorted(order, key=lambda pk: own[pk].warehouse_id != source.first_from)
