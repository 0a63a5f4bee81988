"""Let a program in."""

import hashlib
from collections.abc import Sequence
from datetime import datetime

from marketplace.commerce.customers.models import App, AppToken
from marketplace.commerce.customers.rules import check_permissions


def token_hash(token: str) -> str:
    """Give what is kept of an app's token: its SHA-256. Tokens are long and random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def register_app(
    *, name: str, permissions: Sequence[str], now: datetime, token: str | None = None, identifier: str = ""
) -> App:
    """Let a program in under an identifier (its name unless given); again, it changes its token and permissions.

    An app that runs in this very process needs no token.
    """
    allowed = check_permissions(tuple(permissions))
    app, _new = App.objects.update_or_create(
        identifier=identifier or name,
        defaults={"name": name, "permissions": allowed},
        create_defaults={"name": name, "permissions": allowed, "created_at": now},
    )
    if token is not None:
        known = {"app": app, "name": "Default", "last_4": token[-4:]}
        AppToken.objects.update_or_create(
            token_hash=token_hash(token), defaults=known, create_defaults={**known, "created_at": now}
        )
        AppToken.objects.filter(app=app, name="Default").exclude(token_hash=token_hash(token)).delete()
    return app
