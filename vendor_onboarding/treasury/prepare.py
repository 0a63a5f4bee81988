"""The door at which a run is prepared: who would be paid, who waits and why."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.ledger.payouts.models import PayoutRun
from marketplace.ledger.payouts.prepare_run import RunPlan, prepare_run
from marketplace.organisations.queries import organisation_by_slug
from marketplace.shared.errors import DomainError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.treasury.doors import actor, for_treasurers, months_back, say_done, show
from vendor_onboarding.treasury.forms import USUAL_MINIMUM, PlanForm
from vendor_onboarding.treasury.plan_payments import PlannedPayment, destinations_of, plan_payments
from vendor_onboarding.treasury.words import REASONS, destination_words

MONTHS_OFFERED = 13


@require_http_methods(["GET", "HEAD", "POST"])
@for_treasurers
def prepare(request: HttpRequest) -> HttpResponseBase:
    """Show the plan of a run; sent as a form, prepare it."""
    months = months_back(bangkok_day(timezone.now()), MONTHS_OFFERED)
    usual = {"cycle": f"{months[1]:%Y-%m}", "minimum": USUAL_MINIMUM, "scope": ""}
    typed = request.POST if request.method == "POST" else request.GET
    form = PlanForm({key: typed.get(key, standard) for key, standard in usual.items()}, months=months)
    if not form.is_valid():
        return show(request, "prepare", {"form": form, "here": "runs"}, status=422)
    if request.method != "POST" or "plan" in request.POST:
        return _planned(request, form)
    try:
        with transaction.atomic():
            run = _prepare(form.cleaned_data, reference=_key(request), by=actor(request))
    except DomainError as error:
        form.add_error(error.field if error.field in form.fields else None, error.message)
        return _planned(request, form)
    say_done(request, _("Run %(number)s is prepared. Another treasurer has to approve it.") % {"number": run.number})
    return redirect("treasury:run", run.number)


def _prepare(given: dict[str, Any], *, reference: UUID, by: str) -> PayoutRun:
    now = timezone.now()
    planned = _plan(given)
    scope = organisation_by_slug(given["scope"]) if given["scope"] else None
    plan = RunPlan(
        reference=reference,
        scope=scope.reference if scope else None,
        cycle=given["cycle"],
        minimum=given["minimum"],
    )
    return prepare_run(plan=plan, destinations=destinations_of(planned), by=by, now=now)


def _plan(given: dict[str, Any]) -> list[PlannedPayment]:
    scope = organisation_by_slug(given["scope"]) if given["scope"] else None
    return plan_payments(scope=scope, cycle=given["cycle"], minimum=given["minimum"], now=timezone.now())


def _planned(request: HttpRequest, form: PlanForm) -> HttpResponseBase:
    planned = _plan(form.cleaned_data)
    paid = [{"row": row, "where": destination_words(row.account)} for row in planned if not row.reason]
    waits = [{"row": row, "reason": REASONS[row.reason]} for row in planned if row.reason]
    context = {
        "form": form,
        "paid": paid,
        "waits": waits,
        "reasons": _reasons(planned),
        "total": sum(row.amount for row in planned if not row.reason),
        "waiting_total": sum(row.amount for row in planned if row.reason),
        "key": request.POST.get("key") or uuid4(),
        "planned": True,
        "here": "runs",
    }
    return show(request, "prepare", context, status=422 if form.errors else 200)


def _reasons(planned: list[PlannedPayment]) -> list[dict[str, Any]]:
    """Count who waits by the reason, in the order of the words."""
    waiting = {code: [row.amount for row in planned if row.reason == code] for code in REASONS}
    return [
        {"reason": REASONS[code], "count": len(amounts), "owed": sum(amounts)}
        for code, amounts in waiting.items()
        if amounts
    ]


def _key(request: HttpRequest) -> UUID:
    """Read the form's own key; a form without one counts as new."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
