"""Sensitive columns (disability, national id, bank account) are written sealed and read by whoever holds the key."""

import base64
import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE_BYTES = 12


class SealBrokenError(Exception):
    """A sealed text cannot be read: no such key, changed by hand, or moved here from another row."""


def seal(text: str, *, context: str) -> str:
    """Make a text unreadable in the database: AES-256-GCM under the newest key, as "version:base64".

    `context` names the row and column ("maker-fact:<uuid>"); a sealed text opens only under the context that it was
    sealed for, so that nobody can move it to another person.
    """
    version = max(settings.FIELD_ENCRYPTION_KEYS, key=int)
    nonce = os.urandom(NONCE_BYTES)
    closed = AESGCM(_key(version, "seal")).encrypt(nonce, text.encode(), context.encode())
    return f"{version}:{base64.b64encode(nonce + closed).decode()}"


def unseal(sealed: str, *, context: str) -> str:
    """Read a sealed text again; raises SealBrokenError. Whoever reads for a person notes it (note_access.py)."""
    version, _, body = sealed.partition(":")
    try:
        raw = base64.b64decode(body, validate=True)
        opened = AESGCM(_key(version, "seal")).decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], context.encode())
    except (InvalidTag, KeyError, ValueError) as error:
        raise SealBrokenError(f"what was sealed for {context} cannot be opened") from error
    return opened.decode()


def fingerprint(text: str, *, kind: str) -> str:
    """Give a keyed hash by which equal sealed texts of a kind ("national-id") are found without opening them.

    It hangs on the first key for ever: a new key does not change it.
    """
    version = min(settings.FIELD_ENCRYPTION_KEYS, key=int)
    return hmac.new(_key(version, "fingerprint"), f"{kind}:{text}".encode(), hashlib.sha256).hexdigest()


def _key(version: str, use: str) -> bytes:
    return _derived(settings.FIELD_ENCRYPTION_KEYS[version], use)


@lru_cache(maxsize=16)
def _derived(secret: str, use: str) -> bytes:
    return HKDF(hashes.SHA256(), 32, salt=None, info=f"talad-feemue {use}".encode()).derive(secret.encode())
