"""The letter to the old address, once an account has moved away from it."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_email_changed_letter(*, to: str, language: str) -> None:
    """Tell a customer at her old address that her account has moved. `language` is th or en."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Your account at Talad Feemue has a new e-mail address"),
            paragraphs=[
                gettext("Your account at Talad Feemue now has another e-mail address; letters go there from now on."),
                gettext("If it was not you, write to us at once."),
            ],
        )
        send_account_letter(letter, to=to, language=language)
