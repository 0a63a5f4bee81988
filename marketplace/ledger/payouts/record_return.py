"""Record a payment that the bank sent back."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from marketplace.ledger.payouts.errors import (
    NoSuchPayoutError,
    RunRefusedError,
    ValueDateRefusedError,
    WordsNeededError,
)
from marketplace.ledger.payouts.locking import lock_payout, lock_run
from marketplace.ledger.payouts.models import Payout, PayoutReturn
from marketplace.ledger.payouts.queries import payee_of_payout
from marketplace.ledger.payouts.rules import LONGEST_REASON, moved_back, value_date_refusal
from marketplace.ledger.post_transfer import post_transfer
from marketplace.shared.thai.dates import bangkok_day, start_of_day


def record_return(*, payout: UUID, returned_on: date, reason: str, by: str, now: datetime) -> PayoutReturn:
    """Turn a payment round that came back: its money is on our account and owed to the payee again.

    The next run takes it. Cash that nobody fetched is recorded so too. Recorded before, the same again gives what
    stands. Raises NoSuchPayoutError, RunRefusedError for a payment that never went out, ValueDateRefusedError,
    WordsNeededError without a reason.
    """
    if not reason.strip():
        raise WordsNeededError("reason")
    with transaction.atomic():
        number = Payout.objects.filter(reference=payout).values_list("run__number", flat=True).first()
        if number is None:
            raise NoSuchPayoutError
        run, _ = lock_run(number, "return")
        row = lock_payout(payout)
        if known := PayoutReturn.objects.filter(payout=row).first():
            return known
        if row.state != Payout.State.PAID or run.value_date is None:
            raise RunRefusedError("return")
        if refusal := value_date_refusal(returned_on, approved_on=run.value_date, today=bangkok_day(now)):
            raise ValueDateRefusedError(refusal)
        row.state = Payout.State.RETURNED
        row.save(update_fields=["state"])
        post_transfer(
            source=f"payout:{payout}:returned",
            moves=moved_back(payee_of_payout(row), row.amount),
            moved_at=start_of_day(returned_on),
            now=now,
        )
        return PayoutReturn.objects.create(
            payout=row, returned_on=returned_on, reason=reason.strip()[:LONGEST_REASON], noted_by=by, noted_at=now
        )
