"""Approve an account: the second pair of eyes."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.payees.locking import lock_account
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.rules import renew_by


def approve_account(*, account: UUID, by: str, now: datetime) -> PayeeAccount:
    """Say that an account is right: from now on the payee's money is sent there, and to the one before no more.

    `by` is another person than the proposer. One that is not in the payee's own name is good for a year. Raises
    NoSuchAccountError, DecidedAlreadyError, SamePersonError; then nothing was changed.
    """
    with transaction.atomic():
        row, state, others = lock_account(account, "approve", by=by)
        for other in others:
            if other.state == PayeeAccount.State.APPROVED:
                other.state = PayeeAccount.State.REPLACED
                other.save(update_fields=["state"])
        row.state, row.decided_by, row.decided_at = state, by, now
        row.good_until = renew_by(own_name=row.own_name, today=bangkok_day(now))
        row.save(update_fields=["state", "decided_by", "decided_at", "good_until"])
        return row
