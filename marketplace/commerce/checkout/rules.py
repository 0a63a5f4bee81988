"""What may lie in a basket, and how far it is paid."""

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


def charge_status_of_basket(*, total: int, charged: int, has_lines: bool) -> str:
    """Tell how far a basket is paid, in Saleor's words (CheckoutChargeStatusEnum); amounts in satang."""
    if charged <= 0:
        return "FULL" if has_lines and total <= 0 else "NONE"
    if charged < total:
        return "PARTIAL"
    return "FULL" if charged == total else "OVERCHARGED"


def authorize_status_of_basket(*, total: int, covered: int, has_lines: bool) -> str:
    """Tell how far a basket is covered by what is paid or reserved (CheckoutAuthorizeStatusEnum)."""
    if has_lines and total <= 0:
        return "FULL"
    if covered <= 0:
        return "NONE"
    return "FULL" if covered >= total else "PARTIAL"


def pick_up_points(
    options: Mapping[str, str], free: Mapping[str, Mapping[int, int]], wanted: Mapping[int, int]
) -> list[str]:
    """Name the warehouses in which a basket may be fetched, in the order given (Saleor's rules).

    `options` goes by warehouse (LOCAL or ALL), `free` tells the pieces of each variant in every warehouse of the
    channel, `wanted` those of the basket that are counted. LOCAL hands out what lies there itself; to ALL goods are
    brought, if all warehouses together have enough.
    """
    together = add_per_variant(pair for pieces in free.values() for pair in pieces.items())
    enough = all(together.get(variant, 0) >= count for variant, count in wanted.items())
    return [
        point
        for point, option in options.items()
        if (enough and option == "ALL")
        or all(free.get(point, {}).get(variant, 0) >= count for variant, count in wanted.items())
    ]
