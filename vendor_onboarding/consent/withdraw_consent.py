"""A maker takes her yes back; it is gone from every page with the next request."""

import logging
from collections.abc import Sequence
from datetime import datetime

from marketplace.shared.locks import lock_rows
from vendor_onboarding.consent.models import Consent, Withdrawal
from vendor_onboarding.consent.withdrawals_file import WithdrawalLine, append_lines
from vendor_onboarding.makers.models import Maker

log = logging.getLogger(__name__)


def withdraw_consent(*, maker: Maker, item: str, purpose: str, by: str, channel: str, now: datetime) -> bool:
    """Take back every yes to an item for a purpose; False: there was none. Needs no reason and asks for none.

    It is written to the withdrawals' own file too, before the transaction ends, so that a database brought back from
    yesterday's copy learns of it before it serves. Source: PDPA 19 (as easy as giving; what was lawful stays lawful).
    """
    return bool(_take_back(maker, by=by, channel=channel, now=now, only=(item, purpose)))


def withdraw_everything(*, maker: Maker, by: str, channel: str, now: datetime) -> int:
    """Take back every yes of a maker at once; gives to how many questions."""
    return len(_take_back(maker, by=by, channel=channel, now=now, only=None))


def _take_back(
    maker: Maker, *, by: str, channel: str, now: datetime, only: tuple[str, str] | None
) -> set[tuple[str, str]]:
    lock_rows(Maker.objects.filter(pk=maker.pk))
    standing = Consent.objects.filter(maker=maker, granted=True, withdrawal=None).order_by("pk")
    if only:
        standing = standing.filter(item=only[0], purpose=only[1])
    rows = list(standing)
    at = max([now, *(row.given_at for row in rows)])  # two clocks may differ by a breath
    Withdrawal.objects.bulk_create(Withdrawal(consent=row, withdrawn_at=at, by=by, channel=channel) for row in rows)
    questions = {(row.item, row.purpose) for row in rows}
    _write_beside(
        [
            WithdrawalLine(maker=maker.reference, item=item, purpose=purpose, at=at, by=by, channel=channel)
            for item, purpose in sorted(questions)
        ]
    )
    return questions


def _write_beside(lines: Sequence[WithdrawalLine]) -> None:
    """Write to the file as well. A full disk must not stand between a person and her no: the hourly look adds it."""
    try:
        append_lines(lines)
    except OSError:
        log.exception("the withdrawals' file could not be written; replay_withdrawals will add what it lacks")
