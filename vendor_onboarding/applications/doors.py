"""The door-keeper of the applicants' pages, and what all of them show."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from marketplace.accounts.doors import person, private, signed_in
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.pages.views import not_found
from vendor_onboarding.applications.errors import NotNowError
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.queries import own_application


def at_application(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Give the view the application that the address names, for its applicant or helper; to others it is missing."""

    @wraps(view)
    def door(request: HttpRequest, /, application: UUID, **named: Any) -> HttpResponseBase:
        try:
            return view(request, own_application(person(request), application), **named)
        except NotFoundError:
            return private(not_found(request))
        except NotNowError as error:
            say(request, error, "warning")
            return redirect("applications:overview", application)

    return signed_in(door)


def show(
    request: HttpRequest, application: Application, template: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Show a page of an application."""
    shared = {"application": application, "answers": application.answers}
    return render(request, f"applications/{template}.html", {**shared, **context}, status=status)


def say(request: HttpRequest, what: DomainError | str, look: str = "done") -> None:
    """Leave a word for the next page."""
    words = what.message if isinstance(what, DomainError) else what
    messages.add_message(request, messages.INFO, words, extra_tags=look)


def page_language() -> str:
    """Give the page's language, th or en."""
    return "en" if (get_language() or "th").startswith("en") else "th"
