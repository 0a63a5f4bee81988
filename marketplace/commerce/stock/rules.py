"""From which warehouse a promise is taken."""

from collections.abc import Mapping, Sequence


def take_from(free: Mapping[int, int], wanted: int, *, order: Sequence[int] | None = None) -> dict[int, int] | None:
    """Choose the stocks that a buyer's pieces come from; None when there are not enough.

    `free` tells how many unpromised pieces each stock has, by the stock's id. Pieces are taken in the `order` of the
    stocks' ids; without one from the fullest first, among equals from the lower id (Saleor's PRIORITIZE_HIGH_STOCK),
    so that one parcel is enough whenever it can be.
    """
    taken: dict[int, int] = {}
    for stock_id in sorted(free, key=lambda one: (-free[one], one)) if order is None else order:
        pieces = min(wanted - sum(taken.values()), free[stock_id])
        if pieces > 0:
            taken[stock_id] = pieces
    return taken if sum(taken.values()) == wanted else None


def in_order_of_warehouses(stocks: Mapping[int, str], warehouses: Sequence[str]) -> list[int]:
    """Put stocks (id to warehouse) into the order that staff gave to the warehouses; those not named come last."""
    places = {warehouse: place for place, warehouse in enumerate(warehouses)}
    return sorted(stocks, key=lambda one: (places.get(stocks[one], len(places)), one))
