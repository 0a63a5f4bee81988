"""The letter by which a person who works with us replaces a forgotten password."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_new_password_letter(*, to: str, language: str, link: str) -> None:
    """Let a vendor, a seller or an official choose a new password; `link` opens the page. `language` is th or en."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Choose a new password for your desk at Talad Feemue"),
            paragraphs=[
                gettext("Somebody asked for a new password for your account at Talad Feemue."),
                gettext("If it was you, press the link and choose one. The link is good for one day and for one use."),
                gettext("If you use a second step at sign-in, it stays as it is."),
            ],
            link=link,
            press=gettext("Choose a new password"),
            afterwards=gettext("If it was not you, do nothing: your present password stays."),
        )
        send_account_letter(letter, to=to, language=language)
