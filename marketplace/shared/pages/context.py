"""What every page may ask for."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from marketplace.shared.pages.display import COOKIE, Display


def page(request: HttpRequest) -> dict[str, Any]:
    """Give the base page what it needs: whether this is the sample market, and how this person likes pages shown."""
    return {
        "sample_market": settings.SAMPLE_MARKET,
        "display": Display.from_cookie(request.COOKIES.get(COOKIE, "")),
    }
