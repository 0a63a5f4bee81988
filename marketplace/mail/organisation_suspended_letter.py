"""The letter that says that, and why, an organisation may not sell for now."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_organisation_suspended_letter(*, to: str, language: str, link: str, name: str, reason: str) -> None:
    """Say why the goods of the organisation `name` are hidden, and what happens to open orders."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("The sales of %(name)s are stopped for now") % {"name": name},
            paragraphs=[
                gettext("The goods of %(name)s are hidden from buyers for now. The reason:") % {"name": name},
                reason,
                gettext("Please send the orders that were made. What you earned stays yours."),
                gettext("When it is put right, tell the programme’s staff, and your goods come back as they were."),
            ],
            link=link,
            press=gettext("To your desk"),
        )
        send_account_letter(letter, to=to, language=language)
