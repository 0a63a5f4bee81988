"""The letter that thanks for an order and holds the link to its page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext

from marketplace.mail.post_letter import post_letter
from marketplace.shared.pages.formats import written_baht


@dataclass(frozen=True, kw_only=True)
class LetterLine:
    """A line of the order: what, how many pieces, and their total before discounts in satang."""

    name: str
    quantity: int
    total: int


@dataclass(frozen=True, kw_only=True)
class OrderLetter:
    """All that the letter says. Amounts in satang; `language` is th or en; `link` opens the order's page.

    lines + shipping - discount = total, so that who reads it can follow.
    """

    language: str
    number: str
    lines: Sequence[LetterLine]
    shipping: int
    discount: int
    voucher_code: str
    total: int
    awaits_transfer: bool
    link: str


def send_order_letter(letter: OrderLetter, *, to: str) -> None:
    """Write to the buyer that we have her order, what it holds, what it costs and what to do next.

    Plain text, in the language of the order. Raises what may pass, so that the outbox tries again.
    """
    with translation.override(letter.language):
        subject = gettext("Your order %(number)s at Talad Feemue") % {"number": letter.number}
        body = render_to_string("mail/order_letter.txt", _words(letter))
    post_letter(EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [to]))


def _words(letter: OrderLetter) -> dict[str, object]:
    return {
        "letter": letter,
        "sample_market": settings.SAMPLE_MARKET,
        "lines": [(line.name, line.quantity, written_baht(line.total)) for line in letter.lines],
        "shipping": written_baht(letter.shipping) if letter.shipping else "",
        "discount": written_baht(letter.discount) if letter.discount else "",
        "total": written_baht(letter.total),
    }
