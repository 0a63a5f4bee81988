"""Mark a payout run as sent: the bank moved the money."""

from datetime import date, datetime

from django.db import transaction

from marketplace.ledger.payouts.errors import ValueDateRefusedError
from marketplace.ledger.payouts.locking import lock_run
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.queries import payee_of_payout
from marketplace.ledger.payouts.rules import moved_to_payee, value_date_refusal
from marketplace.ledger.post_transfer import post_transfer
from marketplace.shared.thai.dates import bangkok_day, start_of_day


def mark_run_sent(*, number: int, value_date: date, by: str, now: datetime) -> PayoutRun:
    """Note that all payments of an approved run left our account on a day; each is paid from then on.

    Raises NoSuchPayoutError, RunRefusedError, ValueDateRefusedError; then nothing was changed.
    """
    with transaction.atomic():
        run, state = lock_run(number, "send")
        approved_on = bangkok_day(run.approved_at or now)
        if refusal := value_date_refusal(value_date, approved_on=approved_on, today=bangkok_day(now)):
            raise ValueDateRefusedError(refusal)
        run.state, run.sent_by, run.value_date = state, by, value_date
        run.save(update_fields=["state", "sent_by", "value_date"])
        moved_at = max(start_of_day(value_date), run.prepared_at)
        for payout in run.payouts.filter(state=Payout.State.IN_RUN).order_by("pk"):
            post_transfer(
                source=f"payout:{payout.reference}:sent",
                moves=moved_to_payee(payee_of_payout(payout), payout.amount),
                moved_at=moved_at,
                now=now,
            )
        run.payouts.filter(state=Payout.State.IN_RUN).update(state=Payout.State.PAID)
        return run
