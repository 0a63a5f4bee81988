"""The door to the queue of applications."""

from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.accounts.doors import person
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.queries import parts_in, waiting
from vendor_onboarding.applications.rules import REVIEWER, working_days_between
from vendor_onboarding.applications.words import KINDS, STATES, worded
from vendor_onboarding.review.doors import REVIEWABLE, at_review

ON_A_PAGE = 50


@require_safe
@at_review
def queue(request: HttpRequest) -> HttpResponseBase:
    """List what waits, the most urgent first; or another state, the latest first; narrowed by a name."""
    state = request.GET.get("state", "submitted")
    state = state if state in REVIEWABLE else "submitted"
    name = request.GET.get("name", "").strip()[:100]
    today = bangkok_day(timezone.now())
    found = [one for one in _rows(state) if name.casefold() in _searched(one)]
    context = {
        "rows": [_row(request, one, today) for one in found[:ON_A_PAGE]],
        "more": max(0, len(found) - ON_A_PAGE),
        "state": state,
        "states": [(code, STATES[code]) for code in REVIEWABLE],
        "name": name,
        "here": "applications",
    }
    return render(request, "review/queue.html", context)


def _rows(state: str) -> QuerySet[Application]:
    if state == "submitted":
        return waiting()
    return Application.objects.filter(state=state).order_by("-submitted_at", "-pk")


def _searched(application: Application) -> str:
    return f"{application.answers.get('name', {}).get('th', '')} {application.applicant_name}".casefold()


def _row(request: HttpRequest, application: Application, today: date) -> dict[str, Any]:
    sent = bangkok_day(application.submitted_at) if application.submitted_at else today
    return {
        **worded(application),
        "kind": KINDS.get(application.answers.get("kind", {}).get("kind", ""), ""),
        "age": working_days_between(sent, today),
        "late": application.state == "submitted" and application.due_on is not None and application.due_on < today,
        "own": REVIEWER not in parts_in(application, person(request)),
    }
