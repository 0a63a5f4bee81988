"""The doors to an organisation's own payments."""

from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.accounts.doors import person
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.errors import NoSuchPayoutError
from marketplace.ledger.payouts.queries import payout_of
from marketplace.shared.errors import DomainError, NotFoundError
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.payees.queries import account_in_force
from vendor_onboarding.portal.doors import at_desk, say_done, show
from vendor_onboarding.portal.payouts_words import (
    AskForm,
    check_managers_money,
    destination,
    key_of,
    money_of,
    own_payee,
    payment_row,
)


@require_safe
@at_desk
def money(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show what is owed to the organisation, what is on its way, and what it was paid."""
    now = timezone.now()
    account = account_in_force(own_payee(desk), now)
    context = {
        **money_of(own_payee(desk)),
        "today": bangkok_day(now),
        "account": destination(account) if account else "",
        "here": "income",
    }
    return show(request, desk, "money", context)


@require_POST
@at_desk
def received(request: HttpRequest, desk: Desk, payout: UUID) -> HttpResponseBase:
    """Note that the organisation got a payment."""
    check_managers_money(desk)
    by = f"user:{person(request).pk}"
    try:
        with transaction.atomic():
            confirm_payout(payout=payout, payee=own_payee(desk), said=SaidSo(way="tap"), by=by, now=timezone.now())
    except NotFoundError:
        raise
    except DomainError as error:
        return show(request, desk, "money_refused", {"reason": error.message, "here": "income"}, status=422)
    say_done(request, _("Thank you. It is noted that the money came."))
    return redirect("portal:money", desk.organisation.slug)


@require_http_methods(["GET", "HEAD", "POST"])
@at_desk
def ask(request: HttpRequest, desk: Desk, payout: UUID) -> HttpResponseBase:
    """Ask what is wrong with a payment; put it before the treasury."""
    check_managers_money(desk)
    found = payout_of(own_payee(desk), payout)
    if found is None:
        raise NoSuchPayoutError
    form = AskForm(request.POST if request.method == "POST" else None)
    key = key_of(request)
    if form.is_valid():
        doubt, by = Doubt(reference=key, **form.cleaned_data), f"user:{person(request).pk}"
        try:
            with transaction.atomic():
                dispute_payout(payout=payout, payee=own_payee(desk), doubt=doubt, by=by, now=timezone.now())
        except DomainError as error:
            form.add_error(None, error.message)
        else:
            say_done(request, _("The treasury has your question. The answer will stand beside the payment."))
            return redirect("portal:money", desk.organisation.slug)
    context = {"form": form, "row": payment_row(found), "key": key, "here": "income"}
    return show(request, desk, "money_ask", context, status=422 if form.errors else 200)
