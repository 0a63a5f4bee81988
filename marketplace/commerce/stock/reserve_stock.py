"""Keep pieces for a basket while its buyer makes up her mind."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.models import Reservation
from marketplace.commerce.stock.source import StockSource, free_of, lock_stocks, take


@dataclass(frozen=True, kw_only=True)
class KeptPieces:
    """So many pieces of a variant to keep for a line of a basket."""

    checkout_line: UUID
    variant_id: int
    quantity: int


def reserve_stock(wanted: Sequence[KeptPieces], *, source: StockSource, until: datetime, now: datetime) -> None:
    """Keep each line its pieces until a moment: all lines, or none; what was kept for these lines before is replaced.

    `wanted` holds the basket's lines whose inventory is tracked; lines of `source.kept_for` that are not among them
    keep what they have, until the new moment. Nothing is promised: a kept piece is only hidden from other baskets.
    Raises InsufficientStockError naming every variant that is short.
    """
    lines = [one.checkout_line for one in wanted]
    stocks = lock_stocks(source, {one.variant_id for one in wanted})
    free = free_of(stocks, source=replace(source, kept_for=lines), now=now)
    kept: list[Reservation] = []
    short: list[int] = []
    for one in wanted:
        taken = take(one.variant_id, one.quantity, stocks=stocks, free=free, source=source)
        if taken is None:
            short.append(one.variant_id)
            continue
        for stock_id, pieces in taken.items():
            free[stock_id] -= pieces
            kept.append(Reservation(checkout_line=one.checkout_line, stock_id=stock_id, quantity=pieces))
    if short:
        raise InsufficientStockError(sorted(set(short)), field="quantity")
    release_reservations(lines)
    for reservation in kept:
        reservation.reserved_until = until
    Reservation.objects.bulk_create(kept)
    Reservation.objects.filter(checkout_line__in=set(source.kept_for) - set(lines)).update(reserved_until=until)


def release_reservations(checkout_lines: Collection[UUID]) -> None:
    """Keep nothing for these lines any longer: they left the basket, or it became an order."""
    Reservation.objects.filter(checkout_line__in=checkout_lines).delete()


def clear_expired_reservations(*, now: datetime) -> int:
    """Throw away what is kept for nobody any more; expired pieces were free already. Gives how many rows."""
    return Reservation.objects.filter(reserved_until__lte=now).delete()[0]


def kept_until(checkout_lines: Collection[UUID], *, now: datetime) -> datetime | None:
    """Tell until when pieces are kept for these lines; None where none are."""
    rows = Reservation.objects.filter(checkout_line__in=checkout_lines, reserved_until__gt=now)
    return rows.order_by("reserved_until").values_list("reserved_until", flat=True).first()
