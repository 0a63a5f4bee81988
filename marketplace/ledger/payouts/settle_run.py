"""Settle a payout run: the bank's statement was compared."""

from datetime import datetime

from django.db import transaction
from django.db.models import Sum

from marketplace.ledger.payouts.errors import StatementDiffersError
from marketplace.ledger.payouts.locking import lock_run
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.shared.pages.formats import written_baht


def settle_run(*, number: int, statement_total: int, by: str, now: datetime) -> PayoutRun:
    """Close a run that was sent: what the statement says went out, less what came back, is what the books say.

    `statement_total` is in satang. A payment that comes back later is still recorded. Raises NoSuchPayoutError,
    RunRefusedError, StatementDiffersError; then nothing was changed.
    """
    with transaction.atomic():
        run, state = lock_run(number, "settle")
        paid = run.payouts.filter(state=Payout.State.PAID).aggregate(sum=Sum("amount"))["sum"] or 0
        if paid != statement_total:
            raise StatementDiffersError(written_baht(paid))
        run.state, run.settled_by, run.settled_at, run.statement_total = state, by, now, statement_total
        run.save(update_fields=["state", "settled_by", "settled_at", "statement_total"])
        return run
