"""Renew an account that is not in the payee's own name."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.payees.errors import WordsNeededError
from vendor_onboarding.payees.locking import lock_account
from vendor_onboarding.payees.models import AccountRenewal
from vendor_onboarding.payees.rules import LONGEST_WITNESS, renew_by


def renew_account(*, account: UUID, witness: str, by: str, now: datetime) -> date | None:
    """Note that the payee still wants her money sent there: another year from today.

    `witness` is who was there when she said so; `by` is another person than the proposer. Gives the last day; None,
    changing nothing, for an account in her own name, which needs no renewal. Raises NoSuchAccountError,
    DecidedAlreadyError, SamePersonError, WordsNeededError.
    """
    if not witness.strip():
        raise WordsNeededError("witness")
    with transaction.atomic():
        row, _, _ = lock_account(account, "renew", by=by)
        until = renew_by(own_name=row.own_name, today=bangkok_day(now))
        if until is None:
            return None
        row.good_until = until
        row.save(update_fields=["good_until"])
        AccountRenewal.objects.create(
            account=row,
            witness=witness.strip()[:LONGEST_WITNESS],
            good_until=until,
            renewed_by=by,
            renewed_at=now,
        )
        return until
