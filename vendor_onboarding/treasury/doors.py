"""The treasury's door-keepers, and what all its pages share."""

from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from marketplace.accounts.doors import person, private, role_required
from marketplace.accounts.queries import has_role
from marketplace.ledger.payouts.queries import open_disputes
from marketplace.shared.errors import NotFoundError
from marketplace.shared.pages.views import not_found
from vendor_onboarding.payees.queries import count_waiting

View = Callable[..., HttpResponseBase]


def for_treasurers(view: View) -> View:
    """Let treasurers in; what is not there is a 404."""
    return role_required("treasurer")(_missing_is_missing(view))


def for_account_checkers(view: View) -> View:
    """Let in who checks payees' accounts: treasurers and reviewers."""
    return role_required("treasurer", "reviewer")(_missing_is_missing(view))


def _missing_is_missing(view: View) -> View:
    @wraps(view)
    def door(request: HttpRequest, /, **named: Any) -> HttpResponseBase:
        try:
            return view(request, **named)
        except NotFoundError:
            return private(not_found(request))

    return door


def actor(request: HttpRequest) -> str:
    """Name who acts, as records keep it: "user:5"."""
    return f"user:{person(request).pk}"


def show(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Show a page of the treasury with what all of them need."""
    treasurer = has_role(request.user, "treasurer")
    shared = {
        "is_treasurer": treasurer,
        "waiting_accounts": count_waiting(),
        "open_questions": len(open_disputes()) if treasurer else 0,
    }
    return render(request, f"treasury/{template}.html", {**shared, **context}, status=status)


def say_done(request: HttpRequest, message: str) -> None:
    """Leave a good word for the next page."""
    messages.success(request, message, extra_tags="done")


def a_file(data: bytes, *, name: str, kind: str) -> HttpResponse:
    """Hand a file over that only its asker may keep: never cached, never opened as a page."""
    answer = HttpResponse(data, content_type=kind)
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def months_back(today: date, count: int) -> list[date]:
    """Give the first days of this month and those before it, the newest first."""
    months, month = [], today.replace(day=1)
    for _ in range(count):
        months.append(month)
        month = month.replace(year=month.year - (month.month == 1), month=(month.month - 2) % 12 + 1)
    return months
