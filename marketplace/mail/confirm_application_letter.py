"""The letter that asks a person to confirm what was answered for her."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_confirm_application_letter(*, to: str, language: str, link: str, helper: str, name: str) -> None:
    """Ask the applicant to read, and to send or hand back; `helper` filled it in for the group `name`."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("Please confirm the application of %(name)s") % {"name": name},
            paragraphs=[
                gettext("%(helper)s filled in an application to sell at Talad Feemue for you: %(name)s.")
                % {"helper": helper, "name": name},
                gettext("Please read every answer. Nothing is looked at before you confirm it."),
            ],
            link=link,
            press=gettext("Read and confirm"),
            afterwards=gettext(
                "If something is wrong, say so there, and it goes back. If you know nothing of this, do nothing."
            ),
        )
        send_account_letter(letter, to=to, language=language)
