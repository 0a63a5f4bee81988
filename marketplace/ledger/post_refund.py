"""Post a refund."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.ledger.rules import SettledLine, SettledSale
from marketplace.ledger.write_postings import write_postings


def post_refund(
    *,
    refund: UUID,
    sale: UUID,
    channel: str,
    refunded_at: datetime,
    method: str,
    lines: Sequence[SettledLine],
    shipping: int = 0,
    now: datetime,
) -> bool:
    """Write money that went back to a buyer into the books, once; it lowers the income of the day it went back.

    Amounts are what goes back, positive satang; they are posted with turned signs. Gives False, and changes nothing,
    when this refund was posted before.
    """
    settled = SettledSale(
        sale=sale,
        refund=refund,
        channel=channel,
        method=method,
        sold_at=None,
        settled_at=refunded_at,
        lines=lines,
        shipping=shipping,
    )
    return write_postings([settled], now=now) == 1
