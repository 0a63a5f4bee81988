"""Door-keepers: decorators that say who may open a page."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render, resolve_url
from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.accounts.queries import has_role

P = ParamSpec("P")
R = TypeVar("R", bound=HttpResponseBase)
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def signed_in(view: View[P]) -> View[P]:
    """Let in whoever has signed in; send everybody else to the sign-in page and back afterwards."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return ask_to_sign_in(request)
        return private(view(request, *args, **kwargs))

    return door


def role_required(*roles: str) -> Callable[[View[P]], View[P]]:
    """Let in whoever holds one of these roles (an administrator always); others read why not, as a 403 page."""

    def keep(view: View[P]) -> View[P]:
        @wraps(view)
        def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return ask_to_sign_in(request)
            if not has_role(request.user, *roles):
                return refuse(request, _("Your account does not open this page. Nothing was changed."))
            return private(view(request, *args, **kwargs))

        return door

    return keep


def person(request: HttpRequest) -> User:
    """Give the person who signed in; only for pages behind a door-keeper (raises LookupError otherwise)."""
    if not isinstance(request.user, User):
        raise LookupError("this page has no door-keeper")
    return request.user


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send a stranger to the sign-in page; a form she sent is not repeated, its page opens again."""
    back = request.get_full_path() if request.method in ("GET", "HEAD") else request.path
    return redirect_to_login(back, resolve_url(settings.LOGIN_URL))


def refuse(request: HttpRequest, reason: str) -> HttpResponse:
    """Answer 403 with the reason in the person's words and the next step."""
    return private(render(request, "accounts/refused.html", {"reason": reason, "status": 403}, status=403))


def private(response: R) -> R:
    """Keep a signed-in person's page out of every cache, the browser's Back button after sign-out included."""
    response.headers.setdefault("Cache-Control", "no-store, private")
    return response
