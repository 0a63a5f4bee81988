"""The letter that says that an application has arrived."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_application_received_letter(*, to: str, language: str, link: str, name: str, due: str) -> None:
    """Say that the application of the group `name` is with us, and by which day (`due`, written out) it is answered."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("We have your application: %(name)s") % {"name": name},
            paragraphs=[
                gettext("The application of %(name)s has arrived.") % {"name": name},
                gettext("Somebody reads it and answers by %(due)s. You need not do anything now.") % {"due": due},
            ],
            link=link,
            press=gettext("See the application"),
        )
        send_account_letter(letter, to=to, language=language)
