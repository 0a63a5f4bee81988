"""Call a payout run off before it is sent."""

from datetime import datetime

from django.db import transaction

from marketplace.ledger.payouts.errors import FetchedByYouError
from marketplace.ledger.payouts.locking import lock_run
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.queries import payee_of_payout
from marketplace.ledger.payouts.rules import moved_out_of_run, why_looked
from marketplace.ledger.post_transfer import post_transfer
from marketplace.shared.sensitive.models import AccessRecord


def cancel_run(*, number: int, by: str, now: datetime) -> PayoutRun:
    """Give all that a run took back to whom it is owed; the next run takes it again.

    Whoever fetched its file may have sent it to the bank: another person calls it off. Raises NoSuchPayoutError,
    RunRefusedError once its money went out, FetchedByYouError; then nothing was changed.
    """
    with transaction.atomic():
        run, state = lock_run(number, "cancel")
        if AccessRecord.objects.filter(who=by, what="bank-account", why=why_looked(number)).exists():
            raise FetchedByYouError
        run.state, run.cancelled_by, run.cancelled_at = state, by, now
        run.save(update_fields=["state", "cancelled_by", "cancelled_at"])
        for payout in run.payouts.filter(state=Payout.State.IN_RUN).order_by("pk"):
            post_transfer(
                source=f"payout:{payout.reference}:called-off",
                moves=moved_out_of_run(payee_of_payout(payout), payout.amount),
                moved_at=now,
                now=now,
            )
        run.payouts.filter(state=Payout.State.IN_RUN).update(state=Payout.State.CALLED_OFF)
        return run
