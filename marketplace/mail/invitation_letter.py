"""The letter that asks somebody to join an organisation's team."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_invitation_letter(*, to: str, organisation: str, role: str, link: str, language: str) -> None:
    """Write to somebody that a team wants her, in which role, and by which link she joins."""
    with translation.override(language):
        words = {"organisation": organisation, "role": role}
        letter = AccountLetter(
            subject=gettext("You are invited to the desk of %(organisation)s") % words,
            paragraphs=[
                gettext("%(organisation)s sells at Talad Feemue and invites you to its team as: %(role)s.") % words,
                gettext("The link is good for 14 days, and for you alone."),
            ],
            link=link,
            press=gettext("Join the team"),
            afterwards=gettext("You do not know them? Then do nothing: without the link nobody joins in your name."),
        )
        send_account_letter(letter, to=to, language=language)
