"""What the way into the shop asks, one question to a form. `answers` gives what is to be kept."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vendor_onboarding.listings.alt_text_rules import alt_refusal, easy_read_refusal
from vendor_onboarding.listings.draft_rules import CHANNELS as ALL_CHANNELS
from vendor_onboarding.listings.draft_rules import LONGEST_LINE, LONGEST_NAME, MOST_DAYS, TO_ORDER
from vendor_onboarding.listings.draft_words import ALT_WORDS, EASY_READ_WORDS, QUESTIONS, WAYS
from vendor_onboarding.listings.errors import PRICE_WORDS, QUANTITY_WORDS
from vendor_onboarding.listings.product_questions import choices_of, shelves
from vendor_onboarding.listings.rules import price_refusal, quantity_refusal
from vendor_onboarding.portal.doors import page_language
from vendor_onboarding.portal.rules import TypedWrongError, pieces_from, satang_from, typed_price
from vendor_onboarding.portal.words import CHANNELS, TYPED_PIECES, TYPED_PRICE

NARROW = {"autocomplete": "off", "class": "narrow-input", "inputmode": "decimal"}
Answers = Mapping[str, Any]


class QuestionForm(forms.Form):
    """A question with its field; `known` are the answers so far."""

    question = ""

    def __init__(self, known: Answers, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.known = known
        if not self.is_bound:
            self.initial = self.from_answers(known)

    def from_answers(self, known: Answers) -> dict[str, Any]:
        """Fill the fields with what was answered before."""
        return {name: known.get(name) for name in self.fields}

    def answers(self) -> dict[str, Any]:
        """Give what is to be kept."""
        return {name: self.cleaned_data[name] for name in self.fields}


class NameForm(QuestionForm):
    """The name."""

    question = "name"
    name = forms.CharField(
        label=QUESTIONS["name"][1], help_text=QUESTIONS["name"][2], max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Write what it is called.")},
    )  # fmt: skip


class NameEnForm(QuestionForm):
    """The English name."""

    question = "name-en"
    name_en = forms.CharField(
        label=QUESTIONS["name-en"][1], help_text=QUESTIONS["name-en"][2], max_length=LONGEST_NAME, required=False,
        widget=forms.TextInput(attrs={"lang": "en"}),
    )  # fmt: skip


class CategoryForm(QuestionForm):
    """The shelf."""

    question = "category"
    category = forms.ChoiceField(
        label=QUESTIONS["category"][1], help_text=QUESTIONS["category"][2], widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose one kind.")},
    )  # fmt: skip

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.fields["category"].choices = category_choices()  # type: ignore[attr-defined]


class WayForm(QuestionForm):
    """Ready, to order, or a service."""

    question = "way"
    way = forms.ChoiceField(
        label=QUESTIONS["way"][1], widget=forms.RadioSelect,
        choices=[(key, name) for key, (name, _hint) in WAYS.items()],
        error_messages={"required": gettext_lazy("Choose one of the three.")},
    )  # fmt: skip
    days = forms.CharField(
        label=gettext_lazy("How many days does it take, if it is made to order?"), required=False,
        widget=forms.TextInput(attrs=NARROW),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """Ask for the days only where they count."""
        cleaned = super().clean() or {}
        if cleaned.get("way") != TO_ORDER:
            return cleaned | {"days": None}
        try:
            days = pieces_from(str(cleaned.get("days", "")))
        except TypedWrongError:
            days = 0
        if not 1 <= days <= MOST_DAYS:
            self.add_error("days", _("Type how many days it takes, from 1 to 730."))
        return cleaned | {"days": days}


class MaterialForm(QuestionForm):
    """Materials and techniques, from the store's lists."""

    question = "material"
    material = forms.MultipleChoiceField(
        label=gettext_lazy("Made of"), widget=forms.CheckboxSelectMultiple, required=False
    )
    technique = forms.MultipleChoiceField(
        label=gettext_lazy("How it is made"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        for one in ("material", "technique"):
            self.fields[one].choices = choices_of(one, language=page_language())  # type: ignore[attr-defined]


class SizeForm(QuestionForm):
    """Size and care, in her own words."""

    question = "size"
    size = forms.CharField(
        label=gettext_lazy("Size"), help_text=gettext_lazy("For example: 30 × 180 cm"),
        max_length=LONGEST_LINE, required=False,
    )  # fmt: skip
    care = forms.CharField(
        label=gettext_lazy("Care"), help_text=gettext_lazy("For example: wash by hand, dry in the shade"),
        max_length=LONGEST_LINE, required=False,
    )  # fmt: skip


class EasyReadForm(QuestionForm):
    """The easy sentence."""

    question = "easy-read"
    easy_read = forms.CharField(
        label=QUESTIONS["easy-read"][1], help_text=QUESTIONS["easy-read"][2],
        error_messages={"required": EASY_READ_WORDS["EMPTY"]},
    )  # fmt: skip

    def clean_easy_read(self) -> str:
        """Take one short sentence, or say in words what is wrong with it."""
        text = str(self.cleaned_data["easy_read"])
        if refusal := easy_read_refusal(text):
            raise ValidationError(EASY_READ_WORDS[refusal], code=refusal)
        return text


class AltForm(forms.Form):
    """What one photo shows."""

    alt = forms.CharField(
        label=QUESTIONS["alt"][1], help_text=QUESTIONS["alt"][2], widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": ALT_WORDS["EMPTY"]},
    )  # fmt: skip

    def __init__(self, name: str, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self.name = name

    def clean_alt(self) -> str:
        """Take words that say something, or say what is missing."""
        text = " ".join(str(self.cleaned_data["alt"]).split())
        if refusal := alt_refusal(text, name=self.name):
            raise ValidationError(ALT_WORDS[refusal], code=refusal)
        return text


class PiecesForm(QuestionForm):
    """How many there are."""

    question = "pieces"
    pieces = forms.CharField(
        label=QUESTIONS["pieces"][1], help_text=QUESTIONS["pieces"][2], widget=forms.TextInput(attrs=NARROW),
        error_messages={"required": TYPED_PIECES["EMPTY"]},
    )  # fmt: skip

    def clean_pieces(self) -> int:
        """Read the typed number."""
        return read_pieces(self.cleaned_data["pieces"])


class ChannelsForm(QuestionForm):
    """Where it may be sold."""

    question = "channels"
    channels = forms.MultipleChoiceField(
        label=QUESTIONS["channels"][1], help_text=QUESTIONS["channels"][2], widget=forms.CheckboxSelectMultiple,
        choices=[(slug, CHANNELS[slug]) for slug in ALL_CHANNELS],
        error_messages={"required": gettext_lazy("Tick at least one place.")},
    )  # fmt: skip

    def from_answers(self, known: Answers) -> dict[str, Any]:
        """Begin with the three that most sell in."""
        return {"channels": known.get("channels") or ["online", "showroom", "truck"]}


class PriceForm(QuestionForm):
    """The price, and what it costs to make it: only the price is needed."""

    question = "price"
    price = forms.CharField(
        label=gettext_lazy("Price in baht"), help_text=gettext_lazy("For example 250 or 1,250.50"),
        widget=forms.TextInput(attrs=NARROW), error_messages={"required": TYPED_PRICE["EMPTY"]},
    )  # fmt: skip
    materials = forms.CharField(
        label=gettext_lazy("Material for one piece, in baht"), required=False, widget=forms.TextInput(attrs=NARROW)
    )
    hours = forms.CharField(
        label=gettext_lazy("Hours of work for one piece"), help_text=gettext_lazy("For example 1.5"), required=False,
        widget=forms.TextInput(attrs=NARROW),
    )  # fmt: skip
    wish = forms.CharField(
        label=gettext_lazy("What you wish to get for an hour, in baht"), required=False,
        widget=forms.TextInput(attrs=NARROW),
    )  # fmt: skip

    def from_answers(self, known: Answers) -> dict[str, Any]:
        """Write amounts as one would type them."""
        numbers = {"price": known.get("price"), **known.get("costs", {})}
        return {name: typed_price(number) for name, number in numbers.items() if number is not None}

    def clean_price(self) -> int:
        """Read the typed price, or say in words what is wrong with it."""
        return read_price(self.cleaned_data["price"])

    def clean_materials(self) -> int | None:
        """Read an amount; nothing is nothing."""
        return self._amount("materials")

    def clean_hours(self) -> int | None:
        """Read hours as hundredths."""
        return self._amount("hours")

    def clean_wish(self) -> int | None:
        """Read an amount; nothing is nothing."""
        return self._amount("wish")

    def costs(self) -> dict[str, int]:
        """Give what was said about the making."""
        named = {name: self.cleaned_data.get(name) for name in ("materials", "hours", "wish")}
        return {name: number for name, number in named.items() if number is not None}

    def answers(self) -> dict[str, Any]:
        """Give the price, and the costs beside it."""
        return {"price": self.cleaned_data["price"], "costs": self.costs()}

    def _amount(self, name: str) -> int | None:
        text = str(self.cleaned_data[name]).strip()
        most = 10_000_000 if name != "hours" else 100_000
        try:
            amount = satang_from(text) if text else None
        except TypedWrongError as error:
            raise ValidationError(_("Type digits only, for example 80 or 1.5."), code=error.code) from error
        if amount is not None and not 0 <= amount <= most:
            raise ValidationError(_("This number cannot be. Check what was typed."), code="RANGE")
        return amount


FORMS: Mapping[str, type[QuestionForm]] = {
    one.question: one
    for one in (
        NameForm, NameEnForm, CategoryForm, WayForm, MaterialForm, SizeForm, EasyReadForm, PriceForm, PiecesForm,
        ChannelsForm,
    )
}  # fmt: skip


def category_choices() -> list[tuple[str, str]]:
    """Give the shelves to choose from; one below another is set in."""
    return [(one.slug, "— " * one.depth + one.name) for one in shelves(page_language())]


def read_price(text: str) -> int:
    """Read a typed price as satang, or say in words what is wrong with it (ValidationError)."""
    try:
        amount = satang_from(text)
    except TypedWrongError as error:
        raise ValidationError(TYPED_PRICE[error.code], code=error.code) from error
    if refusal := price_refusal(amount):
        raise ValidationError(PRICE_WORDS[refusal], code=refusal)
    return amount


def read_pieces(text: str) -> int:
    """Read a typed number of pieces, or say in words what is wrong with it (ValidationError)."""
    try:
        pieces = pieces_from(text)
    except TypedWrongError as error:
        raise ValidationError(TYPED_PIECES[error.code], code=error.code) from error
    if refusal := quantity_refusal(pieces):
        raise ValidationError(QUANTITY_WORDS[refusal], code=refusal)
    return pieces
