"""The doors to payout runs: the list, one run, and what is done with it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.cancel_run import cancel_run
from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import PayoutRun
from marketplace.ledger.payouts.queries import all_owed, in_run_total, payouts_in, run_by_number
from marketplace.ledger.payouts.queries import runs as all_runs
from marketplace.ledger.payouts.settle_run import settle_run
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.treasury.doors import actor, for_treasurers, say_done, show
from vendor_onboarding.treasury.forms import SentForm, SettleForm
from vendor_onboarding.treasury.run_facts import accounts_moved, run_facts
from vendor_onboarding.treasury.words import ACCOUNTS_MOVED, RUN_STATES, SIGNS

RUNS_A_PAGE = 20


@require_safe
@for_treasurers
def run_list(request: HttpRequest) -> HttpResponseBase:
    """Show what is owed in all, and the runs, the newest first."""
    owed = all_owed().values()
    page = Paginator(all_runs(), RUNS_A_PAGE).get_page(request.GET.get("page"))
    rows = [{"run": run, "state": RUN_STATES[run.state], "look": SIGNS[run.state]} for run in page]
    context = {
        "rows": rows,
        "page": page,
        "owed": sum(amount for amount in owed if amount > 0),
        "payees": sum(amount > 0 for amount in owed),
        "on_the_way": in_run_total(),
        "here": "runs",
    }
    return show(request, "runs", context)


@require_safe
@for_treasurers
def run_page(request: HttpRequest, number: int) -> HttpResponseBase:
    """Show a run: who gets what, what the books say, and the next step."""
    return page_of_run(request, a_run(number))


@require_POST
@for_treasurers
def approve(request: HttpRequest, number: int) -> HttpResponseBase:
    """Approve a run that somebody else prepared."""
    run = a_run(number)
    if run.state == "draft" and accounts_moved(run, payouts_in(run), now=timezone.now()):
        return page_of_run(request, run, refusal=str(ACCOUNTS_MOVED))
    words = _("Run %(number)s is approved. Fetch the bank file, and note here when the bank has paid.")
    return _step(request, number, lambda: approve_run(number=number, by=actor(request), now=timezone.now()), words)


@require_POST
@for_treasurers
def cancel(request: HttpRequest, number: int) -> HttpResponseBase:
    """Call a run off."""
    words = _("Run %(number)s is called off. All its money is owed again.")
    return _step(request, number, lambda: cancel_run(number=number, by=actor(request), now=timezone.now()), words)


@require_POST
@for_treasurers
def sent(request: HttpRequest, number: int) -> HttpResponseBase:
    """Note that the bank moved the money."""

    def deed(given: dict[str, Any]) -> object:
        day: date = given["value_date"]
        return mark_run_sent(number=number, value_date=day, by=actor(request), now=timezone.now())

    words = _("Run %(number)s is marked as sent. Its people can say now whether they got it.")
    return _asked(request, number, SentForm(request.POST), deed, words)


@require_POST
@for_treasurers
def settle(request: HttpRequest, number: int) -> HttpResponseBase:
    """Close a run by the bank's statement."""

    def deed(given: dict[str, Any]) -> object:
        total: int = given["statement_total"]
        return settle_run(number=number, statement_total=total, by=actor(request), now=timezone.now())

    return _asked(request, number, SettleForm(request.POST), deed, _("Run %(number)s is settled."))


def a_run(number: int) -> PayoutRun:
    """Give a run, or a 404."""
    run = run_by_number(number)
    if run is None:
        raise NoSuchPayoutError
    return run


def page_of_run(
    request: HttpRequest, run: PayoutRun, *, refusal: str = "", refused_form: forms.Form | None = None
) -> HttpResponse:
    """Show a run's page; with a refusal or a refused form, as a page that says so and keeps what was typed."""
    sent_form, settle_form = SentForm(initial={"value_date": bangkok_day(timezone.now())}), SettleForm()
    context = {
        **run_facts(run),
        "sent_form": refused_form if isinstance(refused_form, SentForm) else sent_form,
        "settle_form": refused_form if isinstance(refused_form, SettleForm) else settle_form,
        "refused_form": refused_form,
        "refusal": refusal,
        "own": run.prepared_by == actor(request),
        "here": "runs",
    }
    return show(request, "run", context, status=422 if refusal or refused_form else 200)


def _step(request: HttpRequest, number: int, deed: Callable[[], object], words: str) -> HttpResponse:
    try:
        with transaction.atomic():
            deed()
    except NotFoundError:
        raise
    except DomainError as error:
        return page_of_run(request, a_run(number), refusal=error.message)
    say_done(request, words % {"number": number})
    return redirect("treasury:run", number)


def _asked(
    request: HttpRequest, number: int, form: forms.Form, deed: Callable[[dict[str, Any]], object], words: str
) -> HttpResponse:
    if not form.is_valid():
        return page_of_run(request, a_run(number), refused_form=form)
    try:
        with transaction.atomic():
            deed(form.cleaned_data)
    except NotFoundError:
        raise
    except DomainError as error:
        if error.field not in form.fields:
            return page_of_run(request, a_run(number), refusal=error.message)
        form.add_error(error.field, error.message)
        return page_of_run(request, a_run(number), refused_form=form)
    say_done(request, words % {"number": number})
    return redirect("treasury:run", number)
