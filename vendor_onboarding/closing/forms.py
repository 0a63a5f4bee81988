"""What closing asks."""

import uuid
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

DAY = {"type": "date", "class": "narrow-input"}


class HolidayForm(forms.Form):
    """From which day to which, and what buyers shall read."""

    first_day = forms.DateField(
        label=_("First day of the holiday"),
        error_messages={"required": _("Choose the first day."), "invalid": _("This is no day. Choose one.")},
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
    )
    last_day = forms.DateField(
        label=_("Last day of the holiday"),
        help_text=_("On the day after it, your goods are for sale again by themselves."),
        error_messages={"required": _("Choose the last day."), "invalid": _("This is no day. Choose one.")},
        widget=forms.DateInput(attrs=DAY, format="%Y-%m-%d"),
    )
    message = forms.CharField(
        label=_("What shall buyers read?"),
        help_text=_("For example: We help with the rice harvest."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        self.fields["key"].initial = uuid.uuid4()

    def clean(self) -> dict[str, Any]:
        """Turn Buddhist years into common ones: 2569 is 2026."""
        for name in ("first_day", "last_day"):
            day = self.cleaned_data.get(name)
            if isinstance(day, date) and day.year > BUDDHIST_FROM:
                self.cleaned_data[name] = day.replace(year=day.year - 543)
        return self.cleaned_data


BUDDHIST_FROM = 2400
