"""What is asked about consent: one question on each screen."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from vendor_onboarding.consent import rules
from vendor_onboarding.portal.consent_words import FORMS, GIVERS, WAYS

YEARS = {"1": _("One year"), "2": _("Two years"), "3": _("Three years")}
CHOOSE = {"required": _("Choose one of these.")}


def key_of(sent: Mapping[str, str]) -> UUID:
    """Read the form's own key, by which sending it twice does one thing; a form without one gets a fresh key."""
    try:
        return UUID(sent.get("key", ""))
    except ValueError:
        return uuid4()


class Radios(forms.RadioSelect):
    """A group of choices under one question."""

    use_fieldset = True


class WayForm(forms.Form):
    """How she wants to be shown; what tells less of her stands first."""

    way = forms.ChoiceField(label=_("How does she want to be shown?"), widget=Radios, error_messages=CHOOSE)

    def __init__(self, *args: Any, item: str, kept: dict[str, str], **named: Any) -> None:
        super().__init__(*args, **named)
        choices = [(way, f"{WAYS[way]}{kept.get(way, '')}") for way in rules.WAYS[item]]
        self.fields["way"].choices = choices  # type: ignore[attr-defined]


class ToldForm(forms.Form):
    """How the words reach her."""

    form = forms.ChoiceField(
        label=_("How will she be told?"), choices=list(FORMS.items()), widget=Radios, error_messages=CHOOSE
    )


class AnswerForm(forms.Form):
    """Yes or no."""

    answer = forms.ChoiceField(
        label=_("What does she say?"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        widget=Radios,
        error_messages=CHOOSE,
    )


class GiverForm(forms.Form):
    """Who said it."""

    given_by = forms.ChoiceField(
        label=_("Who said it?"), choices=list(GIVERS.items()), widget=Radios, error_messages=CHOOSE
    )
    helper_name = forms.CharField(
        label=_("Name of the guardian or supporter"),
        help_text=_("Leave it empty when she decided alone."),
        required=False,
        max_length=150,
    )

    def clean(self) -> dict[str, Any]:
        """A guardian or supporter is named."""
        given = self.cleaned_data
        wrong = rules.check_giver(given_by=given.get("given_by", "self"), helper_name=given.get("helper_name", ""))
        if wrong:
            self.add_error("helper_name", _("Write the name of the guardian or the supporter."))
        return given


class UntilForm(forms.Form):
    """For how long a yes is good."""

    years = forms.ChoiceField(
        label=_("For how long is it good?"),
        help_text=_("It ends by itself; she can end it on any day before."),
        choices=list(YEARS.items()),
        widget=Radios,
        error_messages=CHOOSE,
    )

    @property
    def time(self) -> timedelta:
        """How long that is."""
        return timedelta(days=365 * int(self.cleaned_data["years"]))


class PictureForm(forms.Form):
    """A picture of her hands or face."""

    file = forms.FileField(
        label=_("The picture"),
        help_text=_("Take it now or choose one. Where and when it was taken is removed from it."),
        error_messages={"required": _("Choose a picture first.")},
        widget=forms.FileInput(attrs={"accept": "image/*"}),
    )


class VoiceForm(forms.Form):
    """A recording of her voice."""

    file = forms.FileField(
        label=_("The recording"),
        help_text=_("Record it with the telephone, at most 5 MB: some five minutes."),
        error_messages={"required": _("Choose a recording first.")},
        widget=forms.FileInput(attrs={"accept": "audio/*"}),
    )


class StoryForm(forms.Form):
    """Her story as she told it."""

    story_th = forms.CharField(
        label=_("Her story in Thai"),
        help_text=_("As she told it, in her own words. Nothing about her health unless she wants it told."),
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 8, "lang": "th"}),
        error_messages={"required": _("Write the story in Thai; a few sentences are enough.")},
    )
    story_en = forms.CharField(
        label=_("The same in English"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea(attrs={"rows": 6, "lang": "en"}),
    )


class OutsideForm(forms.Form):
    """Something with her in it that was printed or given to the press."""

    purpose = forms.ChoiceField(
        label=_("What was it for?"),
        choices=[("print", _("It was printed")), ("press", _("It was given to the press"))],
        widget=Radios,
        error_messages=CHOOSE,
    )
    what = forms.CharField(
        label=_("What was it?"),
        help_text=_("For example: leaflet of the fair, 500 pieces"),
        max_length=200,
        error_messages={"required": _("Write what it was.")},
    )
