"""The doors to the whole of an application: read it over, agree, send, hand back, withdraw."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.applications.accept_terms import accept_terms
from vendor_onboarding.applications.doors import at_application, page_language, say, show
from vendor_onboarding.applications.errors import IncompleteError, MissingError
from vendor_onboarding.applications.forms_of_people import ReasonForm
from vendor_onboarding.applications.hand_back import hand_back
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.overview import overview_of
from vendor_onboarding.applications.queries import has_accepted, parts_in, terms_in_force
from vendor_onboarding.applications.rules import APPLICANT, step_for
from vendor_onboarding.applications.send_to_confirm import send_to_confirm
from vendor_onboarding.applications.submit_application import submit_application
from vendor_onboarding.applications.withdraw_application import withdraw_application


@require_safe
@at_application
def overview(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Show all questions with their answers, what is open or odd, and what can be done next."""
    return _overview(request, application)


@require_http_methods(["GET", "HEAD", "POST"])
@at_application
def terms(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Show the terms word for word, and take the applicant's agreement."""
    now = timezone.now()
    version = terms_in_force(bangkok_day(now))
    if version is None or APPLICANT not in parts_in(application, person(request)):
        raise MissingError
    missing = request.method == "POST" and request.POST.get("agree") != version.code
    if request.method == "POST" and not missing:
        with transaction.atomic():
            accept_terms(
                reference=application.reference,
                by=person(request),
                code=version.code,
                language=page_language(),
                now=now,
            )
        return redirect("applications:overview", application.reference)
    text = version.text_en if page_language() == "en" else version.text_th
    context = {
        "version": version,
        "paragraphs": [part.split("\n") for part in text.strip().split("\n\n")],
        "agreed": has_accepted(application, day=bangkok_day(now)),
        "missing": missing,
    }
    return show(request, application, "terms", context, status=422 if missing else 200)


@require_POST
@at_application
def send(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Send it on: the applicant to the reviewers, a helper to the applicant."""
    own = APPLICANT in parts_in(application, person(request))
    deed = submit_application if own else send_to_confirm
    try:
        with transaction.atomic():
            deed(reference=application.reference, by=person(request), now=timezone.now())
    except IncompleteError as error:
        return _overview(request, application, missing=error, status=422)
    done = _("Your application is sent. We write to you.") if own else _("The letter to confirm is on its way.")
    say(request, done)
    return redirect("applications:overview", application.reference)


@require_http_methods(["GET", "HEAD", "POST"])
@at_application
def back_to_helper(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Ask what is not right, and hand it back to the helper."""
    _check_possible(request, application, "hand_back")
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        with transaction.atomic():
            hand_back(
                reference=application.reference,
                by=person(request),
                reason=form.cleaned_data["reason"],
                now=timezone.now(),
            )
        say(request, _("It is handed back. Your helper reads what you wrote."))
        return redirect("applications:overview", application.reference)
    return show(request, application, "hand_back", {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@at_application
def withdraw(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Ask once more, then end it."""
    _check_possible(request, application, "withdraw")
    if request.method == "POST":
        with transaction.atomic():
            withdraw_application(reference=application.reference, by=person(request), now=timezone.now())
        say(request, _("The application is withdrawn. You may begin another one at any time."))
        return redirect("applications:home")
    return show(request, application, "withdraw", {})


def _check_possible(request: HttpRequest, application: Application, action: str) -> None:
    if step_for(application.state, action, parts_in(application, person(request))) is None:
        raise MissingError


def _overview(
    request: HttpRequest, application: Application, *, missing: IncompleteError | None = None, status: int = 200
) -> HttpResponseBase:
    context: dict[str, Any] = overview_of(application, person(request), now=timezone.now())
    return show(request, application, "overview", {**context, "missing": missing}, status=status)
