"""What the pages on money say, and what they ask."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import HttpRequest
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from marketplace.ledger.payouts.queries import PayoutSeen, in_run_of, owed_to, payouts_of
from marketplace.ledger.payouts.rules import Payee
from marketplace.shared.errors import PermissionDeniedError
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.payees.banks import bank_name

STATES = {
    "in_run": gettext_lazy("On its way"),
    "paid": gettext_lazy("Money paid"),
    "returned": gettext_lazy("Came back; it will be paid again"),
}
SIGNS = {"in_run": ("", "next"), "paid": ("done", "done"), "returned": ("warning", "return")}
ROUTES = {
    "bank": gettext_lazy("Bank account"),
    "promptpay": gettext_lazy("PromptPay"),
    "cash": gettext_lazy("Cash, signed for"),
}
CONFIRMED = {
    "tap": gettext_lazy("Confirmed: received"),
    "voice": gettext_lazy("Confirmed by voice: received"),
    "witness": gettext_lazy("Confirmed before a witness: received"),
}
DISPUTES = {
    "wrong_amount": gettext_lazy("Asked: the amount is wrong"),
    "not_received": gettext_lazy("Asked: the money did not come"),
}
ACCOUNT_STATES = {
    "proposed": gettext_lazy("Waits for the treasury’s approval"),
    "approved": gettext_lazy("Approved: money is sent here"),
    "rejected": gettext_lazy("Not accepted"),
    "replaced": gettext_lazy("Replaced by a later one"),
}


class AskForm(forms.Form):
    """What is wrong with a payment."""

    kind = forms.ChoiceField(
        label=gettext_lazy("What is wrong?"),
        error_messages={"required": gettext_lazy("Choose what is wrong.")},
        choices=[
            ("not_received", gettext_lazy("The money did not come")),
            ("wrong_amount", gettext_lazy("The amount is wrong")),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=gettext_lazy("Tell the treasury more"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class HeardForm(forms.Form):
    """Who heard a maker say that she got her money."""

    witness = forms.CharField(
        label=gettext_lazy("Who heard her say so?"),
        max_length=150,
        error_messages={"required": gettext_lazy("Write who heard it.")},
        help_text=gettext_lazy("The name of somebody other than you, and who that is."),
    )


class ManagersMoneyError(PermissionDeniedError):
    """Accounts and people's payments are the managers' matter."""

    def __init__(self) -> None:
        super().__init__(_("Only a manager of your team opens bank details and makers’ payments. Nothing was changed."))


def check_managers_money(desk: Desk) -> None:
    """Refuse whoever is no manager, before anything else is asked: raises ManagersMoneyError."""
    if not desk.may_manage:
        raise ManagersMoneyError


def own_payee(desk: Desk) -> Payee:
    """Give the desk's organisation as a payee."""
    return Payee("organisation", desk.organisation.reference)


def destination(row: Any) -> str:
    """Say where money goes, of a payment or an account, with four digits of the number at most."""
    digits = f" ··{row.last_digits}" if row.last_digits else ""
    bank = bank_name(getattr(row, "bank", ""), get_language() or "th") if getattr(row, "bank", "") else ""
    return f"{bank or ROUTES[row.route]}{digits}"


def money_of(payee: Payee) -> dict[str, Any]:
    """Gather what stands with a payee and what she was paid, in words."""
    return {
        "owed": owed_to(payee),
        "in_run": in_run_of(payee),
        "rows": [payment_row(one) for one in payouts_of(payee)],
    }


def payment_row(seen: PayoutSeen) -> dict[str, Any]:
    """Put a payment into words."""
    return {
        "payout": seen,
        "where": destination(seen),
        "state": STATES[seen.state],
        "look": SIGNS[seen.state],
        "confirmed": CONFIRMED.get(seen.way, ""),
        "dispute": DISPUTES.get(seen.dispute, ""),
    }


def key_of(request: HttpRequest) -> UUID:
    """Read the form's own key, by which sending it twice does it once; a form without one counts as new."""
    try:
        return UUID(request.POST.get("key", ""))
    except ValueError:
        return uuid4()
