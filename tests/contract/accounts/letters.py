"""How tests of accounts read the letters that customers get, and sign customers in."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core import mail
from django.utils import timezone

from marketplace.commerce.customers.access_tokens import ACCESS, sign_token
from marketplace.commerce.customers.models import Customer
from marketplace.shared.outbox.dispatch_due import deliver_everything

PAGE = "http://localhost:3000/page"


def bearer(customer: Customer) -> str:
    """The header by which a customer asks."""
    return f"Bearer {sign_token(customer, ACCESS, now=timezone.now())}"


def letters() -> list[Any]:
    """All letters, once the outbox is worked off."""
    deliver_everything(now=timezone.now())
    return mail.outbox


def link_of(letter: Any) -> dict[str, str]:
    """What the link of a letter carries."""
    link = re.search(r"^http\S+$", letter.body, re.MULTILINE)
    assert link, letter.body
    assert link[0].startswith(PAGE)
    return {name: values[0] for name, values in parse_qs(urlsplit(link[0]).query).items()}
