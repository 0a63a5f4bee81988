"""The letter by which a customer closes her account for good."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_delete_account_letter(*, to: str, language: str, link: str) -> None:
    """Ask a customer whether her account is to be deleted; `link` opens the page that does it.

    `language` is th or en.
    """
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Do you want to delete your account at Talad Feemue?"),
            paragraphs=[
                gettext("Somebody asked to delete your account at Talad Feemue."),
                gettext("If it was you, press the link, signed in to your account."),
                gettext(
                    "Your name, addresses and password are deleted then; the papers of orders stay, as the law asks."
                ),
            ],
            link=link,
            press=gettext("Delete my account"),
            afterwards=gettext("If it was not you, do nothing: your account stays."),
        )
        send_account_letter(letter, to=to, language=language)
