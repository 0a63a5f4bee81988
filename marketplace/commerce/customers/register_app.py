"""Let a program in."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from marketplace.commerce.customers.models import App
from marketplace.commerce.customers.rules import check_permissions


def token_hash(token: str) -> str:
    """Give what is kept of an app's token: its SHA-256. Tokens are long and random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def register_app(*, name: str, token: str, permissions: Sequence[str], now: datetime) -> App:
    """Let a program in under a name; registering it again changes its token and permissions."""
    return App.objects.update_or_create(
        name=name,
        defaults={"token_hash": token_hash(token), "permissions": check_permissions(tuple(permissions))},
        create_defaults={
            "token_hash": token_hash(token),
            "permissions": check_permissions(tuple(permissions)),
            "created_at": now,
        },
    )[0]
