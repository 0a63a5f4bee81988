"""The letter that says what is to be changed in an application."""

from collections.abc import Sequence

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_change_asked_letter(*, to: str, language: str, link: str, name: str, asked: Sequence[tuple[str, str]]) -> None:
    """Tell question by question what to change and why: (question, the reviewer's words)."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Please change something in your application: %(name)s") % {"name": name},
            paragraphs=[
                gettext("We have read your application. Before we can decide, please change this:"),
                *(f"{question} — {words}" for question, words in asked),
                gettext("All other answers are kept. Change it and send it again."),
            ],
            link=link,
            press=gettext("Change it now"),
        )
        send_account_letter(letter, to=to, language=language)
