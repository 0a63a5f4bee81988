"""From which warehouse a promise is taken."""

from collections.abc import Mapping


def take_from(free: Mapping[int, int], wanted: int) -> dict[int, int] | None:
    """Choose the stocks that a buyer's pieces come from; None when there are not enough.

    `free` tells how many unpromised pieces each stock has, by the stock's id. One stock alone is preferred (one
    parcel): the fullest that has enough, else the fullest first, as Saleor's PRIORITIZE_HIGH_STOCK. Among equals the
    lower id.
    """
    taken: dict[int, int] = {}
    for stock_id in sorted(free, key=lambda one: (-free[one], one)):
        pieces = min(wanted - sum(taken.values()), free[stock_id])
        if pieces > 0:
            taken[stock_id] = pieces
    return taken if sum(taken.values()) == wanted else None
