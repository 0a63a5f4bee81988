"""What she typed is not lost when her session ended meanwhile: it waits, sealed, until she has signed in again."""

import json
from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from marketplace.accounts.models import User
from marketplace.shared.sensitive.seal import SealBrokenError, seal, unseal

KEPT = "kept_form"
MOST_LETTERS = 64_000
SECRETS = ("password", "code", "secret", "csrf")


def keep_form(request: HttpRequest) -> bool:
    """Keep the form of a person who sat here before, without passwords, codes and files; tell whether it was kept."""
    owner = request.session.get(SESSION_KEY) if hasattr(request, "session") else None
    if owner is None or request.method != "POST":
        return False
    fields = [
        (name, value)
        for name, values in request.POST.lists()
        if not any(secret in name.lower() for secret in SECRETS)
        for value in values
    ]
    text = json.dumps({"path": request.get_full_path(), "fields": fields, "files": bool(request.FILES)})
    if not fields or len(text) > MOST_LETTERS:
        return False
    request.session[KEPT] = seal(text, context=f"kept-form:{owner}")
    return True


def has_kept_form(session: SessionBase) -> bool:
    """Does a form wait?"""
    return KEPT in session


def take_kept_form(session: SessionBase, *, user: User) -> dict[str, Any] | None:
    """Give the waiting form to her who filled it in, once: its path, its fields, and whether files were lost."""
    sealed = session.pop(KEPT, None)
    if sealed is None:
        return None
    try:
        kept: dict[str, Any] = json.loads(unseal(sealed, context=f"kept-form:{user.pk}"))
    except SealBrokenError:
        return None
    return kept
