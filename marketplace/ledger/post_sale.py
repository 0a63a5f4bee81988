"""Post a settled sale."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.ledger.rules import SettledLine, SettledSale
from marketplace.ledger.write_postings import write_postings

__all__ = ["SettledLine", "post_sale"]


def post_sale(
    *,
    sale: UUID,
    channel: str,
    sold_at: datetime,
    settled_at: datetime,
    method: str,
    lines: Sequence[SettledLine],
    shipping: int = 0,
    now: datetime,
) -> bool:
    """Write a paid sale into the books, once: who is owed what, and the income of its day.

    Amounts are gross satang. Gives False, and changes nothing, when this sale was posted before.
    """
    settled = SettledSale(
        sale=sale,
        channel=channel,
        method=method,
        sold_at=sold_at,
        settled_at=settled_at,
        lines=lines,
        shipping=shipping,
    )
    return write_postings([settled], now=now) == 1
