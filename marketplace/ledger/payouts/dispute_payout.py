"""A payee says that a payment is wrong, or never came."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.ledger.payouts.errors import NotPaidYetError
from marketplace.ledger.payouts.locking import lock_payout
from marketplace.ledger.payouts.models import Payout, PayoutDispute
from marketplace.ledger.payouts.rules import DISPUTE_KINDS, LONGEST_WORDS, Payee


@dataclass(frozen=True, kw_only=True, slots=True)
class Doubt:
    """What she says: "wrong_amount" or "not_received", in words or as a kept voice note if she likes.

    `reference` comes from the caller's form, so that sending it twice asks once.
    """

    reference: UUID
    kind: str
    words: str = ""
    voice: str = ""


def dispute_payout(*, payout: UUID, payee: Payee, doubt: Doubt, by: str, now: datetime) -> PayoutDispute:
    """Put a question about a payment before the treasury; moves no money. `by` is who put it in ("maker:<uuid>").

    One question at a time: while one is open, the same is given again. Whoever says that a payment never came is not
    paid to the same account before that is answered. Raises NoSuchPayoutError when it is not hers, NotPaidYetError.
    """
    if doubt.kind not in DISPUTE_KINDS:
        raise ValueError(f"nobody doubts a payment as {doubt.kind}")
    with transaction.atomic():
        row = lock_payout(payout, payee=payee)
        known = PayoutDispute.objects.filter(payout=row)
        if found := known.filter(answered_at=None).first() or known.filter(reference=doubt.reference).first():
            return found
        if row.state != Payout.State.PAID:
            raise NotPaidYetError
        return PayoutDispute.objects.create(
            payout=row,
            reference=doubt.reference,
            kind=doubt.kind,
            by=by,
            words=doubt.words.strip()[:LONGEST_WORDS],
            voice=doubt.voice,
            raised_at=now,
        )
