"""The letter that says that, and why, an application was not taken."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_application_rejected_letter(*, to: str, language: str, link: str, name: str, reason: str) -> None:
    """Say that the group `name` was not taken, in the reviewer's own words."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Your application was not taken: %(name)s") % {"name": name},
            paragraphs=[
                gettext("We read the application of %(name)s and cannot take it. The reason:") % {"name": name},
                reason,
                gettext("You may apply again at any time."),
            ],
            link=link,
            press=gettext("See the application"),
        )
        send_account_letter(letter, to=to, language=language)
