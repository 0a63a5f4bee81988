"""The RSA keys of the house: one signs, and the one before it is still believed, so that keys can be changed.

TOKEN_SIGNING_KEY (RSA_PRIVATE_KEY) signs customers' tokens and the bodies of webhooks. To change it, give the new one
there and the old one as RSA_PRIVATE_KEY_PREVIOUS for thirty days, the life of a refresh token. The public halves are
told at /.well-known/jwks.json; a key is named by its thumbprint (RFC 7638), as in Saleor.
"""

import json
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from django.conf import settings
from jwt.algorithms import RSAAlgorithm

ALGORITHM = "RS256"


@dataclass(frozen=True)
class Key:
    """A key with its name (`kid`)."""

    name: str
    private: RSAPrivateKey
    public: RSAPublicKey


def signing_key() -> Key:
    """Give the key that signs."""
    return _key(settings.TOKEN_SIGNING_KEY)


def believed_keys() -> dict[str, Key]:
    """Give all keys whose signatures count, by name: the one that signs, and the one before it, if it was given."""
    texts = [settings.TOKEN_SIGNING_KEY, settings.TOKEN_SIGNING_KEY_PREVIOUS]
    return {key.name: key for key in map(_key, filter(None, texts))}


def key_set() -> dict[str, Any]:
    """Give the public halves as a JSON Web Key Set (RFC 7517)."""
    return {
        "keys": [
            {**_numbers(key.public), "use": "sig", "kid": key.name, "alg": ALGORITHM}
            for key in believed_keys().values()
        ]
    }


def sign_detached(body: bytes) -> str:
    """Sign a body that travels beside its signature: `header..signature` (RFC 7797, b64=false), as Saleor's webhooks.

    What is signed is the header, a dot, and the body byte by byte.
    """
    key = signing_key()
    headers = {"kid": key.name, "crit": ["b64"]}
    return jwt.api_jws.encode(body, key.private, algorithm=ALGORITHM, headers=headers, is_payload_detached=True)


@lru_cache(maxsize=4)
def _key(text: str) -> Key:
    private = load_pem_private_key(text.encode(), password=None)
    if not isinstance(private, RSAPrivateKey):
        raise TypeError("the signing key must be an RSA key")
    public = private.public_key()
    return Key(_thumbprint(public), private, public)


def _numbers(public: RSAPublicKey) -> dict[str, Any]:
    numbers: dict[str, Any] = RSAAlgorithm.to_jwk(public, as_dict=True)
    return numbers


def _thumbprint(public: RSAPublicKey) -> str:
    numbers = _numbers(public)
    needed = json.dumps({name: numbers[name] for name in ("e", "kty", "n")}, separators=(",", ":"))
    return urlsafe_b64encode(sha256(needed.encode()).digest()).rstrip(b"=").decode()
