"""The pages of applying and reviewing, as tests open them."""

import re
from typing import Any

from django.test import Client
from django.urls import reverse

from marketplace.accounts.models import User


def words(answer: Any) -> str:
    """The page's text without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def signed_in(user: User) -> Client:
    """A browser in which somebody has signed in."""
    client = Client()
    client.force_login(user)
    return client


def at(name: str, *args: object) -> str:
    """The address of an applicant's page."""
    return reverse(f"applications:{name}", args=args)


def review_at(name: str, *args: object) -> str:
    """The address of a reviewer's page."""
    return reverse(f"review:{name}", args=args)
