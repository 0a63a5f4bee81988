"""Who made it, and how the money is shared."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vendor_onboarding.listings.draft_rules import WHOLE, even_shares, shares_are_whole
from vendor_onboarding.listings.draft_words import QUESTIONS
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.portal.rules import TypedWrongError, satang_from, typed_price

PERCENT = {"autocomplete": "off", "class": "narrow-input", "inputmode": "decimal"}


class MakersForm(forms.Form):
    """Tick who made it; what the organisation keeps; parts of their own where they are not alike."""

    made_by = forms.MultipleChoiceField(
        label=QUESTIONS["makers"][1], help_text=QUESTIONS["makers"][2], widget=forms.CheckboxSelectMultiple,
        required=False,
    )  # fmt: skip
    organisation = forms.CharField(
        label=gettext_lazy("What the organisation keeps, in per cent"), required=False,
        help_text=gettext_lazy("Nothing typed: 0 when somebody is ticked. Nobody ticked: all of it."),
        widget=forms.TextInput(attrs=PERCENT),
    )  # fmt: skip

    def __init__(self, makers: Sequence[Maker], known: Mapping[str, Any], *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.makers = {str(one.reference): one for one in makers}
        self.fields["made_by"].choices = [  # type: ignore[attr-defined]
            (key, one.alias or one.name) for key, one in self.makers.items()
        ]
        if not self.is_bound:
            self._begin(known.get("makers") or {})
        for key, one in self.makers.items():
            self.fields[f"part-{key}"] = forms.CharField(
                label=_("Part of %(name)s, in per cent") % {"name": one.alias or one.name},
                required=False,
                widget=forms.TextInput(attrs=PERCENT),
            )

    def clean(self) -> dict[str, Any]:
        """Share evenly, or as typed; all parts together are 100."""
        cleaned = super().clean() or {}
        cleaned["shares"] = self._shares(list(cleaned.get("made_by", ())))
        if not self.errors and not shares_are_whole(cleaned["shares"]):
            self.add_error(
                "made_by", _("All parts together must be 100 per cent, each more than 0. Nothing was saved.")
            )
        return cleaned

    def _shares(self, chosen: list[str]) -> dict[str, Any]:
        typed = {key: self._percent(f"part-{key}") for key in chosen}
        organisation = self._percent("organisation") or 0
        if all(part is None for part in typed.values()):
            return even_shares(chosen, organisation=min(organisation, WHOLE))
        rows = [{"maker": key, "basis_points": part or 0} for key, part in typed.items()]
        return {"organisation": organisation, "shares": rows}

    def answers(self) -> dict[str, Any]:
        """Give the shares in basis points."""
        return {"makers": self.cleaned_data["shares"]}

    def parts(self) -> list[Any]:
        """Give the fields of the parts, for the page."""
        return [self[f"part-{key}"] for key in self.makers]

    def _begin(self, shares: Mapping[str, Any]) -> None:
        rows = shares.get("shares", [])
        even = even_shares([one["maker"] for one in rows], organisation=shares.get("organisation", 0))
        self.initial = {"made_by": [one["maker"] for one in rows]}
        if rows and shares["organisation"]:
            self.initial["organisation"] = typed_price(shares["organisation"])
        if rows and even["shares"] != rows:
            self.initial |= {f"part-{one['maker']}": typed_price(one["basis_points"]) for one in rows}

    def _percent(self, name: str) -> int | None:
        text = str(self.cleaned_data.get(name) or "").strip().removesuffix("%")
        if not text:
            return None
        try:
            points = satang_from(text)
        except TypedWrongError:
            points = -1
        if not 0 <= points <= WHOLE:
            self.add_error(name, _("Type a number from 0 to 100."))
        return points
