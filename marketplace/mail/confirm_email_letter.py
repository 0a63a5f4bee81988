"""The letter by which a customer moves her account to another address."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_confirm_email_letter(*, to: str, language: str, link: str) -> None:
    """Ask at the new address whether the account may move there; `link` opens the page that does it.

    `language` is th or en.
    """
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Confirm your new e-mail address for Talad Feemue"),
            paragraphs=[
                gettext("Somebody asked to move an account of Talad Feemue to this e-mail address."),
                gettext("If it was you, press the link within an hour, signed in to your account."),
            ],
            link=link,
            press=gettext("Use this address"),
            afterwards=gettext("If it was not you, do nothing: the account stays where it is."),
        )
        send_account_letter(letter, to=to, language=language)
