"""The letter to a customer for whom the staff opened an account."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_set_password_letter(*, to: str, language: str, link: str) -> None:
    """Let a customer choose the first password of her account; `link` opens the page for it. `language` is th or en."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Your account at Talad Feemue"),
            paragraphs=[
                gettext("We opened an account at Talad Feemue for you."),
                gettext("Press the link and choose your password. The link is good for three days and for one use."),
            ],
            link=link,
            press=gettext("Choose a password"),
        )
        send_account_letter(letter, to=to, language=language)
