"""What the treasury is asked. What was typed stays in the field, right or wrong."""

import re
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from marketplace.organisations.queries import organisation_name, sellers
from marketplace.shared.money import minor_units
from marketplace.shared.thai.dates import BUDDHIST_OFFSET, written_month
from marketplace.shared.thai.digits import arabic_digits

FIRST_BUDDHIST_YEAR = 2400
NARROW = {"autocomplete": "off", "class": "narrow-input"}
USUAL_MINIMUM = "100"


class BahtField(forms.CharField):
    """An amount typed in baht, cleaned to whole satang: 1,250.50 is 125050."""

    def clean(self, value: Any) -> Any:
        """Read the amount, or say what is wrong with it."""
        typed = re.sub(r"[,\s฿]", "", arabic_digits(super().clean(value)))
        if not re.fullmatch(r"[0-9]{1,10}(\.[0-9]{1,2})?", typed):
            raise ValidationError(_("Type an amount in baht, for example 250 or 1,250.50."))
        return minor_units(Decimal(typed))


class DayField(forms.DateField):
    """A day, in the common or the Buddhist era."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "narrow-input"})

    def to_python(self, value: Any) -> date | None:
        """Read the day; a year of the Buddhist era is turned once."""
        found = super().to_python(value)
        if found and found.year > FIRST_BUDDHIST_YEAR:
            return found.replace(year=found.year - BUDDHIST_OFFSET)
        return found


class PlanForm(forms.Form):
    """Which run is wanted."""

    cycle = forms.ChoiceField(label=_("What was sold until the end of"))
    minimum = BahtField(
        label=_("Smallest payment in baht"),
        help_text=_("Who has less waits for the next run."),
        widget=forms.TextInput(attrs={**NARROW, "inputmode": "decimal"}),
    )
    scope = forms.ChoiceField(label=_("Whose money"), required=False)

    def __init__(self, *given: Any, months: list[date], **named: Any) -> None:
        super().__init__(*given, **named)
        language = get_language() or "th"
        self.fields["cycle"].choices = [  # type: ignore[attr-defined]
            (f"{one:%Y-%m}", written_month(one.year, one.month, language=language)) for one in months
        ]
        everybody = [("", _("Everybody"))]
        self.fields["scope"].choices = everybody + [  # type: ignore[attr-defined]
            (one.slug, organisation_name(one)) for one in sellers()
        ]

    def clean_cycle(self) -> date:
        """Give the month by its first day."""
        return date.fromisoformat(f"{self.cleaned_data['cycle']}-01")


class SentForm(forms.Form):
    """On which day the money left our account."""

    value_date = DayField(label=_("Day on which the bank moved the money"))


class SettleForm(forms.Form):
    """What the bank's statement says."""

    statement_total = BahtField(
        label=_("Total on the bank’s statement, in baht"),
        help_text=_("What went out for this run, less what came back. Cash that was handed out counts too."),
        widget=forms.TextInput(attrs={**NARROW, "inputmode": "decimal"}),
    )


class ReturnForm(forms.Form):
    """A payment that came back."""

    returned_on = DayField(label=_("Day on which it came back"))
    reason = forms.CharField(
        label=_("Why, as the bank says"),
        max_length=200,
        help_text=_("For example: account closed. Cash that nobody fetched is noted here too."),
    )


class AnswerForm(forms.Form):
    """The answer to a payee's question."""

    outcome = forms.ChoiceField(
        label=_("What did you find?"),
        choices=[
            ("right", _("The payment was right")),
            ("mended", _("Something was wrong, and it is mended")),
        ],
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=_("Answer to her, in plain words"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("She reads it or hears it read aloud."),
    )


class RejectForm(forms.Form):
    """Why an account cannot be used."""

    reason = forms.CharField(label=_("Why it cannot be used"), max_length=300)


class RenewForm(forms.Form):
    """Who heard that she still wants it so."""

    witness = forms.CharField(
        label=_("Who was there when she said so"), max_length=150, help_text=_("A name, and who that is.")
    )


class LayoutForm(forms.Form):
    """A bank's file format."""

    name = forms.CharField(label=_("Name of the format"), max_length=120)
    layout = forms.CharField(
        label=_("Columns, as JSON"),
        widget=forms.Textarea(attrs={"rows": 18, "spellcheck": "false", "class": "code"}),
    )
    is_confirmed = forms.BooleanField(label=_("The bank took a file in this format"), required=False)
