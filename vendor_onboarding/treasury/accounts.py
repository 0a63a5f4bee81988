"""The doors to payees' accounts: what waits for a decision, what ends soon, what several share."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.shared.errors import DomainError, NotFoundError
from vendor_onboarding.payees.approve_account import approve_account
from vendor_onboarding.payees.errors import NoSuchAccountError
from vendor_onboarding.payees.look_at_account import look_at_account
from vendor_onboarding.payees.models import PayeeAccount
from vendor_onboarding.payees.names import names_of
from vendor_onboarding.payees.queries import (
    account_by_reference,
    accounts_of,
    accounts_to_approve,
    accounts_to_renew,
    count_sharing,
    is_good,
    payee_of_account,
    shared_accounts,
)
from vendor_onboarding.payees.reject_account import reject_account
from vendor_onboarding.payees.renew_account import renew_account
from vendor_onboarding.treasury.doors import actor, for_account_checkers, say_done, show
from vendor_onboarding.treasury.forms import RejectForm, RenewForm
from vendor_onboarding.treasury.words import ACCOUNT_STATES, SIGNS, destination_words, who_did


@require_safe
@for_account_checkers
def account_list(request: HttpRequest) -> HttpResponseBase:
    """Show the accounts that wait for a decision, and those whose year ends."""
    now = timezone.now()
    context = {
        "waiting": _rows(accounts_to_approve()),
        "ending": _rows(accounts_to_renew(now)),
        "shared_count": len(shared_accounts()),
        "here": "accounts",
    }
    return show(request, "accounts", context)


@require_safe
@for_account_checkers
def shared(request: HttpRequest) -> HttpResponseBase:
    """Show the accounts to which the money of several payees goes."""
    rows = [{"shared": one, "where": destination_words(one), "accounts": _rows(list(one.accounts))}
            for one in shared_accounts()]  # fmt: skip
    return show(request, "shared_accounts", {"rows": rows, "here": "accounts"})


@require_safe
@for_account_checkers
def account_page(request: HttpRequest, account: UUID) -> HttpResponseBase:
    """Show an account, four digits of its number, and what can be decided."""
    return _page(request, _found(account))


@require_POST
@for_account_checkers
def look(request: HttpRequest, account: UUID) -> HttpResponseBase:
    """Show the whole number once; the look is noted."""
    with transaction.atomic():
        number = look_at_account(account=account, by=actor(request), why="check payee account", now=timezone.now())
    return _page(request, _found(account), number=number)


@require_POST
@for_account_checkers
def approve(request: HttpRequest, account: UUID) -> HttpResponseBase:
    """Approve an account that somebody else proposed."""
    words = _("The account is approved. Money is sent there from now on.")
    return _decided(
        request, account, lambda: approve_account(account=account, by=actor(request), now=timezone.now()), words
    )


@require_POST
@for_account_checkers
def reject(request: HttpRequest, account: UUID) -> HttpResponseBase:
    """Reject an account, with the reason."""
    form = RejectForm(request.POST)
    if not form.is_valid():
        return _page(request, _found(account), reject_form=form)
    reason = form.cleaned_data["reason"]
    return _decided(
        request,
        account,
        lambda: reject_account(account=account, reason=reason, by=actor(request), now=timezone.now()),
        _("The account is rejected, and the reason is kept."),
    )


@require_POST
@for_account_checkers
def renew(request: HttpRequest, account: UUID) -> HttpResponseBase:
    """Renew an account in another name for a year."""
    form = RenewForm(request.POST)
    if not form.is_valid():
        return _page(request, _found(account), renew_form=form)
    witness = form.cleaned_data["witness"]
    return _decided(
        request,
        account,
        lambda: renew_account(account=account, witness=witness, by=actor(request), now=timezone.now()),
        _("The account is renewed for a year."),
    )


def _decided(request: HttpRequest, account: UUID, deed: Callable[[], object], words: str) -> HttpResponse:
    try:
        with transaction.atomic():
            deed()
    except NotFoundError:
        raise
    except DomainError as error:
        return _page(request, _found(account), refusal=error.message)
    say_done(request, words)
    return redirect("treasury:account", account)


def _found(account: UUID) -> PayeeAccount:
    found = account_by_reference(account)
    if found is None:
        raise NoSuchAccountError
    return found


def _page(
    request: HttpRequest, account: PayeeAccount, *, number: str = "", refusal: str = "", **forms_: forms.Form
) -> HttpResponse:
    others = [row for row in _rows(accounts_of(payee_of_account(account))) if row["account"].pk != account.pk]
    context: dict[str, Any] = {
        "row": _rows([account])[0],
        "others": others,
        "number": number,
        "refusal": refusal,
        "good": is_good(account, timezone.now()),
        "own": account.proposed_by == actor(request),
        "sharing": count_sharing(account),
        "reject_form": RejectForm(),
        "renew_form": RenewForm(),
        "here": "accounts",
        **forms_,
    }
    return show(request, "account", context, status=422 if refusal or forms_ else 200)


def _rows(accounts: list[PayeeAccount]) -> list[dict[str, Any]]:
    called = names_of(payee_of_account(account) for account in accounts)
    who = who_did([*(one.proposed_by for one in accounts), *(one.decided_by for one in accounts)])
    return [
        {
            "account": one,
            "called": called[payee_of_account(one)],
            "where": destination_words(one),
            "state": ACCOUNT_STATES[one.state],
            "look": ("done", "done") if one.state == "approved" else SIGNS[one.state],
            "proposed_by": who.get(one.proposed_by, ""),
            "decided_by": who.get(one.decided_by, ""),
        }
        for one in accounts
    ]
