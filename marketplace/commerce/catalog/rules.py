"""Who sees what in the catalogue, and what may be written there."""

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import datetime

DEAREST = 100_000_000_00  # a hundred million baht: what is dearer is a slip of the finger


def may_be_bought(*, available_for_purchase_at: datetime | None, now: datetime) -> bool:
    """May a product be put into a basket: has its sale begun? Without a day it is not for sale."""
    return available_for_purchase_at is not None and available_for_purchase_at <= now


def price_problem(amount: int) -> str | None:
    """Say what is wrong with a price in satang ("negative" or "too large"); None: nothing."""
    if amount < 0:
        return "negative"
    return "too large" if amount > DEAREST else None


def level_of(parents: Mapping[int, int | None], category: int) -> int:
    """Tell how deep a shelf stands: 0 at the top. `parents` maps each shelf to the one it stands in."""
    return len(lineage_of(parents, category)) - 1


def lineage_of(parents: Mapping[int, int | None], category: int) -> list[int]:
    """Give the shelves that a shelf stands in, the outermost first, itself last. A circle is cut where it closes."""
    found = [category]
    while (parent := parents.get(found[-1])) is not None and parent not in found:
        found.append(parent)
    return found[::-1]


def shelves_below(parents: Mapping[int, int | None], categories: Sequence[int]) -> set[int]:
    """Give these shelves and all that stand inside them, at any depth."""
    below = set(categories)
    grew = True
    while grew:
        inside = {one for one, parent in parents.items() if parent in below} - below
        below |= inside
        grew = bool(inside)
    return below


def searchable(text: str) -> str:
    """Bring typed words into the form in which names are kept: NFC (NFKC would split ำ), no spaces round them."""
    return unicodedata.normalize("NFC", text).strip()
