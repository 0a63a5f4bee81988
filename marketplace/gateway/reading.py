"""From the generated models to the gateway's records: the parts that several answers share."""

from collections.abc import Iterable, Sequence
from typing import Protocol
from uuid import UUID

from django.conf import settings

from marketplace.gateway.generated.fragments import Gross, Note, PostalAddress, Values
from marketplace.gateway.records import Address, Picture
from marketplace.gateway.rules import province_for_people


class Translated(Protocol):
    """The English name of something, where there is one."""

    @property
    def name(self) -> str | None:
        """The name."""


class Named(Protocol):
    """Something with a Thai name and perhaps an English one."""

    @property
    def name(self) -> str | None:
        """The Thai name."""

    @property
    def translation(self) -> Translated | None:
        """The English one."""


class Pictured(Protocol):
    """A picture or a film, at whatever size it was asked for."""

    url: str
    alt: str
    alt_en: str | None
    type_: str


def name_of(thing: Named, language: str) -> str:
    """Give a name in a language, Thai where the translation is missing."""
    return (english_of(thing.translation) if language == "en" else "") or thing.name or ""


def english_of(translation: Translated | None) -> str:
    """Give the English name, or nothing where there is none."""
    return (translation.name if translation else None) or ""


def reference_of(text: str | None) -> UUID | None:
    """Read one of our references; what somebody else wrote there is none."""
    try:
        return UUID(text or "")
    except ValueError:
        return None


def satang(price: Gross | None) -> int:
    """Give a price, VAT included."""
    return price.gross.fractional_amount if price else 0


def vendor_of(answer: Values | None, language: str) -> tuple[str, str]:
    """Give the vendor's slug and name out of the attribute `vendor`."""
    value = answer.values[0] if answer and answer.values else None
    return ((value.slug or "") if value else "", name_of(value, language) if value else "")


def pictures_of(media: Iterable[Pictured] | None, language: str) -> tuple[Picture, ...]:
    """Give the pictures, without films; those of this house by their path: they show on every host of its pages."""
    return tuple(
        Picture(
            url=one.url.removeprefix(settings.PUBLIC_URL), alt=(one.alt_en if language == "en" else None) or one.alt
        )
        for one in media or ()
        if one.type_ == "IMAGE"
    )


def first_picture(media: Iterable[Pictured] | None, language: str) -> Picture:
    """Give the picture that stands for a product, or an empty one."""
    found = pictures_of(media, language)
    return found[0] if found else Picture(url="", alt="")


def notes_of(metadata: Sequence[Note]) -> dict[str, str]:
    """Give metadata as a plain dict."""
    return {note.key: note.value for note in metadata}


def address_of(address: PostalAddress | None) -> Address | None:
    """Give an address."""
    if address is None:
        return None
    return Address(
        first_name=address.first_name,
        last_name=address.last_name,
        company_name=address.company_name,
        street_address_1=address.street_address_1,
        street_address_2=address.street_address_2,
        city=address.city,
        city_area=address.city_area,
        postal_code=address.postal_code,
        country_area=province_for_people(address.country_area),
        phone=address.phone or "",
        country=address.country.code,
    )
