"""Addresses of our pages as letters name them: whole, and in the reader's language."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation


def page_link(name: str, *args: object, language: str) -> str:
    """Give the whole address of a page in a language (th or en)."""
    with translation.override(language):
        return settings.PUBLIC_URL + reverse(name, args=args)
