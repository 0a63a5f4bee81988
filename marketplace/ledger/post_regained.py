"""Post money that came again after a refund."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.ledger.rules import SettledLine, SettledSale
from marketplace.ledger.write_postings import write_postings


def post_regained(
    *,
    payment: UUID,
    sale: UUID,
    channel: str,
    sold_at: datetime,
    regained_at: datetime,
    method: str,
    lines: Sequence[SettledLine],
    shipping: int = 0,
    now: datetime,
) -> bool:
    """Write money that came again for a sale that was refunded into the books, once, as income of the day it came.

    Amounts are gross satang, at most what the sale's refunds took back. Gives False, and changes nothing, when it was
    posted before.
    """
    settled = SettledSale(
        sale=sale,
        regained=payment,
        channel=channel,
        method=method,
        sold_at=sold_at,
        settled_at=regained_at,
        lines=lines,
        shipping=shipping,
    )
    return write_postings([settled], now=now) == 1
