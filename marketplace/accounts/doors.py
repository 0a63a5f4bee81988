"""Door-keepers: decorators that say who may open a page."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render, resolve_url
from django.utils import timezone
from django.utils.translation import gettext as _

from marketplace.accounts.keep_form import keep_form
from marketplace.accounts.models import User
from marketplace.accounts.queries import has_second_factor, roles_of
from marketplace.accounts.rules import may_enter, needs_second_step
from marketplace.accounts.session_marks import is_fresh, is_strong

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
    """Let in whoever holds one of these roles (an administrator always); others read why not, as a 403 page.

    Reviewers, treasurers, data protection and administrators must have taken their second step, too.
    """

    def keep(view: View[P]) -> View[P]:
        @wraps(view)
        def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return ask_to_sign_in(request)
            held = roles_of(request.user)
            if not may_enter(held=held, wanted=roles):
                return refuse(request, _("Your account does not open this page. Nothing was changed."))
            if needs_second_step(held=held, wanted=roles) and lacks_second_step(request):
                return ask_for_second_step(request)
            return private(view(request, *args, **kwargs))

        return door

    return keep


def strongly_signed_in(view: View[P]) -> View[P]:
    """Let in who took a second step at sign-in, whatever her role: for pages about bank accounts."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return ask_to_sign_in(request)
        if lacks_second_step(request):
            return ask_for_second_step(request)
        return private(view(request, *args, **kwargs))

    return door


def freshly_signed_in(view: View[P]) -> View[P]:
    """Let in who signed in within the last minutes, with her second step if she has one; others sign in again."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return ask_to_sign_in(request)
        sure = is_strong(request.session) or not has_second_factor(person(request))
        if not sure or not is_fresh(request.session, now=timezone.now()):
            return ask_to_sign_in(request)
        return private(view(request, *args, **kwargs))

    return door


def person(request: HttpRequest) -> User:
    """Give the person who signed in; only for pages behind a door-keeper (raises LookupError otherwise)."""
    if not isinstance(request.user, User):
        raise LookupError("this page has no door-keeper")
    return request.user


def lacks_second_step(request: HttpRequest) -> bool:
    """Must this person still take a second step? Not where it is off, nor the sample market's own people."""
    exempt = settings.SAMPLE_MARKET and person(request).is_example
    return settings.SECOND_FACTOR and not exempt and not is_strong(request.session)


def ask_for_second_step(request: HttpRequest) -> HttpResponse:
    """Send a person to her second step, or to where she gets one, and back afterwards; a form she sent is kept."""
    keep_form(request)
    door = "accounts:second-step" if has_second_factor(person(request)) else "accounts:second-factor"
    return redirect_to_login(_back(request), resolve_url(door))


def ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send a stranger to the sign-in page; a form she sent is not repeated by itself.

    Whose session just ended finds what she typed again after signing in; for others its page opens again.
    """
    keep_form(request)
    return redirect_to_login(_back(request), resolve_url(settings.LOGIN_URL))


def refuse(request: HttpRequest, reason: str) -> HttpResponse:
    """Answer 403 with the reason in the person's words and the next step."""
    return private(render(request, "accounts/refused.html", {"reason": reason, "status": 403}, status=403))


def private(response: R) -> R:
    """Keep a signed-in person's page out of every cache, the browser's Back button after sign-out included."""
    response.headers.setdefault("Cache-Control", "no-store, private")
    return response


def _back(request: HttpRequest) -> str:
    return request.get_full_path() if request.method in ("GET", "HEAD") else request.path
