"""What all letters about accounts have in common: plain text and HTML, a few sentences and one link."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from marketplace.mail.post_letter import post_letter


@dataclass(frozen=True, kw_only=True)
class AccountLetter:
    """All that a letter says: its subject, paragraphs, and - if there is something to press - the words on the link."""

    subject: str
    paragraphs: Sequence[str]
    link: str = ""
    press: str = ""
    afterwards: str = ""


def send_account_letter(letter: AccountLetter, *, to: str, language: str) -> None:
    """Send a letter that was written in this language (active while it is called).

    Raises what may pass, so that the outbox tries again; nothing of it is ever logged.
    """
    words = {"letter": letter, "language": language, "sample_market": settings.SAMPLE_MARKET}
    message = EmailMultiAlternatives(
        letter.subject, render_to_string("mail/account_letter.txt", words), settings.DEFAULT_FROM_EMAIL, [to]
    )
    message.attach_alternative(render_to_string("mail/account_letter.html", words), "text/html")
    post_letter(message)
