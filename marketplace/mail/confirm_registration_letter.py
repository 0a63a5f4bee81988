"""The letter by which somebody who wants to sell with us shows that the address is hers."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_confirm_registration_letter(*, to: str, language: str, link: str) -> None:
    """Ask to follow the link, choose a password and begin to apply. `language` is th or en."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Your application to Talad Feemue: confirm your e-mail address"),
            paragraphs=[
                gettext("Somebody wants to apply to sell at Talad Feemue with this e-mail address."),
                gettext("If it was you, press the link and choose a password. The link is good for three days."),
            ],
            link=link,
            press=gettext("Confirm and begin"),
            afterwards=gettext("If it was not you, do nothing: no account is opened."),
        )
        send_account_letter(letter, to=to, language=language)
