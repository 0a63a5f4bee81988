"""The letter by which a buyer shows that the address of her new account is hers."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_confirm_account_letter(*, to: str, language: str, link: str) -> None:
    """Ask a new customer to confirm her address; `link` opens the page that does it. `language` is th or en."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Confirm your e-mail address for Talad Feemue"),
            paragraphs=[
                gettext("Somebody opened an account at Talad Feemue with this e-mail address."),
                gettext("If it was you, press the link and the account is yours."),
            ],
            link=link,
            press=gettext("Confirm the address"),
            afterwards=gettext("If it was not you, do nothing: nobody can use the account before it is confirmed."),
        )
        send_account_letter(letter, to=to, language=language)
