"""What an application asks about the organisation: one question on each screen."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from marketplace.organisations.queries import organisation_name
from marketplace.shared.thai.addresses import find_places, place_by_key
from marketplace.shared.thai.digits import arabic_digits, telephone, written_telephone
from vendor_onboarding.applications.form_parts import NARROW, TYPED, DayField, StepForm, choices_field
from vendor_onboarding.applications.queries import umbrellas
from vendor_onboarding.applications.words import KINDS, UMBRELLA_KINDS

MOST_PEOPLE = 100_000


class KindForm(StepForm):
    """What kind of organisation it is."""

    kind = choices_field(_("We are"), list(KINDS.items()), missing=_("Choose the one that fits best."))


class UmbrellaForm(StepForm):
    """Under which centre, settlement or department it stands."""

    organisation = forms.ChoiceField(
        label=_("Under which organisation are you?"),
        help_text=_("The centre, settlement or department that looks after you. Choose “none” if you stand alone."),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        groups: dict[str, list[tuple[str, str]]] = {}
        for one in umbrellas():
            groups.setdefault(str(UMBRELLA_KINDS[one.kind]), []).append((one.slug, organisation_name(one)))
        field = self.fields["organisation"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", _("none, we stand alone")), *groups.items()]


class NameForm(StepForm):
    """What it is called."""

    th = forms.CharField(
        label=_("Name in Thai"),
        max_length=200,
        error_messages={"required": _("Type the name as it stands on your papers.")},
        widget=forms.TextInput(attrs={"autocomplete": "organization", "lang": "th"}),
    )
    en = forms.CharField(
        label=_("Name in English"),
        max_length=200,
        required=False,
        help_text=_("If there is one. We write it in Latin letters otherwise."),
        widget=forms.TextInput(attrs={**TYPED, "lang": "en"}),
    )


class RegistrationForm(StepForm):
    """Under which number it is registered, and until when."""

    number = forms.CharField(
        label=_("Registration number"),
        max_length=60,
        required=False,
        help_text=_("Exactly as on the paper, with its dashes. Leave it empty if you have none yet."),
        widget=forms.TextInput(attrs=TYPED),
    )
    written_name = forms.CharField(
        label=_("Name on the registration"),
        max_length=200,
        required=False,
        help_text=_("Only if it is written differently there."),
        widget=forms.TextInput(attrs=TYPED),
    )
    issued_on = DayField(
        label=_("Registered on"), required=False, help_text=_("Day, month, year, for example 15/8/2566")
    )
    expires_on = DayField(label=_("Valid until"), required=False, help_text=_("Leave it empty if it has no end."))

    def clean(self) -> dict[str, Any]:
        """A paper cannot end before it begins."""
        typed = super().clean() or {}
        issued, expires = typed.get("issued_on"), typed.get("expires_on")
        if issued and expires and expires < issued:
            self.add_error("expires_on", _("This day is before the day of registration. Check both days."))
        return typed


class PeopleForm(StepForm):
    """How many people work there."""

    people = forms.CharField(
        label=_("How many people?"),
        help_text=_("All who make things or work with you. A community enterprise has seven or more."),
        error_messages={"required": _("Type a number, for example 12.")},
        widget=forms.TextInput(attrs={**NARROW, "inputmode": "numeric"}),
    )

    def clean_people(self) -> int:
        """Read a whole number, Thai digits too."""
        text = arabic_digits(self.cleaned_data["people"]).strip()
        if not (text.isascii() and text.isdigit()) or len(text) > 6 or not 0 < int(text) <= MOST_PEOPLE:
            raise ValidationError(_("Type a number, for example 12."))
        return int(text)


class PlaceForm(StepForm):
    """In which sub-district it is: first looked for, then chosen."""

    find = forms.CharField(
        label=_("Postcode or sub-district"),
        help_text=_("For example 10130 or ทรงคนอง"),
        max_length=80,
        error_messages={"required": _("Type the postcode, or the name of your sub-district.")},
        widget=forms.TextInput(attrs={"autocomplete": "off", "enterkeyhint": "search"}),
    )
    place = forms.ChoiceField(label=_("Choose your sub-district"), widget=forms.RadioSelect, required=False)
    still_to_choose = False

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        wanted = (self.data.get("find") if self.is_bound else self.initial.get("find")) or ""
        self.places = find_places(str(wanted))
        language = "th" if (get_language() or "th") == "th" else "en"
        field = self.fields["place"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(one.key, one.written(language)) for one in self.places]
            field.error_messages["invalid_choice"] = str(_("Choose your sub-district in the list below."))

    def clean(self) -> dict[str, Any]:
        """Ask again until one of the places found is chosen; a change of the words looked for asks anew."""
        typed = super().clean() or {}
        if typed.get("find") and not self.places:
            self.add_error("find", _("No place of that name or postcode was found. Check it, or try the other one."))
        elif typed.get("find") and not typed.get("place"):
            self.still_to_choose = True
            self.add_error("place", _("Choose your sub-district in the list below."))
        return typed

    def answer(self) -> dict[str, Any]:
        """Keep the place's key, its postcode as the words to look for."""
        place = place_by_key(self.cleaned_data["place"])
        return {"place": self.cleaned_data["place"], "find": place.postcode if place else ""}


class AddressForm(StepForm):
    """House, village, road."""

    line = forms.CharField(
        label=_("House number, village, lane, road"),
        max_length=200,
        help_text=_("For example 50 Moo 7, Suksawat Road"),
        error_messages={"required": _("Type the house number and what else leads to you.")},
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
    )


class ContactForm(StepForm):
    """Whom we call or write to."""

    name = forms.CharField(
        label=_("Name"),
        max_length=150,
        error_messages={"required": _("Type the name of the person whom we may call.")},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    telephone = forms.CharField(
        label=_("Telephone"),
        max_length=30,
        error_messages={"required": _("Type a telephone number, for example 081-234-5678.")},
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "type": "tel"}),
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        required=False,
        error_messages={"invalid": _("This is not an e-mail address. Check it and try again.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_telephone(self) -> str:
        """Keep it as +66..., however it was typed."""
        number = telephone(self.cleaned_data["telephone"])
        if number is None:
            raise ValidationError(_("This is not a Thai telephone number. Check it, for example 081-234-5678."))
        return number

    def get_initial_for_field(self, field: forms.Field, field_name: str) -> Any:
        """Show a kept number as people write it."""
        value = super().get_initial_for_field(field, field_name)
        return written_telephone(value) if field_name == "telephone" and value else value


class GoodsForm(StepForm):
    """What they make."""

    goods = forms.CharField(
        label=_("What do you make or do?"),
        max_length=2000,
        help_text=_(
            "Tell us in a few words: what, of what, how many in a month. For example: woven scarves, 40 a month"
        ),
        error_messages={"required": _("Write a few words about what you make.")},
        widget=forms.Textarea(attrs={"rows": 5}),
    )


Answers = Mapping[str, Mapping[str, Any]]
