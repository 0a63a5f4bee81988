"""The letter by which a forgotten password is replaced."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_reset_password_letter(*, to: str, language: str, link: str) -> None:
    """Let a customer choose a new password; `link` opens the page for it. `language` is th or en."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("A new password for Talad Feemue"),
            paragraphs=[
                gettext("Somebody asked for a new password for your account at Talad Feemue."),
                gettext(
                    "If it was you, press the link and choose one. The link is good for three days and for one use."
                ),
            ],
            link=link,
            press=gettext("Choose a new password"),
            afterwards=gettext("If it was not you, do nothing: your present password stays."),
        )
        send_account_letter(letter, to=to, language=language)
