"""What the portal asks: one thing on each page. What was typed stays in the field, right or wrong."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vendor_onboarding.portal.rules import TypedWrongError, pieces_from, satang_from
from vendor_onboarding.portal.words import TYPED_PIECES, TYPED_PRICE

TYPED = {"autocomplete": "off", "class": "narrow-input", "enterkeyhint": "done"}


class PriceForm(forms.Form):
    """The new price, in baht; cleaned to whole satang."""

    price = forms.CharField(
        label=_("New price in baht"),
        help_text=_("VAT included. For example 250 or 1,250.50"),
        error_messages={"required": TYPED_PRICE["EMPTY"]},
        widget=forms.TextInput(attrs={**TYPED, "inputmode": "decimal"}),
    )

    def clean_price(self) -> int:
        """Read the typed price, or say in words what is wrong with it."""
        try:
            return satang_from(self.cleaned_data["price"])
        except TypedWrongError as error:
            raise ValidationError(TYPED_PRICE[error.code], code=error.code) from error


class StockForm(forms.Form):
    """How many pieces were counted."""

    quantity = forms.CharField(
        label=_("Pieces in the store-room now"),
        help_text=_("Count all that lies there, also what is ordered and not yet sent."),
        error_messages={"required": TYPED_PIECES["EMPTY"]},
        widget=forms.TextInput(attrs={**TYPED, "inputmode": "numeric"}),
    )

    def clean_quantity(self) -> int:
        """Read the typed number, or say in words what is wrong with it."""
        try:
            return pieces_from(self.cleaned_data["quantity"])
        except TypedWrongError as error:
            raise ValidationError(TYPED_PIECES[error.code], code=error.code) from error
