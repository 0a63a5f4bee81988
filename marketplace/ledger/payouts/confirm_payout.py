"""A payee says that she got her money."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.ledger.payouts.errors import NotPaidYetError, SheSaysOtherwiseError, WordsNeededError
from marketplace.ledger.payouts.locking import lock_payout
from marketplace.ledger.payouts.models import Payout, PayoutConfirmation, PayoutDispute
from marketplace.ledger.payouts.rules import CONFIRMED_BY, LONGEST_WITNESS, Payee, speaks_for


@dataclass(frozen=True, kw_only=True, slots=True)
class SaidSo:
    """How she said it: "tap", "voice" (path of the kept voice note) or "witness" (name of who heard it)."""

    way: str
    witness: str = ""
    voice: str = ""


def confirm_payout(*, payout: UUID, payee: Payee, said: SaidSo, by: str, now: datetime) -> bool:
    """Note that a payee got a payment; moves no money. `by` is who put it in ("maker:<uuid>", "user:5").

    Her own open question "I was not paid" about it is answered by that; while it is open, nobody confirms in her place.
    Gives False, and changes nothing, when it was confirmed before. Raises NoSuchPayoutError when it is not hers,
    NotPaidYetError, SheSaysOtherwiseError, WordsNeededError.
    """
    if said.way not in CONFIRMED_BY:
        raise ValueError(f"nobody confirms by {said.way}")
    if said.way != "tap" and not getattr(said, said.way).strip():
        raise WordsNeededError(said.way)
    with transaction.atomic():
        row = lock_payout(payout, payee=payee)
        if row.state != Payout.State.PAID:
            raise NotPaidYetError
        doubted = PayoutDispute.objects.filter(payout=row, kind="not_received", answered_at=None)
        if not speaks_for(payee, by) and doubted.exists():
            raise SheSaysOtherwiseError
        doubted.update(outcome="received", answered_by=by, answered_at=now)
        _, new = PayoutConfirmation.objects.get_or_create(
            payout=row,
            defaults={
                "way": said.way,
                "by": by,
                "witness": said.witness.strip()[:LONGEST_WITNESS],
                "voice": said.voice,
                "confirmed_at": now,
            },
        )
        return new
