"""From where a request comes."""

from django.conf import settings
from django.http import HttpRequest

from marketplace.shared.rate_limits.rules import client_address


def address_of(request: HttpRequest) -> str:
    """Give the client address of a request, behind the proxies that settings.TRUSTED_PROXIES names."""
    return client_address(
        remote=str(request.META.get("REMOTE_ADDR", "")),
        forwarded=request.headers.get("X-Forwarded-For", ""),
        trusted=settings.TRUSTED_PROXIES,
    )
