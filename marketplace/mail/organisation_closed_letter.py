"""The letter that says that an organisation sells with us no more."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_organisation_closed_letter(*, to: str, language: str, link: str, name: str, reason: str) -> None:
    """Say that the desk of the organisation `name` is closed for good."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("The desk of %(name)s is closed") % {"name": name},
            paragraphs=[
                gettext("%(name)s sells with us no more. All orders are sent and all money is settled. The reason:")
                % {"name": name},
                reason,
                gettext("What was sold and paid stays in our books."),
            ],
            link=link,
            press=gettext("To your desk"),
        )
        send_account_letter(letter, to=to, language=language)
