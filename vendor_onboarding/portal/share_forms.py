"""What the portal asks to share a product: who made it, what each gets of 100 baht, and whether it is right so."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.ledger.rules import WHOLE, MakerShare
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.portal.rules import TypedWrongError, satang_from, typed_price

BAHT = {"autocomplete": "off", "class": "narrow-input", "inputmode": "decimal", "enterkeyhint": "next"}


class MadeByForm(forms.Form):
    """Who made it; the order of the list is the order of the sheet."""

    made_by = forms.MultipleChoiceField(
        label=gettext_lazy("Who made it?"),
        help_text=gettext_lazy("Tick all who made it. Nobody ticked: all money is the organisation’s."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *given: Any, makers: Sequence[Maker], **named: Any) -> None:
        super().__init__(*given, **named)
        self.makers = {str(one.reference): one for one in makers}
        self.fields["made_by"].choices = [(key, one.name) for key, one in self.makers.items()]  # type: ignore[attr-defined]

    def chosen(self) -> list[Maker]:
        """Give the makers that were ticked, in the order of the list."""
        ticked = set(self.cleaned_data.get("made_by", ()))
        return [one for key, one in self.makers.items() if key in ticked]


class PartsForm(forms.Form):
    """What each maker gets of 100 baht; cleaned to basis points."""

    def __init__(self, *given: Any, makers: Sequence[Maker], known: Mapping[Any, int], **named: Any) -> None:
        super().__init__(*given, **named)
        self.makers = list(makers)
        for one in self.makers:
            name = f"part-{one.reference}"
            self.fields[name] = forms.CharField(
                label=one.name,
                error_messages={"required": _("Type how many baht of 100, for example 35.")},
                widget=forms.TextInput(attrs=BAHT),
            )
            if one.reference in known:
                self.initial[name] = typed_price(known[one.reference])

    def clean(self) -> dict[str, Any]:
        """Read each part, and refuse more than 100 baht of 100."""
        cleaned = super().clean() or {}
        points = {one.reference: self._points(f"part-{one.reference}") for one in self.makers}
        if not self.errors and sum(part or 0 for part in points.values()) > WHOLE:
            raise ValidationError(_("Together they get more than 100 baht of 100. Lower one of them."))
        cleaned["shares"] = [MakerShare(maker, part) for maker, part in points.items() if part]
        return cleaned

    def _points(self, name: str) -> int | None:
        typed = self.cleaned_data.get(name)
        if typed is None:
            return None
        try:
            points = satang_from(typed)
        except TypedWrongError:
            points = 0
        if not 0 < points <= WHOLE:
            self.add_error(name, _("Type a number above 0, up to 100."))
            return None
        return points
