"""The letter to a helper: the applicant says that something is not right."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_application_handed_back_letter(*, to: str, language: str, link: str, name: str, reason: str) -> None:
    """Tell the helper, in the applicant's own words, what is not right."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Something is not right in the application of %(name)s") % {"name": name},
            paragraphs=[
                gettext("The applicant read what you answered for %(name)s, and writes:") % {"name": name},
                reason,
                gettext("Please change it, and send it to be confirmed again."),
            ],
            link=link,
            press=gettext("Change it now"),
        )
        send_account_letter(letter, to=to, language=language)
