"""Give a signed-in buyer a fresh access token."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.customers.access_tokens import (
    ACCESS,
    REFRESH,
    TokenExpiredError,
    TokenInvalidError,
    read_token,
    sign_token,
)
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.queries import customer_of
from marketplace.shared.errors import DomainError


def refresh_token(*, refresh: str | None, now: datetime) -> tuple[Customer, str]:
    """Give the buyer and a fresh access token for her refresh token.

    Raises DomainError JWT_MISSING_TOKEN, JWT_SIGNATURE_EXPIRED or JWT_INVALID_TOKEN.
    """
    if not refresh:
        raise DomainError("JWT_MISSING_TOKEN", _("Sign in again: the refresh token is missing."), "refreshToken")
    try:
        customer = customer_of(read_token(refresh, REFRESH, now=now))
    except TokenExpiredError:
        raise DomainError(
            "JWT_SIGNATURE_EXPIRED", _("You were away for long. Sign in again."), "refreshToken"
        ) from None
    except TokenInvalidError:
        raise DomainError(
            "JWT_INVALID_TOKEN", _("This sign-in is no longer good. Sign in again."), "refreshToken"
        ) from None
    return customer, sign_token(customer, ACCESS, now=now)
