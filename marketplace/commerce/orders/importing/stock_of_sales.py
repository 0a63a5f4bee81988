"""What handed-in sales do to the stock, sale by sale, before anything is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.importing.records import ImportOrder, Problem, StockPolicy
from marketplace.commerce.orders.importing.references import Found
from marketplace.commerce.orders.importing.rules import handed_over, status_of
from marketplace.commerce.stock.models import Stock
from marketplace.commerce.stock.take_sold import Place, SoldPieces, lock_stocks_of, take_sold

# In these statuses what was not handed over is still to come.
OWING = frozenset({"UNCONFIRMED", "UNFULFILLED", "PARTIALLY_FULFILLED"})


@dataclass
class StockBook:
    """Locked stock rows and what the accepted sales of a call take from them."""

    policy: StockPolicy
    stocks: Mapping[Place, Stock]
    wanted: dict[Place, int] = field(default_factory=dict)

    def check(self, sale: ImportOrder, found: Found) -> Iterator[Problem]:
        """Tell which lines of a sale have no stock row, or (policy UPDATE) not enough of it."""
        if self.policy is StockPolicy.SKIP:
            return
        wanted = dict(self.wanted)
        for index, (place, quantity, _sent) in enumerate(_movements(sale, found)):
            stock = self.stocks.get(place) if place else None
            if place is None or stock is None:
                message = "This warehouse keeps no stock of it."
                yield Problem(code="NON_EXISTING_STOCK", path=f"lines.{index}", message=message)
                continue
            wanted[place] = wanted.get(place, 0) + quantity
            free = stock.quantity - stock.quantity_allocated
            if self.policy is StockPolicy.UPDATE and wanted[place] > free:
                message = "There are not enough pieces in this warehouse."
                yield Problem(code="INSUFFICIENT_STOCK", path=f"lines.{index}", message=message)

    def take(self, sale: ImportOrder, found: Found) -> None:
        """Note what an accepted sale takes, so that the next one finds less."""
        for place, quantity, _sent in _movements(sale, found):
            if place is not None:
                self.wanted[place] = self.wanted.get(place, 0) + quantity

    def write(self, sales: Sequence[tuple[ImportOrder, Sequence[UUID]]], found: Found, *, now: datetime) -> None:
        """Lower the stock by what was handed over and promise the rest; each sale with the ids of its lines."""
        if self.policy is StockPolicy.SKIP:
            return
        sold = [
            SoldPieces(order_line=line, place=place, sent=sent, owed=quantity - sent if _owes(sale) else 0)
            for sale, lines in sales
            for line, (place, quantity, sent) in zip(lines, _movements(sale, found), strict=True)
            if place is not None
        ]
        take_sold(self.stocks, sold, now=now)


def open_stock_book(sales: Sequence[ImportOrder], found: Found, policy: StockPolicy) -> StockBook:
    """Lock the stock of everything that these sales sold, so that racing calls wait here for each other."""
    places = {place for sale in sales for place, _, _ in _movements(sale, found) if place is not None}
    skip = policy is StockPolicy.SKIP
    return StockBook(policy=policy, stocks={} if skip else lock_stocks_of(places))


def place_of(sale: ImportOrder, index: int, found: Found) -> tuple[int, UUID] | None:
    """Give the variant and warehouse of a line; None where the variant is not known."""
    line = sale.lines[index]
    variant = found.variants.get(line.variant)
    return (variant.pk, line.warehouse) if variant is not None and line.warehouse is not None else None


def _owes(sale: ImportOrder) -> bool:
    return status_of(sale) in OWING


def _movements(sale: ImportOrder, found: Found) -> list[tuple[Place | None, int, int]]:
    sent = handed_over(sale)
    return [(place_of(sale, index, found), line.quantity, sent[index]) for index, line in enumerate(sale.lines)]
