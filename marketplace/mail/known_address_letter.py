"""The letter to somebody who asked for an account and has one."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_known_address_letter(*, to: str, language: str, link: str) -> None:
    """Tell that there is an account already; `link` leads to the sign-in page. `language` is th or en."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("You have an account at Talad Feemue already"),
            paragraphs=[
                gettext(
                    "Somebody asked for an account at Talad Feemue with this e-mail address, which has one already."
                ),
                gettext("If it was you, sign in, and apply from there."),
            ],
            link=link,
            press=gettext("Sign in"),
            afterwards=gettext("If it was not you, do nothing: nothing was changed."),
        )
        send_account_letter(letter, to=to, language=language)
