"""How many pieces may be promised, and where they lie."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Sum

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.stock.models import Reservation, Stock
from marketplace.shared.kept_statements import kept_statement

# What the contract's Int can tell: "as many as you like" where the shop sets no limit.
NO_LIMIT = 2**31 - 1


@dataclass(frozen=True, kw_only=True)
class BasketRules:
    """The shop's rules of baskets: the most pieces of one variant, and for how many minutes pieces are kept.

    None minutes: nothing is kept for guests, or for buyers who signed in.
    """

    limit: int = 50
    minutes_for_guests: int | None = None
    minutes_for_customers: int | None = None

    @property
    def keeps_stock(self) -> bool:
        """Whether pieces are kept for any baskets at all."""
        return bool(self.minutes_for_guests or self.minutes_for_customers)


def basket_rules() -> BasketRules:
    """Read the shop's rules of baskets."""
    rows = _settings(pk=1)
    if not rows:
        return BasketRules()
    row = rows[0]
    limit = row.limit_quantity_per_checkout
    return BasketRules(
        limit=NO_LIMIT if limit is None else limit,
        minutes_for_guests=row.reserve_stock_duration_anonymous_user,
        minutes_for_customers=row.reserve_stock_duration_authenticated_user,
    )


@kept_statement
def _settings(*, pk: int) -> QuerySet[ShopSettings]:
    return ShopSettings.objects.filter(pk=pk)


def stocks_for_channel(variant_ids: Iterable[int], channel_id: int) -> QuerySet[Stock]:
    """Give the stock rows from which a channel may sell these variants: those of its own warehouses."""
    return Stock.objects.filter(variant_id__in=list(variant_ids), warehouse__channels=channel_id)


def free_quantities(
    variant_ids: Iterable[int], channel_id: int, *, now: datetime | None = None, lines: Collection[UUID] = ()
) -> dict[int, int]:
    """Tell how many pieces of each variant are neither sold nor promised, over all warehouses of a channel.

    A warehouse below zero takes nothing away from another one. With `now`, what is kept for other baskets than the
    one with these `lines` is not free either. Every id asked for is in the answer.
    """
    wanted = list(variant_ids)
    free = dict.fromkeys(wanted, 0)
    for variant_id, quantity, allocated in _pieces(variants=wanted, channel=channel_id):
        free[variant_id] += max(0, quantity - allocated)
    if now is not None:
        for variant_id, kept in _kept(wanted, channel_id, now=now, lines=lines).items():
            free[variant_id] = max(0, free[variant_id] - kept)
    return free


def available_quantities(variant_ids: Iterable[int], channel_id: int, *, now: datetime | None = None) -> dict[int, int]:
    """Tell how many pieces of each variant a buyer may order now: what is free, at most the limit of a basket.

    This is Saleor's `quantityAvailable`: without what is kept for baskets at `now`, where the shop keeps pieces. A
    variant whose inventory is not tracked is always available up to the limit. Every id asked for is in the answer.
    """
    wanted = list(variant_ids)
    rules = basket_rules()
    free = free_quantities(wanted, channel_id, now=now if rules.keeps_stock else None)
    free.update(dict.fromkeys(_untracked(variants=wanted), rules.limit))
    return {variant_id: min(pieces, rules.limit) for variant_id, pieces in free.items()}


def reserved_quantities(stock_ids: Iterable[int], *, now: datetime) -> dict[int, int]:
    """Tell how many pieces of each stock are kept for baskets now (Saleor's `quantityReserved`)."""
    wanted = list(stock_ids)
    rows = Reservation.objects.filter(stock_id__in=wanted, reserved_until__gt=now)
    return dict.fromkeys(wanted, 0) | dict(rows.values_list("stock_id").annotate(Sum("quantity")).order_by())


@kept_statement
def _untracked(*, variants: Collection[int]) -> QuerySet[Any, int]:
    return ProductVariant.objects.filter(pk__in=variants, track_inventory=False).values_list("pk", flat=True)


@kept_statement
def _pieces(*, variants: Collection[int], channel: int) -> QuerySet[Any, tuple[int, int, int]]:
    return stocks_for_channel(variants, channel).values_list("variant_id", "quantity", "quantity_allocated")


def _kept(variant_ids: list[int], channel_id: int, *, now: datetime, lines: Collection[UUID]) -> dict[int, int]:
    rows = Reservation.objects.filter(
        stock__variant_id__in=variant_ids, stock__warehouse__channels=channel_id, reserved_until__gt=now
    ).exclude(checkout_line__in=list(lines))
    return dict(rows.values_list("stock__variant_id").annotate(Sum("quantity")).order_by())
