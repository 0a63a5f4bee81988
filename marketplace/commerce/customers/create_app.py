"""Staff let programs in, and take their tokens back."""

import secrets
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.customers.models import App, AppToken
from marketplace.commerce.customers.register_app import token_hash
from marketplace.shared.errors import DomainError, NotFoundError

LONGEST_NAME = 60
LONGEST_IDENTIFIER = 256


def create_app(*, name: str, identifier: str, permissions: Sequence[str], now: datetime) -> tuple[App, str]:
    """Let a program in; give it and its token, which is told this once. Raises DomainError."""
    plain = name.strip()
    if not plain:
        raise DomainError("REQUIRED", _("Give the program a name."), "name")
    if len(plain) > LONGEST_NAME or len(identifier) > LONGEST_IDENTIFIER:
        raise DomainError("INVALID", _("This name is too long."), "name")
    if identifier and App.objects.filter(identifier=identifier).exists():
        raise DomainError("UNIQUE", _("Another program has this identifier."), "identifier")
    app = App.objects.create(name=plain, identifier=identifier, permissions=sorted(set(permissions)), created_at=now)
    if not identifier:
        app.identifier = b64encode(f"App:{app.pk}".encode()).decode()
        app.save(update_fields=["identifier"])
    return app, create_app_token(app=app, name="Default", now=now)[1]


def create_app_token(*, app: App, name: str, now: datetime) -> tuple[AppToken, str]:
    """Give a program one more token; only its hash is kept, and it is told this once. Raises DomainError INVALID."""
    if len(name) > 128:
        raise DomainError("INVALID", _("This name is too long."), "name")
    token = secrets.token_urlsafe(32)
    row = AppToken.objects.create(app=app, name=name, token_hash=token_hash(token), last_4=token[-4:], created_at=now)
    return row, token


def delete_app_token(*, token_id: int) -> AppToken:
    """Take a token back: it opens nothing any more. Raises NotFoundError."""
    row = AppToken.objects.select_related("app").filter(pk=token_id).first()
    if row is None:
        raise NotFoundError(_("There is no such token (any more)."), "id")
    row.delete()
    row.pk = token_id
    return row
