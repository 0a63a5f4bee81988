"""Look at an account's whole number: each look is written down."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.sensitive.note_access import note_access
from vendor_onboarding.payees.errors import NoSuchAccountError
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.queries import number_of


def look_at_account(*, account: UUID, by: str, why: str, now: datetime) -> str:
    """Give the whole number of an account to a person, and note that she looked and what for.

    Raises NoSuchAccountError; then nobody looked.
    """
    with transaction.atomic():
        row = PayeeAccount.objects.filter(reference=account).first()
        if row is None:
            raise NoSuchAccountError
        note_access(who=by, what="bank-account", whose=Payee(row.payee_kind, row.payee).key, why=why, now=now)
        return number_of(row)
