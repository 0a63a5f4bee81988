"""What people type in the shop, checked in their language; whatever is wrong, what they typed stays."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from marketplace.gateway.records import Variant
from marketplace.shared.thai.addresses import Place, find_places
from marketplace.shared.thai.digits import telephone

MOST_PIECES = 999


class PiecesForm(forms.Form):
    """Which variant and how many pieces go into the basket."""

    variant = forms.ChoiceField(
        label=_("Choose a kind"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose which one you would like."),
            "invalid_choice": _("Choose from the list."),
        },
    )
    quantity = forms.IntegerField(
        label=_("How many"),
        min_value=1,
        max_value=MOST_PIECES,
        initial=1,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": "6"}),
        error_messages={
            "required": _("Type how many pieces."),
            "invalid": _("Type a number, such as 1."),
            "min_value": _("At least 1 piece."),
            "max_value": _("At most %(limit_value)s pieces at a time."),
        },
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, variants: Sequence[Variant]) -> None:
        super().__init__(data)
        offered = [one for one in variants if one.quantity_available > 0]
        field = self.fields["variant"]
        field.choices = [(str(one.reference), one.name or one.sku) for one in offered]  # type: ignore[attr-defined]
        field.initial = str(offered[0].reference) if offered else None
        if len(variants) == 1:
            field.widget = forms.HiddenInput()


class AddressForm(forms.Form):
    """Who gets the parcel and where; a postcode or a sub-district's name fills in the rest."""

    full_name = forms.CharField(
        label=_("First and last name"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": _("Type the name of the person who receives it.")},
    )
    phone = forms.CharField(
        label=_("Telephone"),
        help_text=_("The carrier calls before coming."),
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "type": "tel"}),
        error_messages={"required": _("Type a telephone number.")},
    )
    email = forms.EmailField(
        label=_("E-mail"),
        help_text=_("We send the order letter here."),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": _("Type an e-mail address."),
            "invalid": _("An e-mail address looks like name@example.com."),
        },
    )
    street = forms.CharField(
        label=_("House number, village, lane, road"),
        max_length=250,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
        error_messages={"required": _("Type the house number and road.")},
    )
    place_text = forms.CharField(
        label=_("Postcode or sub-district"),
        help_text=_("Type one of them, for example 10130. We find the rest."),
        max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "postal-code"}),
        error_messages={"required": _("Type a postcode or a sub-district.")},
    )
    place = forms.CharField(label=_("Sub-district, district, province"), required=False, max_length=20)

    places: list[Place]
    chosen: Place | None

    def __init__(self, data: Mapping[str, Any] | None = None, *, initial: Mapping[str, str] | None = None) -> None:
        super().__init__(data, initial=dict(initial or {}))
        said: Mapping[str, Any] = data if data is not None else self.initial
        self.places = find_places(str(said.get("place_text", ""))[:80])
        key = str(said.get("place", ""))
        self.chosen = next((one for one in self.places if one.key == key), None)
        if self.chosen is None and len(self.places) == 1:
            self.chosen = self.places[0]

    def clean_phone(self) -> str:
        """Keep the number as +66...; say how one looks otherwise."""
        number = telephone(self.cleaned_data["phone"])
        if number is None:
            raise forms.ValidationError(_("A Thai number has 9 or 10 digits, for example 081-234-5678."))
        return number

    def clean(self) -> dict[str, Any]:
        """Let nobody go on without a true pair of sub-district and postcode."""
        if "place_text" in self.cleaned_data and not self.places:
            self.add_error("place_text", _("We know no such place. Try the five digits of the postcode."))
        elif "place_text" in self.cleaned_data and self.chosen is None:
            self.add_error("place", _("Several places fit. Choose yours from the list."))
        return self.cleaned_data


class ChoiceForm(forms.Form):
    """One choice out of a short list: a way to send, a way to pay."""

    choice = forms.ChoiceField(
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose one of the ways below."),
            "invalid_choice": _("Choose one of the ways below."),
        },
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, label: str, choices: Sequence[tuple[str, str]], chosen: str
    ) -> None:
        super().__init__(data, initial={"choice": chosen or (choices[0][0] if len(choices) == 1 else "")})
        self.fields["choice"].label = label
        self.fields["choice"].choices = list(choices)  # type: ignore[attr-defined]


class SignInForm(forms.Form):
    """A buyer's e-mail address and password."""

    email = forms.EmailField(
        label=_("E-mail"),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
        error_messages={
            "required": _("Type an e-mail address."),
            "invalid": _("An e-mail address looks like name@example.com."),
        },
    )
    password = forms.CharField(
        label=_("Password"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
        error_messages={"required": _("Type your password.")},
    )
