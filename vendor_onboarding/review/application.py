"""The doors to one application: its answers beside its papers, and the decision on it."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from marketplace.accounts.doors import person
from marketplace.shared.errors import DomainError
from marketplace.shared.sensitive.note_access import note_access
from vendor_onboarding.applications.approve_application import approve_application
from vendor_onboarding.applications.ask_change import ask_change
from vendor_onboarding.applications.doors import say
from vendor_onboarding.applications.errors import NotNowError, OwnApplicationError
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.papers import paper_page
from vendor_onboarding.applications.queries import document_of, parts_in
from vendor_onboarding.applications.reject_application import reject_application
from vendor_onboarding.applications.rules import REVIEWER, step_for
from vendor_onboarding.applications.words import QUESTIONS
from vendor_onboarding.review.checks import review_of
from vendor_onboarding.review.doors import at_sent_application

Deed = Callable[[], object]


class RejectForm(forms.Form):
    """Why it is turned down."""

    reason = forms.CharField(
        label=gettext_lazy("Why? The applicant reads exactly this."),
        max_length=2000,
        error_messages={"required": gettext_lazy("Write why, so that the applicant can understand it.")},
        widget=forms.Textarea(attrs={"rows": 5}),
    )


@require_safe
@at_sent_application
def application_page(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Show all that was answered beside the papers, what the checks found, and what can be decided."""
    return _shown(request, application)


@require_safe
@at_sent_application
def paper(request: HttpRequest, application: Application, document: UUID, number: int) -> HttpResponseBase:
    """Show a page of a paper; a look at a bank book is noted."""
    path = document_of(application, document, number)
    if application.documents.filter(reference=document, kind="bank_book").exists():
        note_access(
            who=f"user:{person(request).pk}",
            what="bank-account",
            whose=f"application:{application.reference}",
            why="review of an application",
            now=timezone.now(),
        )
    return paper_page(path)


@require_http_methods(["GET", "HEAD", "POST"])
@at_sent_application
def change(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Ask, question by question, what has to be changed; the applicant reads exactly these words."""
    _check_may(request, application, "ask_change")
    asked = {step: request.POST.get(f"change-{step}", "")[:1000] for step in QUESTIONS if step != "terms"}
    error = None
    if request.method == "POST":
        error = _decided(
            lambda: ask_change(reference=application.reference, by=person(request), asked=asked, now=timezone.now())
        )
        if error is None:
            say(request, _("The letter is on its way. You see the application again when it comes back."))
            return redirect("review:queue")
    rows = [(step, QUESTIONS[step], words) for step, words in asked.items()]
    return _page(request, application, "change", {"asked_rows": rows, "error": error})


@require_http_methods(["GET", "HEAD", "POST"])
@at_sent_application
def approve(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Say what approving does, then do it."""
    _check_may(request, application, "approve")
    error = None
    if request.method == "POST":
        error = _decided(
            lambda: approve_application(reference=application.reference, by=person(request), now=timezone.now())
        )
        if error is None:
            say(request, _("Approved. The organisation has its desk, and the letter is on its way."))
            return redirect("review:application", application.reference)
    return _page(request, application, "approve", {"error": error})


@require_http_methods(["GET", "HEAD", "POST"])
@at_sent_application
def reject(request: HttpRequest, application: Application) -> HttpResponseBase:
    """Ask why, then turn it down."""
    _check_may(request, application, "reject")
    form = RejectForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        error = _decided(
            lambda: reject_application(
                reference=application.reference, by=person(request), reason=reason, now=timezone.now()
            )
        )
        if error is None:
            say(request, _("Turned down. The applicant reads your reason in a letter."))
            return redirect("review:queue")
        form.add_error("reason", error.message)
    return _page(request, application, "reject", {"form": form})


def _check_may(request: HttpRequest, application: Application, action: str) -> None:
    parts = parts_in(application, person(request))
    if REVIEWER not in parts:
        raise OwnApplicationError
    if step_for(application.state, action, parts) is None:
        raise NotNowError


def _decided(deed: Deed) -> DomainError | None:
    """Do it in one transaction; gives what was refused in it, for the page that asked."""
    try:
        with transaction.atomic():
            deed()
    except (NotNowError, OwnApplicationError):
        raise
    except DomainError as error:
        return error
    return None


def _page(request: HttpRequest, application: Application, template: str, context: dict[str, Any]) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    shared = {**review_of(application, person(request), now=timezone.now()), "here": "applications"}
    return render(request, f"review/{template}.html", {**shared, **context}, status=status)


def _shown(request: HttpRequest, application: Application) -> HttpResponse:
    shared = {**review_of(application, person(request), now=timezone.now()), "here": "applications"}
    return render(request, "review/application.html", shared)
