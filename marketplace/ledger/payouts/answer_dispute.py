"""The treasury answers a payee's question about a payment."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.ledger.payouts.errors import NoSuchPayoutError, WordsNeededError
from marketplace.ledger.payouts.models import PayoutDispute
from marketplace.ledger.payouts.rules import ANSWERS, LONGEST_WORDS
from marketplace.shared.locks import lock_rows


def answer_dispute(*, dispute: UUID, outcome: str, answer: str, by: str, now: datetime) -> bool:
    """Answer: the payment was "right", or what was wrong is "mended" (it came back, or an account was corrected).

    `answer` is what the payee reads or hears. Moves no money: a payment that came back is recorded for itself. Gives
    False, and changes nothing, when it was answered before. Raises NoSuchPayoutError, WordsNeededError.
    """
    if outcome not in ANSWERS:
        raise WordsNeededError("outcome")
    if not answer.strip():
        raise WordsNeededError("answer")
    with transaction.atomic():
        rows = lock_rows(PayoutDispute.objects.filter(reference=dispute))
        if not rows:
            raise NoSuchPayoutError
        row = rows[0]
        if row.answered_at is not None:
            return False
        row.outcome, row.answer = outcome, answer.strip()[:LONGEST_WORDS]
        row.answered_by, row.answered_at = by, now
        row.save(update_fields=["outcome", "answer", "answered_by", "answered_at"])
        return True
