"""What the grid of a fair asks in a row, and what is asked once for all."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from vendor_onboarding.listings.alt_text_rules import alt_refusal
from vendor_onboarding.listings.draft_rules import CHANNELS as ALL_CHANNELS
from vendor_onboarding.listings.draft_rules import LONGEST_NAME, even_shares
from vendor_onboarding.listings.draft_words import ALT_WORDS
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.portal.draft_forms import read_pieces, read_price
from vendor_onboarding.portal.rules import typed_price
from vendor_onboarding.portal.words import CHANNELS

IN_ROW = {"autocomplete": "off"}
Choices = Sequence[tuple[str, str]]


class RowForm(forms.Form):
    """One photograph's row; what is left empty stays unanswered."""

    name = forms.CharField(
        label=gettext_lazy("Name"), max_length=LONGEST_NAME, required=False, widget=forms.TextInput(attrs=IN_ROW)
    )
    price = forms.CharField(
        label=gettext_lazy("Price in baht"), required=False,
        widget=forms.TextInput(attrs={**IN_ROW, "inputmode": "decimal"}),
    )  # fmt: skip
    pieces = forms.CharField(
        label=gettext_lazy("Number of pieces"),
        required=False,
        widget=forms.TextInput(attrs={**IN_ROW, "inputmode": "numeric"}),
    )
    category = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    alt = forms.CharField(
        label=gettext_lazy("What the photo shows"), required=False, widget=forms.TextInput(attrs=IN_ROW)
    )

    def __init__(self, shelves: Choices, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["category"].choices = [("", "—"), *shelves]  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(answers: Mapping[str, Any], picture: str) -> dict[str, Any]:
        """Fill a row with what is known."""
        price = answers.get("price")
        return {
            "name": answers.get("name", ""),
            "price": "" if price is None else typed_price(price),
            "pieces": "" if answers.get("pieces") is None else str(answers["pieces"]),
            "category": answers.get("category", ""),
            "alt": answers.get("alt", {}).get(picture, ""),
        }

    def clean_price(self) -> int | None:
        """Read the typed price; nothing is nothing."""
        return read_price(self.cleaned_data["price"]) if self.cleaned_data["price"].strip() else None

    def clean_pieces(self) -> int | None:
        """Read the typed number; nothing is nothing."""
        return read_pieces(self.cleaned_data["pieces"]) if self.cleaned_data["pieces"].strip() else None

    def clean_alt(self) -> str:
        """Take words that say something; nothing typed is made from the answers."""
        text = " ".join(str(self.cleaned_data["alt"]).split())
        if text and (refusal := alt_refusal(text, name=self.cleaned_data.get("name", ""))):
            raise ValidationError(ALT_WORDS[refusal], code=refusal)
        return text

    def answers(self, known: Mapping[str, Any], picture: str) -> dict[str, Any]:
        """Give what is to be kept; words that were typed are no suggestion any more."""
        given = {key: self.cleaned_data[key] or None for key in ("name", "category")}
        given |= {key: self.cleaned_data[key] for key in ("price", "pieces")}
        said = known.get("alt", {})
        typed = self.cleaned_data["alt"]
        if typed != said.get(picture, ""):
            given["alt"] = {**said, picture: typed} if typed else {k: v for k, v in said.items() if k != picture}
            given["alt_suggested"] = [one for one in known.get("alt_suggested", ()) if one != picture]
        return given


class AlikeForm(forms.Form):
    """What is the same for all of a fair; only what is ticked is changed."""

    category = forms.ChoiceField(label=gettext_lazy("Kind"), required=False)
    material = forms.MultipleChoiceField(
        label=gettext_lazy("Made of"), widget=forms.CheckboxSelectMultiple, required=False
    )
    technique = forms.MultipleChoiceField(
        label=gettext_lazy("How it is made"), widget=forms.CheckboxSelectMultiple, required=False
    )
    made_by = forms.MultipleChoiceField(
        label=gettext_lazy("Who made them (nobody ticked: the organisation)"), widget=forms.CheckboxSelectMultiple,
        required=False,
    )  # fmt: skip
    channels = forms.MultipleChoiceField(
        label=gettext_lazy("Where they may be sold"), widget=forms.CheckboxSelectMultiple, required=False,
        choices=[(slug, CHANNELS[slug]) for slug in ALL_CHANNELS],
    )  # fmt: skip

    def __init__(self, choices: Mapping[str, Choices], makers: Sequence[Maker], *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        people = [(str(one.reference), one.alias or one.name) for one in makers]
        for name, rows in {**choices, "made_by": people}.items():
            empty = [("", "—")] if name == "category" else []
            self.fields[name].choices = [*empty, *rows]  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(answers: Mapping[str, Any]) -> dict[str, Any]:
        """Begin with what the first draft says."""
        shares = answers.get("makers", {}).get("shares", [])
        plain = {key: answers.get(key) for key in ("category", "material", "technique", "channels")}
        return {**plain, "made_by": [one["maker"] for one in shares]}

    def answers(self) -> dict[str, Any]:
        """Give what is to be kept."""
        given = {key: self.cleaned_data[key] for key in ("material", "technique")}
        given |= {key: self.cleaned_data[key] for key in ("category", "channels") if self.cleaned_data[key]}
        return {**given, "makers": even_shares(self.cleaned_data["made_by"], organisation=0)}
