"""Moving things about in a list, as Saleor's `moves` say it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """Move one row by so many places: negative is up; None is to the end."""

    row: int
    by: int | None


def moved(rows: Sequence[int], moves: Sequence[Move]) -> list[int]:
    """Give the rows in their new order, one move after the other; nothing moves beyond an end."""
    order = list(rows)
    for move in moves:
        place = order.index(move.row)
        order.pop(place)
        target = len(order) if move.by is None else max(0, place + move.by)
        order.insert(target, move.row)
    return order
