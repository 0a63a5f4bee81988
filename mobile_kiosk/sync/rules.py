"""When a till's sale can be taken as it stands. Pure: no database, no framework, no clock.

The sold price stands, whatever the price list says now; and a sale of what the books call sold out happened all the
same. Both are therefore no matter of these rules.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from enum import StrEnum

from mobile_kiosk.sync.envelope import Envelope, EnvelopeLine

# The store refuses dates more than five minutes ahead (orderBulkCreate); we stay inside that.
AHEAD_ALLOWED = timedelta(minutes=4)
OLDEST = timedelta(days=366)


class Reason(StrEnum):
    """Why a person has to look at a sale. The till and our pages have words for each."""

    UNREADABLE = "unreadable"
    ID_REUSED = "id_reused"
    FOREIGN_DEVICE = "foreign_device"
    NO_LINES = "no_lines"
    NOT_POSITIVE = "not_positive"
    LINE_SUM = "line_sum"
    TOTAL_SUM = "total_sum"
    CASH_SUM = "cash_sum"
    IN_THE_FUTURE = "in_the_future"
    TOO_OLD = "too_old"
    STORE_REFUSED = "store_refused"


def drift_ms(*, device_clock: datetime, our_clock: datetime) -> int:
    """How many milliseconds a till's clock runs ahead of ours (negative: behind)."""
    return round((device_clock - our_clock) / timedelta(milliseconds=1))


def corrected_time(*, sold_at: datetime, drift: int) -> datetime:
    """When a sale really happened: the till's time less what its clock was ahead, in milliseconds."""
    return sold_at - timedelta(milliseconds=drift)


def check_sale(sale: Envelope, *, device_known_here: bool, drift: int, now: datetime) -> Reason | None:
    """Find the first thing wrong with a sale, or None.

    `device_known_here` tells whether the till that made it is one of the place that hands it in. The corrected time
    must not lie ahead of us nor more than a year back.
    """
    if not device_known_here:
        return Reason.FOREIGN_DEVICE
    return next(_money_faults(sale), None) or _time_fault(corrected_time(sold_at=sale.sold_at, drift=drift), now)


def _money_faults(sale: Envelope) -> Iterator[Reason]:
    if not sale.lines:
        yield Reason.NO_LINES
    if not all(_is_positive(line) for line in sale.lines):
        yield Reason.NOT_POSITIVE
    if any(line.total != line.unit_price * line.quantity for line in sale.lines):
        yield Reason.LINE_SUM
    if sale.total != sum(line.total for line in sale.lines):
        yield Reason.TOTAL_SUM
    payment = sale.payment
    if payment.received < sale.total or payment.change != payment.received - sale.total:
        yield Reason.CASH_SUM


def _is_positive(line: EnvelopeLine) -> bool:
    return line.quantity > 0 and line.unit_price > 0 and line.total > 0


def _time_fault(happened: datetime, now: datetime) -> Reason | None:
    if happened > now + AHEAD_ALLOWED:
        return Reason.IN_THE_FUTURE
    if happened < now - OLDEST:
        return Reason.TOO_OLD
    return None
