"""Print the list of those who are paid in cash."""

from datetime import datetime
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.ledger.payouts.models import PayoutRun
from marketplace.ledger.payouts.queries import payee_of_payout
from marketplace.organisations.queries import organisation_name
from marketplace.shared.pages.formats import written_baht
from marketplace.shared.print.typeset import typeset_pdf
from marketplace.shared.thai.dates import written_day, written_month
from vendor_onboarding.payees.names import Called, names_of
from vendor_onboarding.treasury.destinations import going_by, note_look, reference_of

PAPER = Path(__file__).parent / "paper"


def print_cash_list(*, run: PayoutRun, by: str, now: datetime) -> bytes:
    """Set the list as a PDF on A4, with a line for each to sign; each payee in it is noted."""
    language = "en" if (get_language() or "th").startswith("en") else "th"
    payouts = going_by(run, "cash")
    for payout in payouts:
        note_look(payout, run, by=by, now=now)
    called = names_of(payee_of_payout(payout) for payout in payouts)
    rows = [
        {
            "number": str(number),
            "name": called[payee_of_payout(payout)].name,
            "place": _place(called[payee_of_payout(payout)], language),
            "amount": written_baht(payout.amount),
            "reference": reference_of(run, payout),
        }
        for number, payout in enumerate(payouts, start=1)
    ]
    data = {"language": language, "words": _words(run, language, now), "rows": rows,
            "total": written_baht(sum(payout.amount for payout in payouts))}  # fmt: skip
    return typeset_pdf(PAPER / "cash_list.typ", data)


def _words(run: PayoutRun, language: str, now: datetime) -> dict[str, str]:
    month = written_month(run.cycle.year, run.cycle.month, language=language)
    return {
        "title": _("Cash payments of run %(number)s") % {"number": run.number},
        "cycle": _("What was sold until the end of %(month)s") % {"month": month},
        "name": _("Name"),
        "amount": _("Amount"),
        "signed": _("Received: signature or thumb print, day"),
        "paid_by": _("Paid out by"),
        "witness": _("Witness"),
        "total": _("Together"),
        "made": written_day(now, language=language),
        "page": _("Page"),
    }


def _place(called: Called, language: str) -> str:
    return organisation_name(called.organisation, language) if called.organisation else ""
