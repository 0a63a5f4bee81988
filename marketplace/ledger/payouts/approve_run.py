"""Approve a payout run: the second pair of eyes."""

from datetime import datetime

from django.db import transaction

from marketplace.ledger.payouts.errors import SamePersonError
from marketplace.ledger.payouts.locking import lock_run
from marketplace.ledger.payouts.models import PayoutRun
from marketplace.ledger.payouts.rules import may_approve


def approve_run(*, number: int, by: str, now: datetime) -> PayoutRun:
    """Say that a prepared run is right and may be paid; `by` is another person than the one who prepared it.

    Raises NoSuchPayoutError, RunRefusedError, SamePersonError; then nothing was changed. (The database holds the same.)
    """
    with transaction.atomic():
        run, state = lock_run(number, "approve")
        if not may_approve(prepared_by=run.prepared_by, approver=by):
            raise SamePersonError
        run.state, run.approved_by, run.approved_at = state, by, now
        run.save(update_fields=["state", "approved_by", "approved_at"])
        return run
