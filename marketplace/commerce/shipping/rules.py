"""Which ways of sending serve a parcel (Saleor's rules), over plain values."""

from collections.abc import Sequence
from dataclasses import dataclass

BY_PRICE, BY_WEIGHT = "PRICE", "WEIGHT"
SERVED, LEFT_OUT = "INCLUDE", "EXCLUDE"


@dataclass(frozen=True, kw_only=True)
class Parcel:
    """What is to be sent: where to, what the goods cost (satang), what they weigh (grams), and which products."""

    country: str
    postal_code: str
    subtotal: int
    weight_grams: int
    products: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Terms:
    """When a way of sending is offered: by price (satang) or by weight (grams); None is no upper limit."""

    kind: str
    countries: Sequence[str]
    least_amount: int
    most_amount: int | None
    least_grams: int
    most_grams: int | None


@dataclass(frozen=True, kw_only=True)
class PostcodeRange:
    """Postcodes from `start` to `end` (empty: and all behind), served or left out."""

    start: str
    end: str
    inclusion: str


def fits(terms: Terms, parcel: Parcel) -> bool:
    """Is a way of sending offered for this parcel, by its country and by what it costs or weighs?"""
    if parcel.country not in terms.countries:
        return False
    if terms.kind == BY_WEIGHT:
        return _between(parcel.weight_grams, terms.least_grams, terms.most_grams)
    return _between(parcel.subtotal, terms.least_amount, terms.most_amount)


def serves_postcode(ranges: Sequence[PostcodeRange], code: str) -> bool:
    """Does a way of sending reach a postcode? Rules that both serve and leave out reach none (as in Saleor)."""
    if not ranges:
        return True
    kinds = {one.inclusion for one in ranges}
    if len(kinds) > 1:
        return False
    named = any(_names(one, code) for one in ranges)
    return named if kinds == {SERVED} else not named


def _between(value: int, least: int, most: int | None) -> bool:
    return least <= value and (most is None or value <= most)


def _names(range_: PostcodeRange, code: str) -> bool:
    if not code or not range_.start:
        return False
    return range_.start <= code and (not range_.end or code <= range_.end)
