"""Reject an account that was proposed."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from vendor_onboarding.payees.errors import WordsNeededError
from vendor_onboarding.payees.locking import lock_account
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.rules import LONGEST_REASON


def reject_account(*, account: UUID, reason: str, by: str, now: datetime) -> PayeeAccount:
    """Say that an account cannot be used, and why; the one before stays in force.

    Raises NoSuchAccountError, DecidedAlreadyError, SamePersonError, WordsNeededError without a reason.
    """
    if not reason.strip():
        raise WordsNeededError("reason")
    with transaction.atomic():
        row, state, _ = lock_account(account, "reject", by=by)
        row.state, row.decided_by, row.decided_at = state, by, now
        row.decision = reason.strip()[:LONGEST_REASON]
        row.save(update_fields=["state", "decided_by", "decided_at", "decision"])
        return row
