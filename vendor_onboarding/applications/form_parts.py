"""What the forms of all questions have in common."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vendor_onboarding.applications.read_days import day_from, typed_day

TYPED = {"autocomplete": "off", "enterkeyhint": "done"}
NARROW = {**TYPED, "class": "narrow-input"}


class DayField(forms.CharField):
    """A day, typed in the Buddhist era; kept as 2023-08-15."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={**NARROW, "inputmode": "numeric"}))
        super().__init__(**options)

    def clean(self, value: Any) -> str:
        """Read the typed day, or say in words what is wrong with it."""
        text = super().clean(value)
        if not text:
            return ""
        day = day_from(text)
        if day is None:
            raise ValidationError(_("This is not a day. Type day, month and year, for example 15/8/2566."))
        return day.isoformat()

    def prepare_value(self, value: Any) -> Any:
        """Show a kept day as one types it; what was typed wrong stays as it was typed."""
        try:
            return typed_day(date.fromisoformat(value)) if value else value
        except ValueError:
            return value


class StepForm(forms.Form):
    """One question. `answer()` is what is kept of it: plain values by the fields' names."""

    def answer(self) -> dict[str, Any]:
        """Give the cleaned answers as they are kept."""
        return dict(self.cleaned_data)

    def see(self, answers: Mapping[str, Mapping[str, Any]]) -> None:
        """Look at the other answers before asking; most questions need none of them."""


def choices_field(label: Any, choices: Any, *, missing: Any, hint: Any = "") -> forms.ChoiceField:
    """A question answered by choosing one of a few, each a large target."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=hint,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": missing},
    )
