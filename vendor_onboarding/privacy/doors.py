"""The desk's door-keeper, and what its pages share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from marketplace.accounts.doors import person, private, role_required
from marketplace.shared.errors import NotFoundError
from marketplace.shared.pages.views import not_found

PRIVACY = "privacy"
View = Callable[..., HttpResponseBase]


def privacy_desk(view: View) -> View:
    """Let in the data protection officer; what is not there behaves as missing."""

    @wraps(view)
    def door(request: HttpRequest, /, **named: Any) -> HttpResponseBase:
        try:
            return view(request, **named)
        except NotFoundError:
            return private(not_found(request))

    return role_required(PRIVACY)(door)


def show(request: HttpRequest, template: str, context: dict[str, Any], *, here: str, status: int = 200) -> HttpResponse:
    """Show a page of the desk."""
    return render(request, f"privacy/{template}.html", {**context, "here": here}, status=status)


def actor(request: HttpRequest) -> str:
    """Name who acts, as our rows do."""
    return f"user:{person(request).pk}"
