"""The doors at which a manager proposes where money is sent: her organisation's, or a maker's."""

from typing import Any
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from marketplace.accounts.doors import person, strongly_signed_in
from marketplace.ledger.payouts.rules import Payee
from marketplace.organisations.queries import organisation_name
from marketplace.shared.errors import DomainError
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.makers.queries import maker_at
from vendor_onboarding.payees.banks import bank_choices
from vendor_onboarding.payees.errors import ACCOUNT_WORDS
from vendor_onboarding.payees.propose_account import propose_account
from vendor_onboarding.payees.queries import accounts_of, is_good
from vendor_onboarding.payees.rules import ROUTES as ROUTE_CODES
from vendor_onboarding.payees.rules import AccountDetails
from vendor_onboarding.portal.doors import at_desk, say_done, show
from vendor_onboarding.portal.payouts_words import (
    ACCOUNT_STATES,
    ROUTES,
    check_managers_money,
    destination,
    key_of,
    own_payee,
)

SIGNS = {
    "proposed": ("warning", "note"),
    "approved": ("done", "done"),
    "rejected": ("refusal", "refusal"),
    "replaced": ("", "return"),
}


class AccountForm(forms.Form):
    """An account of the chosen route."""

    bank = forms.ChoiceField(label=gettext_lazy("Bank"), error_messages={"required": ACCOUNT_WORDS["BANK"]})
    number = forms.CharField(
        label=gettext_lazy("Account number"),
        max_length=40,
        error_messages={"required": ACCOUNT_WORDS["ACCOUNT_NUMBER"]},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=gettext_lazy("Copy it from the bank book. Dashes and spaces do not matter."),
    )
    holder = forms.CharField(
        label=gettext_lazy("Name of the account holder"),
        max_length=200,
        error_messages={"required": ACCOUNT_WORDS["HOLDER"]},
    )
    own_name = forms.ChoiceField(
        label=gettext_lazy("Whose account is it?"),
        error_messages={"required": gettext_lazy("Choose whose account it is.")},
        choices=[
            ("yes", gettext_lazy("In the payee’s own name")),
            ("no", gettext_lazy("In another person’s name")),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=gettext_lazy("Why does the money go to another person’s account?"), max_length=300, required=False,
        help_text=gettext_lazy("Only when it is in another name. Such an account is asked about again each year."),
    )  # fmt: skip
    witness = forms.CharField(
        label=gettext_lazy("Who was there when it was agreed?"), max_length=150, required=False,
        help_text=gettext_lazy("Only when it is in another name: a name, and who that is."),
    )  # fmt: skip

    def __init__(self, *given: Any, route: str, **named: Any) -> None:
        super().__init__(*given, **named)
        choices = [("", _("Choose the bank")), *bank_choices(get_language() or "th")]
        self.fields["bank"].choices = choices  # type: ignore[attr-defined]
        if route != "bank":
            del self.fields["bank"]
        if route == "promptpay":
            self.fields["number"].label = _("PromptPay number")
            self.fields["number"].error_messages["required"] = ACCOUNT_WORDS["PROMPTPAY_ID"]
            self.fields["number"].help_text = _("A mobile number, a 13-digit citizen or tax number, or a wallet.")
        if route == "cash":
            for name in ("number", "own_name", "reason", "witness"):
                del self.fields[name]
            self.fields["holder"].label = _("Who signs for the cash")


@require_http_methods(["GET", "HEAD", "POST"])
@strongly_signed_in
@at_desk
def own_account(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show the organisation's account, and ask for another."""
    check_managers_money(desk)
    name = organisation_name(desk.organisation)
    return _asked(request, desk, own_payee(desk), name=name, back=("portal:money", desk.organisation.slug))


@require_http_methods(["GET", "HEAD", "POST"])
@strongly_signed_in
@at_desk
def makers_account(request: HttpRequest, desk: Desk, maker: UUID) -> HttpResponseBase:
    """Show a maker's account, and ask for another."""
    check_managers_money(desk)
    found = maker_at(desk.organisation, maker)
    back = ("portal:maker-money", desk.organisation.slug, str(maker))
    return _asked(request, desk, Payee("maker", found.reference), name=found.name, back=back)


def _asked(request: HttpRequest, desk: Desk, payee: Payee, *, name: str, back: tuple[str, ...]) -> HttpResponseBase:
    typed = request.POST if request.method == "POST" else request.GET
    route = typed.get("route", "")
    if route not in ROUTE_CODES:
        return show(request, desk, "account", _known(payee, name, back))
    form = AccountForm(request.POST if request.method == "POST" else None, route=route)
    if form.is_valid():
        try:
            with transaction.atomic():
                _propose(request, payee, form.cleaned_data, route=route)
        except DomainError as error:
            form.add_error(error.field if error.field in form.fields else None, error.message)
        else:
            say_done(request, _("The account is proposed. Another person at the treasury checks it first."))
            return redirect(*back)
    context = {**_known(payee, name, back), "form": form, "route": route, "key": key_of(request)}
    return show(
        request, desk, "account_form", {**context, "route_name": ROUTES[route]}, status=422 if form.errors else 200
    )


def _propose(request: HttpRequest, payee: Payee, given: dict[str, Any], *, route: str) -> None:
    details = AccountDetails(
        route=route,
        bank=given.get("bank", ""),
        number=given.get("number", ""),
        holder=given["holder"],
        own_name=given.get("own_name", "yes") == "yes",
        reason=given.get("reason", ""),
        witness=given.get("witness", ""),
    )
    by = f"user:{person(request).pk}"
    propose_account(payee=payee, details=details, by=by, now=timezone.now(), key=key_of(request))


def _known(payee: Payee, name: str, back: tuple[str, ...]) -> dict[str, Any]:
    """Gather the accounts that a manager should see: in force, waiting, and one that was just rejected."""
    now, accounts = timezone.now(), accounts_of(payee)
    seen = [one for one in accounts[:1] if one.state == "rejected"]
    seen += [one for one in accounts if one.state in ("approved", "proposed")]
    rows = [
        {
            "account": one,
            "where": destination(one),
            "state": ACCOUNT_STATES[one.state],
            "look": SIGNS[one.state],
            "expired": one.state == "approved" and not is_good(one, now),
        }
        for one in seen
    ]
    return {"name": name, "back": back, "accounts": rows, "routes": ROUTES.items(), "here": "income"}
