"""The doors to the questions: one on each screen, saved when it is answered."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from marketplace.accounts.doors import person
from vendor_onboarding.applications.doors import at_application, show
from vendor_onboarding.applications.errors import MissingError, NotNowError
from vendor_onboarding.applications.form_parts import StepForm
from vendor_onboarding.applications.forms import PlaceForm
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.queries import asked_changes, parts_in
from vendor_onboarding.applications.rules import APPLICANT, may_change_answers
from vendor_onboarding.applications.save_answer import save_answer
from vendor_onboarding.applications.steps import FORMS, steps_of
from vendor_onboarding.applications.words import QUESTIONS


@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
@at_application
def step_page(request: HttpRequest, application: Application, step: str) -> HttpResponseBase:
    """Ask one question; save the answer and go on to the next one, or back to where she came from."""
    parts = parts_in(application, person(request))
    if step not in FORMS:
        raise MissingError
    if not may_change_answers(application.state, parts):
        raise NotNowError
    form = _form(request, application, step)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            saved = save_answer(
                reference=application.reference,
                by=person(request),
                step=step,
                answer=form.answer(),
                now=timezone.now(),
            )
        return _onwards(request, saved, step)
    still_to_choose = isinstance(form, PlaceForm) and form.still_to_choose
    context = {**_place_in_line(application, step, parts), "form": form, "still_to_choose": still_to_choose}
    status = 422 if form.is_bound and not still_to_choose else 200
    return show(request, application, "step", context, status=status)


def _form(request: HttpRequest, application: Application, step: str) -> StepForm:
    known = application.answers.get(step, {}) if step != "account" else {}
    form = FORMS[step](request.POST if request.method == "POST" else None, initial=known)
    form.see(application.answers)
    return form


def _onwards(request: HttpRequest, application: Application, step: str) -> HttpResponseBase:
    """Go back to the overview when the question was opened from there, except when a new question has come up."""
    opened_a_question = step == "payment" and "account" not in application.answers
    if request.POST.get("back") and not opened_a_question:
        return redirect("applications:overview", application.reference)
    line = steps_of(application.answers, with_terms=True)
    following = line[line.index(step) + 1]
    if opened_a_question and following != "account" and request.POST.get("back"):
        return redirect("applications:overview", application.reference)
    if following == "documents":
        return redirect("applications:papers", application.reference)
    return redirect("applications:step", application.reference, following)


def _place_in_line(application: Application, step: str, parts: frozenset[str]) -> dict[str, Any]:
    line = steps_of(application.answers, with_terms=APPLICANT in parts)
    number = line.index(step) + 1 if step in line else len(line)
    return {
        "step": step,
        "question": QUESTIONS[step],
        "number": number,
        "of": len(line),
        "previous": line[number - 2] if number > 1 else "",
        "asked": asked_changes(application).get(step, ""),
        "tail": application.answers.get("account", {}).get("tail", "") if step == "account" else "",
    }
