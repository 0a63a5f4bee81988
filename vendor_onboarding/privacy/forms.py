"""What the data protection desk fills in."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from vendor_onboarding.privacy.words import KINDS

CHOOSE = {"required": _("Choose one of these.")}
WRITE = {"required": _("This cannot be empty.")}


def key_of(sent: Mapping[str, str]) -> UUID:
    """Read the form's own key, by which sending it twice does one thing."""
    try:
        return UUID(sent.get("key", ""))
    except ValueError:
        return uuid4()


class Radios(forms.RadioSelect):
    """A group of choices under one question."""

    use_fieldset = True


class NoticeForm(forms.Form):
    """The notice in both languages."""

    text_th = forms.CharField(
        label=_("In Thai"),
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 10, "lang": "th"}),
        error_messages=WRITE,
    )
    text_en = forms.CharField(
        label=_("In English"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 10, "lang": "en"}),
        error_messages=WRITE,
    )  # fmt: skip


class RequestForm(forms.Form):
    """A request of a person."""

    kind = forms.ChoiceField(
        label=_("What does she ask for?"), choices=list(KINDS.items()), widget=Radios, error_messages=CHOOSE
    )
    name = forms.CharField(label=_("Her name"), max_length=150, error_messages=WRITE)
    contact = forms.CharField(label=_("How to answer her"), max_length=200, required=False)
    words = forms.CharField(
        label=_("Her words"), max_length=5_000, required=False, widget=forms.Textarea(attrs={"rows": 4})
    )
    received_on = forms.DateField(
        label=_("Received on"),
        help_text=_("The thirty days run from this day."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages=WRITE,
    )


class AnswerForm(forms.Form):
    """The answer to a request."""

    done = forms.ChoiceField(
        label=_("What came of it?"),
        choices=[("yes", _("It was done")), ("no", _("It was refused, for the reason below"))],
        widget=Radios,
        error_messages=CHOOSE,
    )
    answer = forms.CharField(
        label=_("What she was told"), max_length=5_000, widget=forms.Textarea(attrs={"rows": 4}), error_messages=WRITE
    )


class BreachForm(forms.Form):
    """What happened."""

    what = forms.CharField(
        label=_("What happened?"),
        help_text=_("No names here."),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=WRITE,
    )
    people = forms.IntegerField(
        label=_("How many people does it touch, at most?"), min_value=0, max_value=100_000_000, error_messages=WRITE
    )
    measures = forms.CharField(
        label=_("What was done about it?"), max_length=5_000, required=False, widget=forms.Textarea(attrs={"rows": 3})
    )
    noticed_at = forms.DateTimeField(
        label=_("When was it noticed? (Thai time)"),
        help_text=_("The 72 hours run from this moment."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
        error_messages=WRITE,
    )


class ReportForm(forms.Form):
    """How a breach was reported."""

    report = forms.CharField(
        label=_("To whom and how was it reported, or why need it not be?"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages=WRITE,
    )


class EraseForm(forms.Form):
    """Sure?"""

    sure = forms.BooleanField(
        label=_("I have looked at her request, and know that this cannot be undone."),
        error_messages={"required": _("Tick this first.")},
    )
