"""Is this event really Saleor's? A detached JWS over the raw body (RS256, b64=false) by its published key."""

import json
import threading
import time
from typing import Any
from urllib.parse import urlsplit

import jwt
from django.conf import settings

from marketplace.gateway.errors import StoreUnavailableError
from marketplace.gateway.transports.chosen import transport

ALGORITHM = "RS256"
KEYS_AT = "/.well-known/jwks.json"
REST_SECONDS = 30.0  # a stranger who makes up key ids must not make us ask Saleor each time


class SignatureRefusedError(Exception):
    """The signature is not Saleor's, or not of this body."""


class SaleorKeys:
    """The public keys of our Saleor, remembered; an unknown key id lets us look again, but not at every knock."""

    def __init__(self) -> None:
        self._keys: dict[str, Any] = {}
        self._asked = ("", float("-inf"))
        self._answered = True
        self._lock = threading.Lock()

    def key(self, kid: str) -> Any:
        """Give a key; raises SignatureRefusedError for an unknown one, StoreUnavailableError without an answer."""
        with self._lock:
            url, at = self._asked
            if url != _keys_url():
                self._keys, at = {}, float("-inf")
            if kid not in self._keys and time.monotonic() - at >= REST_SECONDS:
                # Noted before: a Saleor that does not answer is not asked at each knock either.
                self._asked, self._answered = (_keys_url(), time.monotonic()), False
                self._keys = _published_keys(_keys_url())
                self._answered = True
            if kid not in self._keys and not self._answered:
                raise StoreUnavailableError
            if kid not in self._keys:
                raise SignatureRefusedError("an unknown key")
            return self._keys[kid]


KEYS = SaleorKeys()


def check_signature(signature: str, body: bytes) -> None:
    """Let a body pass that our Saleor signed; raises SignatureRefusedError, StoreUnavailableError without its keys."""
    try:
        header = jwt.get_unverified_header(signature)
    except jwt.InvalidTokenError:
        raise SignatureRefusedError("no signature") from None
    if header.get("alg") != ALGORITHM or header.get("b64") is not False or not isinstance(header.get("kid"), str):
        raise SignatureRefusedError("not signed in Saleor's way")
    key = KEYS.key(header["kid"])
    try:
        jwt.PyJWS().decode(signature, key, algorithms=[ALGORITHM], detached_payload=body)
    except jwt.InvalidTokenError:
        raise SignatureRefusedError("not the signature of this body") from None


def _keys_url() -> str:
    parts = urlsplit(settings.SALEOR_API_URL)
    return f"{parts.scheme}://{parts.netloc}{KEYS_AT}"


def _published_keys(url: str) -> dict[str, Any]:
    try:
        found = jwt.PyJWKSet.from_dict(json.loads(transport().fetch(url))).keys
    except (ValueError, jwt.PyJWKError, jwt.PyJWKSetError, AttributeError):
        raise StoreUnavailableError from None
    return {key.key_id: key.key for key in found if key.key_id and key.key_type == "RSA"}
