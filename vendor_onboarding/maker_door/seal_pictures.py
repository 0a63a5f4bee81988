"""Tokens, cookies and picture numbers: made here, kept as hashes."""

import secrets
from collections.abc import Sequence
from hashlib import sha256
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password

from marketplace.shared.sensitive.seal import seal, unseal
from vendor_onboarding.maker_door.rules import TOKEN_BYTES


def new_secret() -> str:
    """Draw 256 random bits, written as 43 letters that fit into an address."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def hash_of(secret: str) -> str:
    """Give the hash by which a token or a cookie is found; 256 random bits need no slow one."""
    return sha256(secret.encode()).hexdigest()


def sealed_pictures(card: UUID, pictures: Sequence[str]) -> str:
    """Hash four pictures slowly, together with their card, and seal that: few pictures are quickly tried through."""
    return seal(make_password(_mixed(card, pictures)), context=_context(card))


def are_the_pictures(card: UUID, pictures: Sequence[str], sealed: str) -> bool:
    """Are these the pictures that were sealed for this card?"""
    return check_password(_mixed(card, pictures), unseal(sealed, context=_context(card)))


def _mixed(card: UUID, pictures: Sequence[str]) -> str:
    return f"{card}:{','.join(pictures)}"


def _context(card: UUID) -> str:
    return f"card-pictures:{card}"
