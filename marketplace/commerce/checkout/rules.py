"""What may lie in a basket."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class OfferedVariant:
    """How a variant stands in a channel: priced, its product published, and to be bought by now."""

    priced: bool
    published: bool
    purchasable: bool


def refusal_of(offer: OfferedVariant | None) -> str | None:
    """Tell by Saleor's code why a variant cannot be bought in a channel; None when it can."""
    if offer is None or not offer.priced:
        return "UNAVAILABLE_VARIANT_IN_CHANNEL"
    if not offer.purchasable:
        return "PRODUCT_UNAVAILABLE_FOR_PURCHASE"
    return None if offer.published else "PRODUCT_NOT_PUBLISHED"


# The contract's `fractionalAmount` is an Int of 32 bits: a dearer order could be placed, but never be read again.
DEAREST = 2**31 - 1
ROOM_FOR_SHIPPING = 1_000_000


def is_too_dear(prices: Iterable[tuple[int, int]]) -> bool:
    """Would these (price of one in satang, pieces) cost more than one order can be (21 million baht)?"""
    return sum(price * pieces for price, pieces in prices) > DEAREST - ROOM_FOR_SHIPPING


def over_limit(quantities: Mapping[int, int], limits: Mapping[int, int]) -> list[int]:
    """Name the variants of which a basket would hold more than it may."""
    return sorted(variant for variant, quantity in quantities.items() if quantity > limits[variant])


def add_per_variant(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Add up pieces by variant: a basket may hold one variant on several lines."""
    totals: dict[int, int] = {}
    for variant, quantity in pairs:
        totals[variant] = totals.get(variant, 0) + quantity
    return totals
