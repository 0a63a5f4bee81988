"""What every page may ask for."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def page(request: HttpRequest) -> dict[str, Any]:
    """Give the base page what it needs: whether this is the sample market."""
    return {"sample_market": settings.SAMPLE_MARKET}
