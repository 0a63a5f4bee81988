"""The letter that tells a person that something in how she signs in was changed."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_account_changed_letter(*, to: str, language: str, what: str, when: str, reason: str, link: str) -> None:
    """Say what was changed and when, both written out; `reason` is given when another person did it."""
    with translation.override(language):
        paragraphs = [f"{what} ({when})"]
        if reason:
            paragraphs.append(gettext("Somebody who looks after accounts did it, and wrote why:"))
            paragraphs.append(reason)
        paragraphs.append(gettext("If it was you, or you asked for it, you need do nothing."))
        letter = AccountLetter(
            subject=gettext("A change to how you sign in at Talad Feemue"),
            paragraphs=paragraphs,
            link=link,
            press=gettext("Look at your account"),
            afterwards=gettext(
                "If it was not you, change your password at once and tell the person who looks after accounts."
            ),
        )
        send_account_letter(letter, to=to, language=language)
