"""The tokens of customers: an access token for five minutes, a refresh token for thirty days (Saleor's defaults).

All are JWTs with Saleor's claims, signed with RS256 (signing_keys.py). A token carries the customer's `jwt_token_key`;
when that key changes (a password set by letter, a sign-out everywhere), every token given before is worthless. The
issuer is the API's own address: @saleor/auth-sdk sends a token nowhere else.
"""

import binascii
from base64 import b64decode, b64encode
from datetime import datetime, timedelta
from typing import Any

import jwt
from django.conf import settings

from marketplace.commerce.customers.models import Customer
from marketplace.commerce.customers.signing_keys import ALGORITHM, believed_keys, signing_key

OWNER = "saleor"
ACCESS, REFRESH, EMAIL_CHANGE = "access", "refresh", "confirm-email-change"
LIFETIMES = {ACCESS: timedelta(minutes=5), REFRESH: timedelta(days=30), EMAIL_CHANGE: timedelta(hours=1)}
NEEDED = ["exp", "user_id", "type", "token", "owner"]


class TokenInvalidError(Exception):
    """A token that we did not give, or that was called back."""


class TokenUnreadableError(TokenInvalidError):
    """A text that is no token at all, or whose signature is not ours."""


class TokenExpiredError(Exception):
    """A token of ours that is too old."""


def sign_token(customer: Customer, kind: str, *, now: datetime, claims: dict[str, Any] | None = None) -> str:
    """Write a token of a kind ("access", "refresh" or "confirm-email-change") for a customer."""
    payload = {
        "iat": int(now.timestamp()),
        "exp": int((now + LIFETIMES[kind]).timestamp()),
        "owner": OWNER,
        "iss": issuer(),
        "token": customer.jwt_token_key,
        "email": customer.email,
        "type": kind,
        "user_id": b64encode(f"User:{customer.pk}".encode()).decode(),
        "is_staff": customer.is_staff,
        **(claims or {}),
    }
    key = signing_key()
    return jwt.encode(payload, key.private, algorithm=ALGORITHM, headers={"kid": key.name})


def issuer() -> str:
    """Give the name under which tokens are given: the API's address."""
    return f"{settings.PUBLIC_URL}/graphql/"


def read_token(token: str, *kinds: str, now: datetime) -> dict[str, Any]:
    """Read a token of one of these kinds (of any, when none is named).

    Raises TokenExpiredError, TokenUnreadableError or TokenInvalidError.
    """
    payload = _claims(token)
    if payload["owner"] != OWNER or not isinstance(payload["exp"], int) or (kinds and payload["type"] not in kinds):
        raise TokenInvalidError
    if payload["exp"] <= now.timestamp():
        raise TokenExpiredError
    return payload


def customer_key(payload: dict[str, Any]) -> int:
    """Tell whose token was read: the customer's row. Raises TokenInvalidError when it names none."""
    try:
        kind, _, key = b64decode(str(payload["user_id"]), validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError, ValueError):
        raise TokenInvalidError from None
    if kind != "User" or not (key.isascii() and key.isdecimal()):
        raise TokenInvalidError
    return int(key)


def _claims(token: str) -> dict[str, Any]:
    try:
        name = jwt.get_unverified_header(token).get("kid")
        key = believed_keys().get(name, signing_key()) if isinstance(name, str) else signing_key()
        # The time is compared with the caller's `now`, not with the machine's; whom a token is for is not our matter.
        payload: dict[str, Any] = jwt.decode(
            token,
            key.public,
            algorithms=[ALGORITHM],
            options={"verify_exp": False, "verify_iat": False, "verify_aud": False, "require": NEEDED},
        )
    except jwt.DecodeError:
        raise TokenUnreadableError from None
    except jwt.InvalidTokenError:
        raise TokenInvalidError from None
    return payload
