"""Write the file by which a bank pays a run."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.ledger.payouts.models import PayoutRun
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.treasury.destinations import going_by, opened, reference_of
from vendor_onboarding.treasury.models import BankFileFormat
from vendor_onboarding.treasury.rules import PaymentRow, bank_file


def write_bank_file(*, run: PayoutRun, layout: BankFileFormat, by: str, now: datetime) -> bytes:
    """Write the run's bank transfers as the bank wants them; each account opened is noted.

    Raises DomainError (TOO_WIDE) when a number does not fit the layout; the caller's transaction is to be undone.
    """
    rows = [
        PaymentRow(
            row=number,
            reference=reference_of(run, payout),
            run=run.number,
            name=payout.name,
            bank=payout.bank,
            account=opened(payout, run, by=by, now=now),
            satang=payout.amount,
            day=run.value_date or bangkok_day(now),
        )
        for number, payout in enumerate(going_by(run, "bank"), start=1)
    ]
    try:
        return bank_file(layout.layout, rows)
    except ValueError as error:
        words = _("A number is longer than this format has room for, so no file was made. Widen the column.")
        raise DomainError("TOO_WIDE", words) from error
