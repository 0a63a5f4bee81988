"""What packing asks. What was typed stays in the field, right or wrong."""

import uuid
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from marketplace.shared.thai.digits import arabic_digits, telephone
from vendor_onboarding.packing.errors import PIECES_WORDS, TRACKING_WORDS
from vendor_onboarding.packing.note_sender import SenderWords
from vendor_onboarding.packing.own_packing import OwnLine
from vendor_onboarding.packing.rules import pieces_refusal, plain_tracking, tracking_refusal
from vendor_onboarding.packing.words import CARRIERS
from vendor_onboarding.portal.rules import TypedWrongError, pieces_from

NUMBER = {"autocomplete": "off", "class": "narrow-input", "inputmode": "numeric"}


class TrackingForm(forms.Form):
    """Who carries the parcel, and the carrier's number, which may come later."""

    carrier = forms.ChoiceField(
        label=_("Who carries the parcel?"),
        choices=[(code, name) for code, name in CARRIERS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who carries the parcel. Nothing was sent yet.")},
    )
    tracking_number = forms.CharField(
        label=_("The carrier’s number"),
        help_text=_("From the receipt. Leave it empty and add it later if you do not have it yet."),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
    )

    def clean_tracking_number(self) -> str:
        """Write the number as machines do, or say that it is none."""
        number = plain_tracking(self.cleaned_data["tracking_number"])
        if refusal := tracking_refusal(number):
            raise ValidationError(str(TRACKING_WORDS[refusal]), code=refusal)
        return number


class PackForm(TrackingForm):
    """How many pieces of each line lie in the parcel, and who carries it. `key` makes the form one parcel."""

    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, lines: Iterable[OwnLine], **more: Any) -> None:
        super().__init__(*given, **more)
        self._left = {line.position: line.left for line in lines if line.left}
        self.fields["key"].initial = uuid.uuid4()
        for line in lines:
            if line.left:
                self.fields[f"pieces_{line.position}"] = forms.CharField(
                    label=line.name, initial=str(line.left), widget=forms.TextInput(attrs=NUMBER)
                )

    def pieces(self) -> dict[int, int]:
        """Give the typed pieces by position; what is no number is left out (`clean` has said so)."""
        typed = {position: self.cleaned_data.get(f"pieces_{position}") for position in self._left}
        found: dict[int, int] = {}
        for position, text in typed.items():
            try:
                found[position] = pieces_from(str(text or ""))
            except TypedWrongError:
                continue
        return found

    def clean(self) -> dict[str, Any]:
        """Say at its field what is wrong with a number of pieces."""
        for position in self._left:
            try:
                count = pieces_from(str(self.cleaned_data.get(f"pieces_{position}") or "0"))
            except TypedWrongError:
                self.add_error(f"pieces_{position}", str(PIECES_WORDS["NOT_A_NUMBER"]))
                continue
            if (refusal := pieces_refusal({position: count}, self._left)) and refusal != "EMPTY":
                self.add_error(f"pieces_{position}", str(PIECES_WORDS[refusal]))
        if not self.errors and self._left and pieces_refusal(self.pieces(), self._left) == "EMPTY":
            self.add_error(f"pieces_{min(self._left)}", str(PIECES_WORDS["EMPTY"]))
        return self.cleaned_data


FILL_IN = {"required": _("Fill this in: a label must name the sender in full.")}


class SenderForm(forms.Form):
    """The sender as labels name it."""

    name = forms.CharField(
        label=_("Full name of the sender"),
        help_text=_("The group or the person who sends, as the carrier shall write it."),
        max_length=150,
        error_messages=FILL_IN,
    )
    address = forms.CharField(
        label=_("Address"),
        help_text=_("House number, village, road, sub-district, district, province"),
        max_length=300,
        error_messages=FILL_IN,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "street-address"}),
    )
    postal_code = forms.CharField(
        label=_("Postcode"),
        error_messages=FILL_IN,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
    )
    phone = forms.CharField(
        label=_("Telephone"),
        error_messages=FILL_IN,
        widget=forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel", "class": "narrow-input"}),
    )
    email = forms.EmailField(
        label=_("E-mail"),
        error_messages={**FILL_IN, "invalid": _("This is not an e-mail address. Check it and try again.")},
    )

    def clean_postal_code(self) -> str:
        """Read five digits, Thai ones too."""
        code = arabic_digits(self.cleaned_data["postal_code"]).strip()
        if not (len(code) == 5 and code.isascii() and code.isdigit()):
            raise ValidationError(_("A postcode has five digits, for example 10130."))
        return code

    def clean_phone(self) -> str:
        """Read a Thai telephone number."""
        number = telephone(self.cleaned_data["phone"])
        if number is None:
            raise ValidationError(_("The phone number does not fit: type it as 081 234 5678."))
        return number

    def words(self) -> SenderWords:
        """Give what was typed as the deed wants it."""
        return SenderWords(**self.cleaned_data)
