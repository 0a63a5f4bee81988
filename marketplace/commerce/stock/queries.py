"""How many pieces may be promised, and where they lie."""

from collections.abc import Iterable

from django.db.models import QuerySet

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.stock.models import Stock

DEFAULT_LIMIT = 50


def quantity_limit() -> int:
    """Give the most pieces of one variant that a basket may hold (the shop's setting, 50 unless changed)."""
    limit = ShopSettings.objects.values_list("limit_quantity_per_checkout", flat=True).first()
    return DEFAULT_LIMIT if limit is None else limit


def stocks_for_channel(variant_ids: Iterable[int], channel_id: int) -> QuerySet[Stock]:
    """Give the stock rows from which a channel may sell these variants: those of its own warehouses."""
    return Stock.objects.filter(variant_id__in=list(variant_ids), warehouse__channels=channel_id)


def free_quantities(variant_ids: Iterable[int], channel_id: int) -> dict[int, int]:
    """Tell how many pieces of each variant are neither sold nor promised, over all warehouses of a channel.

    A warehouse below zero takes nothing away from another one. Every id asked for is in the answer.
    """
    wanted = list(variant_ids)
    free = dict.fromkeys(wanted, 0)
    rows = stocks_for_channel(wanted, channel_id).values_list("variant_id", "quantity", "quantity_allocated")
    for variant_id, quantity, allocated in rows:
        free[variant_id] += max(0, quantity - allocated)
    return free


def available_quantities(variant_ids: Iterable[int], channel_id: int) -> dict[int, int]:
    """Tell how many pieces of each variant a buyer may order now: what is free, at most the limit of a basket.

    This is Saleor's `quantityAvailable`. A variant whose inventory is not tracked is always available up to the
    limit. Every id asked for is in the answer.
    """
    wanted = list(variant_ids)
    limit = quantity_limit()
    free = free_quantities(wanted, channel_id)
    untracked = ProductVariant.objects.filter(pk__in=wanted, track_inventory=False).values_list("pk", flat=True)
    free.update(dict.fromkeys(untracked, limit))
    return {variant_id: min(pieces, limit) for variant_id, pieces in free.items()}
