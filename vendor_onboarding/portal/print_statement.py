"""Print a payee's statement of a month."""

from datetime import datetime
from pathlib import Path

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.ledger.payouts.statements import Statement
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_name
from marketplace.shared.pages.bands import band_svg
from marketplace.shared.pages.formats import written_baht
from marketplace.shared.print.typeset import typeset_pdf
from marketplace.shared.thai.dates import written_month, written_time

PAPER = Path(__file__).parent / "paper"


def print_statement(statement: Statement, *, name: str, organisation: Organisation, now: datetime) -> bytes:
    """Set the statement as a PDF on A4, in the language of the page, under the organisation's band."""
    language = "en" if (get_language() or "th").startswith("en") else "th"
    month = written_month(statement.month.year, statement.month.month, language=language)
    data = {
        "language": language,
        "title": _("Statement of %(month)s") % {"month": month},
        "name": name,
        "organisation": organisation_name(organisation, language),
        "rows": [{"words": words, "amount": amount, "total": total} for words, amount, total in rows_of(statement)],
        "made": _("Made on %(day)s") % {"day": written_time(now, language=language)},
        "note": _("All amounts in baht, VAT included. What was refunded after a payment is taken off the next one."),
    }
    pictures = {"band.svg": band_svg(organisation.slug).encode()}
    return typeset_pdf(PAPER / "statement.typ", data, pictures=pictures)


def rows_of(statement: Statement) -> list[tuple[str, str, bool]]:
    """Put a statement into lines: words, amount, and whether the line is a sum."""
    return [
        (_("Owed when the month began"), written_baht(statement.opening), True),
        (_("Sold in the month"), written_baht(statement.sold), False),
        (_("Given back to buyers"), written_baht(-statement.refunded), False),
        (_("Paid out"), written_baht(-statement.paid), False),
        (_("Payments that came back"), written_baht(statement.returned), False),
        (_("Owed when the month ended"), written_baht(statement.closing), True),
        (_("of it on its way in a payout run"), written_baht(statement.in_run), False),
        (_("of it waiting for a run"), written_baht(statement.owed), False),
    ]
