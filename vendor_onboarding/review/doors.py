"""The door-keeper of the reviewers' pages."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render

from marketplace.accounts.doors import private, role_required
from marketplace.gateway.errors import StoreUnavailableError
from marketplace.shared.errors import NotFoundError
from marketplace.shared.pages.views import not_found
from vendor_onboarding.applications.doors import say
from vendor_onboarding.applications.errors import MissingError, NotNowError, OwnApplicationError
from vendor_onboarding.applications.models import Application

REVIEWABLE = ("submitted", "change_asked", "approved", "rejected")
View = Callable[..., HttpResponseBase]


def at_review(view: View) -> View:
    """Let reviewers in; what is not there, or not for their eyes, is missing."""

    @wraps(view)
    def door(request: HttpRequest, /, **named: Any) -> HttpResponseBase:
        try:
            return view(request, **named)
        except NotFoundError:
            return private(not_found(request))
        except StoreUnavailableError as error:
            context = {"reason": error.message, "status": 503}
            return private(render(request, "review/closed.html", context, status=503))

    return role_required("reviewer")(door)


def at_sent_application(view: View) -> View:
    """Give the view an application that was sent to the reviewers; drafts are nobody's business here."""

    @wraps(view)
    def door(request: HttpRequest, /, application: UUID, **named: Any) -> HttpResponseBase:
        found = Application.objects.select_related("applicant", "started_by", "organisation")
        wanted = found.filter(reference=application, state__in=REVIEWABLE).first()
        if wanted is None:
            raise MissingError
        try:
            return view(request, wanted, **named)
        except (NotNowError, OwnApplicationError) as error:
            say(request, error, "warning")
            return redirect("review:application", application)

    return at_review(door)
