"""The letter that says that an organisation may sell again."""

from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.account_letter import AccountLetter, send_account_letter


def send_organisation_reinstated_letter(*, to: str, language: str, link: str, name: str, reason: str) -> None:
    """Say that the goods of the organisation `name` are back as they were."""
    with translation.override(language):
        letter = AccountLetter(
            subject=gettext("%(name)s may sell again") % {"name": name},
            paragraphs=[
                gettext("The goods of %(name)s are shown to buyers again, as they were before.") % {"name": name},
                reason,
            ],
            link=link,
            press=gettext("To your desk"),
        )
        send_account_letter(letter, to=to, language=language)
