"""What the portal asks about makers. Each field is a page of its own (maker_steps.py)."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import organisation_name
from vendor_onboarding.applications.form_parts import DayField
from vendor_onboarding.applications.read_days import typed_day
from vendor_onboarding.makers.models import Course
from vendor_onboarding.portal.maker_words import GROUP_NOT_CHOSEN, GROUPS

TEXT = {"autocomplete": "off", "enterkeyhint": "next"}


def a_day(label: Any, hint: Any = "") -> DayField:
    """A question for a day, typed in the Buddhist era."""
    return DayField(
        label=label,
        help_text=hint or _("Day, month, year: for example 15/8/2566"),
        error_messages={"required": _("Type the day, for example 15/8/2566.")},
    )


class KeyForm(forms.Form):
    """Carries a hidden key, so that sending it twice writes it once."""

    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *given: Any, today: date | None = None, **named: Any) -> None:
        super().__init__(*given, **named)
        self.initial["key"] = uuid4()
        if today is not None:
            for name, field in self.fields.items():
                if isinstance(field, DayField):
                    self.initial[name] = typed_day(today)


class MakerForm(KeyForm):
    """Who she is."""

    name = forms.CharField(
        label=_("What is she or he called?"),
        help_text=_("A first name or a nickname is enough. Buyers do not see it."),
        max_length=150,
        error_messages={"required": _("Type a name, for example Mali.")},
        widget=forms.TextInput(attrs=TEXT),
    )
    alias = forms.CharField(
        label=_("Is there a name for the public?"),
        help_text=_("For example “the weaver by the river”. You may leave this empty."),
        max_length=150,
        required=False,
        widget=forms.TextInput(attrs=TEXT),
    )


class MoveForm(KeyForm):
    """Where she goes and when."""

    organisation = forms.ChoiceField(
        label=_("Where does she work now?"),
        error_messages={"required": _("Choose where she works now."), "invalid_choice": _("Choose one of the list.")},
    )
    first_day = a_day(_("Since which day?"))

    def __init__(self, *given: Any, others: Sequence[Organisation], **named: Any) -> None:
        super().__init__(*given, **named)
        names = [(str(one.reference), organisation_name(one)) for one in others]
        self.fields["organisation"].choices = [("", _("Choose")), *names]  # type: ignore[attr-defined]


class FactForm(KeyForm):
    """Which group she belongs to, since when, and how one knows."""

    kind = forms.ChoiceField(
        label=_("Which group does she belong to?"),
        help_text=_("One at a time. She may belong to several."),
        choices=list(GROUPS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": GROUP_NOT_CHOSEN, "invalid_choice": GROUP_NOT_CHOSEN},
    )
    first_day = a_day(_("Since which day?"))
    evidence = forms.CharField(
        label=_("How do you know?"),
        help_text=_("For example: I saw the card. Write no number of it. You may leave this empty."),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs=TEXT),
    )


class HouseholdForm(KeyForm):
    """Which settlement's household she belongs to."""

    settlement = forms.ChoiceField(
        label=_("Which settlement does her household belong to?"),
        error_messages={"required": _("Choose a settlement."), "invalid_choice": _("Choose one of the list.")},
    )
    household = forms.CharField(
        label=_("Which household is it?"),
        help_text=_("As the settlement’s register names it. Only managers can read it."),
        max_length=100,
        error_messages={"required": _("Type the number or the name of the household.")},
        widget=forms.TextInput(attrs=TEXT),
    )
    first_day = a_day(_("Since which day?"))

    def __init__(self, *given: Any, settlements: Sequence[Organisation], **named: Any) -> None:
        super().__init__(*given, **named)
        names = [(str(one.reference), organisation_name(one)) for one in settlements]
        self.fields["settlement"].choices = [("", _("Choose")), *names]  # type: ignore[attr-defined]


class LastDayForm(KeyForm):
    """Until when it was so."""

    last_day = a_day(_("Until which day was it so?"), _("What was sold until then stays counted."))


class CourseForm(KeyForm):
    """What course it is."""

    name = forms.CharField(
        label=_("What is the course called?"),
        max_length=150,
        error_messages={"required": _("Type the name of the course.")},
        widget=forms.TextInput(attrs=TEXT),
    )
    first_day = a_day(_("On which day does it begin?"))


class AttendanceForm(KeyForm):
    """Which course she takes, and since when."""

    course = forms.ChoiceField(
        label=_("Which course does she take?"),
        error_messages={"required": _("Choose a course."), "invalid_choice": _("Choose one of the list.")},
    )
    began_on = a_day(_("Since which day?"))

    def __init__(self, *given: Any, courses: Sequence[Course], **named: Any) -> None:
        super().__init__(*given, **named)
        names = [(str(one.reference), one.name) for one in courses]
        self.fields["course"].choices = [("", _("Choose")), *names]  # type: ignore[attr-defined]


class GraduationForm(KeyForm):
    """When she had learned it."""

    graduated_on = a_day(_("On which day did she finish the course?"))
