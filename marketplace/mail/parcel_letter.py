"""The letter that says a parcel is on its way."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.post_letter import post_letter


@dataclass(frozen=True, kw_only=True)
class ParcelLetter:
    """All that the letter says: (name, pieces) of what is inside, who carries it, and whether more is to come."""

    language: str
    number: str
    lines: Sequence[tuple[str, int]]
    carrier: str
    tracking_number: str
    partial: bool
    link: str


def send_parcel_letter(letter: ParcelLetter, *, to: str) -> None:
    """Write to the buyer what was sent, by whom and under which number. Plain text, in the language of the order.

    Raises what may pass, so that the outbox tries again.
    """
    with translation.override(letter.language):
        subject = gettext("Your parcel of order %(number)s is on its way") % {"number": letter.number}
        body = render_to_string("mail/parcel_letter.txt", {"letter": letter, "sample_market": settings.SAMPLE_MARKET})
    post_letter(EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [to]))
