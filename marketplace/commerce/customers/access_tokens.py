"""The tokens of customers: an access token for five minutes, a refresh token for thirty days (Saleor's defaults).

Both are JWTs signed with RS256 by TOKEN_SIGNING_KEY. A token carries the customer's `jwt_token_key`; when that key
changes (a new password, a sign-out everywhere), every token given before is worthless.
"""

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from django.conf import settings

from marketplace.commerce.customers.models import Customer

ALGORITHM = "RS256"
OWNER = "talad-feemue"
ACCESS, REFRESH = "access", "refresh"
LIFETIMES = {ACCESS: timedelta(minutes=5), REFRESH: timedelta(days=30)}


class TokenInvalidError(Exception):
    """A token that we did not give, or that was called back."""


class TokenExpiredError(Exception):
    """A token of ours that is too old."""


@lru_cache(maxsize=1)
def _key() -> RSAPrivateKey:
    key = load_pem_private_key(settings.TOKEN_SIGNING_KEY.encode(), password=None)
    if not isinstance(key, RSAPrivateKey):
        raise TypeError("TOKEN_SIGNING_KEY must be an RSA key")
    return key


def sign_token(customer: Customer, kind: str, *, now: datetime, claims: dict[str, Any] | None = None) -> str:
    """Write a token of a kind ("access" or "refresh") for a customer."""
    payload = {
        "iat": int(now.timestamp()),
        "exp": int((now + LIFETIMES[kind]).timestamp()),
        "owner": OWNER,
        "type": kind,
        "email": customer.email,
        "token": customer.jwt_token_key,
        "sub": str(customer.pk),
        **(claims or {}),
    }
    return jwt.encode(payload, _key(), algorithm=ALGORITHM)


def read_token(token: str, kind: str, *, now: datetime) -> dict[str, Any]:
    """Read a token of a kind; raises TokenExpiredError or TokenInvalidError."""
    try:
        # The time is compared with the caller's `now`, not with the machine's.
        payload: dict[str, Any] = jwt.decode(
            token,
            _key().public_key(),
            algorithms=[ALGORITHM],
            options={"verify_exp": False, "verify_iat": False, "require": ["exp", "sub", "type", "token", "owner"]},
        )
    except jwt.InvalidTokenError:
        raise TokenInvalidError from None
    if payload["owner"] != OWNER or payload["type"] != kind or not isinstance(payload["exp"], int):
        raise TokenInvalidError
    if payload["exp"] <= now.timestamp():
        raise TokenExpiredError
    return payload
