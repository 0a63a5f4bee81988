"""The letter that welcomes a new seller."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_application_approved_letter(*, to: str, language: str, link: str, name: str) -> None:
    """Say that the group `name` may sell; `link` leads to its desk."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Welcome to Talad Feemue, %(name)s") % {"name": name},
            paragraphs=[
                gettext("Your application was approved: %(name)s may sell with us.") % {"name": name},
                gettext("Next: put in your first product. Your account is checked once more before money goes there."),
            ],
            link=link,
            press=gettext("To your desk"),
        )
        send_account_letter(letter, to=to, language=language)
