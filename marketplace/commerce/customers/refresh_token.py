"""Give a signed-in buyer a fresh access token."""

from datetime import datetime
from typing import Any

from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _

from marketplace.commerce.customers.access_tokens import (
    ACCESS,
    REFRESH,
    TokenExpiredError,
    TokenInvalidError,
    TokenUnreadableError,
    read_token,
    sign_token,
)
from marketplace.commerce.customers.create_tokens import note_sign_in
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.queries import customer_of
from marketplace.shared.errors import DomainError

FIELD = "refreshToken"


def refresh_token(
    *, refresh: str | None, now: datetime, cookie: str | None = None, csrf: str | None = None
) -> tuple[Customer, str]:
    """Give the buyer and a fresh access token for her refresh token.

    A token that comes as a cookie counts only together with the `csrfToken` that was told when it was given: a page
    of somebody else can make a browser send the one, but does not know the other. Raises DomainError
    JWT_MISSING_TOKEN, JWT_SIGNATURE_EXPIRED, JWT_DECODE_ERROR, JWT_INVALID_TOKEN, REQUIRED or JWT_INVALID_CSRF_TOKEN.
    """
    token = cookie if refresh is None else refresh
    if not token:
        raise DomainError("JWT_MISSING_TOKEN", _("Sign in again: the refresh token is missing."), FIELD)
    payload = read_claims(token, REFRESH, field=FIELD, now=now)
    if refresh is None:
        _check_csrf(csrf, payload)
    customer = owner_of(payload, field=FIELD)
    audience = {"aud": payload["aud"]} if payload.get("aud") else {}
    note_sign_in(customer, now=now)
    return customer, sign_token(customer, ACCESS, now=now, claims=audience)


def read_claims(token: str, *kinds: str, field: str, now: datetime) -> dict[str, Any]:
    """Read a token that somebody gave as an argument. Raises DomainError with Saleor's codes."""
    try:
        return read_token(token, *kinds, now=now)
    except TokenExpiredError:
        raise DomainError("JWT_SIGNATURE_EXPIRED", _("You were away for long. Sign in again."), field) from None
    except TokenUnreadableError:
        raise DomainError("JWT_DECODE_ERROR", _("This is no token of ours. Sign in again."), field) from None
    except TokenInvalidError:
        raise _no_longer_good(field) from None


def owner_of(payload: dict[str, Any], *, field: str) -> Customer:
    """Find the customer of a token that was read. Raises DomainError JWT_INVALID_TOKEN when it was called back."""
    try:
        return customer_of(payload)
    except TokenInvalidError:
        raise _no_longer_good(field) from None


def _no_longer_good(field: str) -> DomainError:
    return DomainError("JWT_INVALID_TOKEN", _("This sign-in is no longer good. Sign in again."), field)


def _check_csrf(csrf: str | None, payload: dict[str, Any]) -> None:
    if not csrf:
        raise DomainError("REQUIRED", _("A refresh token in a cookie needs its csrfToken."), "csrfToken")
    if not constant_time_compare(csrf, str(payload.get("csrfToken", ""))):
        raise DomainError("JWT_INVALID_CSRF_TOKEN", _("This csrfToken does not belong to the token."), "csrfToken")
