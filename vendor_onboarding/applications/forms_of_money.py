"""What an application asks about tax and about where the money goes."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from marketplace.shared.thai.digits import arabic_digits
from marketplace.shared.thai.tax_ids import normalised_tax_id, tax_id_doubt
from vendor_onboarding.applications.form_parts import NARROW, TYPED, DayField, StepForm, choices_field
from vendor_onboarding.applications.seal_account import details_from
from vendor_onboarding.applications.words import VAT, WAYS
from vendor_onboarding.payees.banks import bank_choices
from vendor_onboarding.payees.errors import AccountRefusedError
from vendor_onboarding.payees.rules import account_refusal

HEAD_OFFICE = "00000"


class TaxForm(StepForm):
    """The organisation's tax id."""

    tax_id = forms.CharField(
        label=_("Tax id of the organisation"),
        max_length=20,
        required=False,
        help_text=_("13 digits, beginning with 0. Leave it empty if there is none. Never a person’s own number."),
        widget=forms.TextInput(attrs={**TYPED, "inputmode": "numeric"}),
    )

    def clean_tax_id(self) -> str:
        """Refuse a person's identity number, which is sensitive and not wanted here; doubts are only warned about."""
        number = normalised_tax_id(self.cleaned_data["tax_id"])
        if number and not number.startswith("0") and tax_id_doubt(number) is None:
            raise ValidationError(
                _("This is a person’s identity number. We do not keep it. Leave the field empty if there is no other.")
            )
        return number


class VatForm(StepForm):
    """How it stands with VAT."""

    vat_status = choices_field(_("VAT"), list(VAT.items()), missing=_("Choose one. Most groups are not registered."))
    vat_since = DayField(
        label=_("Registered for VAT since"), required=False, help_text=_("Only if registered, for example 15/8/2566")
    )
    vat_branch = forms.CharField(
        label=_("Branch number"),
        max_length=5,
        required=False,
        help_text=_("Only if registered: 00000 for the head office."),
        widget=forms.TextInput(attrs={**NARROW, "inputmode": "numeric"}),
    )

    def clean(self) -> dict[str, Any]:
        """Since when and which branch are asked of the registered only."""
        typed = super().clean() or {}
        if typed.get("vat_status") != "registered":
            return {**typed, "vat_since": "", "vat_branch": ""}
        branch = arabic_digits(typed.get("vat_branch") or HEAD_OFFICE).zfill(5)
        if not branch.isdigit():
            self.add_error("vat_branch", _("A branch number has five digits, for example 00000."))
        return {**typed, "vat_branch": branch}


class PaymentForm(StepForm):
    """How money reaches it."""

    way = choices_field(
        _("How shall we pay you?"), list(WAYS.items()), missing=_("Choose one. You can change it later.")
    )


class AccountForm(StepForm):
    """The account itself. What is typed here is sealed at once; afterwards only its last digits are shown."""

    bank = forms.ChoiceField(label=_("Bank"), error_messages={"required": _("Choose the bank.")})
    number = forms.CharField(
        label=_("Account number"),
        max_length=30,
        error_messages={"required": _("Type the number; dashes may be left out.")},
        widget=forms.TextInput(attrs={**TYPED, "inputmode": "numeric"}),
    )
    holder = forms.CharField(
        label=_("Name of the account’s holder"),
        max_length=150,
        help_text=_("As it stands in the bank book. Best is the organisation’s own account."),
        error_messages={"required": _("Type the name as it stands in the bank book.")},
        widget=forms.TextInput(attrs=TYPED),
    )
    own = choices_field(
        _("Whose account is it?"),
        [("yes", _("The organisation’s own")), ("no", _("Somebody else’s, for us"))],
        missing=_("Choose one."),
    )
    reason = forms.CharField(
        label=_("Why another’s account?"),
        max_length=300,
        required=False,
        help_text=_("Only if it is somebody else’s."),
        widget=forms.TextInput(attrs=TYPED),
    )
    witness = forms.CharField(
        label=_("Who can confirm it?"),
        max_length=150,
        required=False,
        help_text=_("Only if it is somebody else’s: a name of your centre or group."),
        widget=forms.TextInput(attrs=TYPED),
    )
    route = "bank"

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        bank = self.fields["bank"]
        if isinstance(bank, forms.ChoiceField):
            bank.choices = [("", _("choose a bank")), *bank_choices(get_language() or "th")]

    def see(self, answers: Mapping[str, Mapping[str, Any]]) -> None:
        """Ask for a PromptPay id instead of bank and number when that is how they are paid."""
        if answers.get("payment", {}).get("way") == "promptpay":
            self.route = "promptpay"
            del self.fields["bank"]
            self.fields["number"].label = _("PromptPay id")
            self.fields["number"].help_text = _("The mobile number or the tax id that is registered with PromptPay.")

    def clean(self) -> dict[str, Any]:
        """Judge the account by the rule of those who will pay into it (payees/rules)."""
        typed = super().clean() or {}
        if self.errors:
            return typed
        refusal = account_refusal(details_from({**typed, "route": self.route}))
        if refusal:
            field, _code = refusal
            self.add_error(field if field in self.fields else None, AccountRefusedError(*refusal).message)
        return typed

    def answer(self) -> dict[str, Any]:
        """Give all that is sealed: the tidied account and its route."""
        tidy = details_from({**self.cleaned_data, "route": self.route})
        own = "yes" if tidy.own_name else "no"
        kept = {"bank": tidy.bank, "number": tidy.number, "holder": tidy.holder}
        return {**kept, "route": self.route, "own": own, "reason": tidy.reason, "witness": tidy.witness}
