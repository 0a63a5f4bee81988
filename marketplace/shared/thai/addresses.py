"""Where parcels go: find a sub-district by postcode or by name, and fill in the rest.

Places and postcodes come from geothai (CC BY 4.0). A sub-district may have several postcodes, a postcode up to some
thirty sub-districts, so what a person chooses is always a pair of both.
"""

import re
from dataclasses import dataclass

import geothai

from marketplace.shared.thai.digits import arabic_digits

POSTCODE = re.compile(r"\d{5}")
MOST_CHOICES = 40
BANGKOK_CODE = "10"


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A sub-district with one of its postcodes; names in Thai and English, `code` is DOPA's six digits."""

    code: str
    postcode: str
    subdistrict: str
    district: str
    province: str
    subdistrict_en: str
    district_en: str
    province_en: str

    @property
    def key(self) -> str:
        """What a form hands back for this place."""
        return f"{self.code}-{self.postcode}"

    def written(self, language: str) -> str:
        """Write the place as on an envelope: `ต.ทรงคนอง อ.พระประแดง จ.สมุทรปราการ 10130`; Bangkok has แขวง and เขต."""
        if language != "th":
            return f"{self.subdistrict_en}, {self.district_en}, {self.province_en} {self.postcode}"
        if self.code.startswith(BANGKOK_CODE):
            return f"แขวง{self.subdistrict} เขต{self.district} {self.province} {self.postcode}"
        return f"ต.{self.subdistrict} อ.{self.district} จ.{self.province} {self.postcode}"


def find_places(text: str) -> list[Place]:
    """Find the places that a postcode, a sub-district's or a district's name may mean, best first, at most 40.

    Thai digits are read, and names in Thai or English, with or without ต. and อ. before them.
    """
    wanted = arabic_digits(text).strip()
    if not wanted:
        return []
    if code := POSTCODE.search(wanted):
        return _places_with_postcode(code[0])
    named = re.sub(r"^(ต\.|ตำบล|แขวง|อ\.|อำเภอ|เขต)\s*", "", wanted)
    found: dict[str, Place] = {}
    for result in geothai.search(named, limit=MOST_CHOICES):
        if result.level == "subdistrict":
            codes = [result.area.code]
        elif result.level == "district":
            codes = [one.code for one in geothai.subdistricts(result.area.code)]
        else:
            continue
        found.update((place.key, place) for code in codes for place in _places_of(code))
    return list(found.values())[:MOST_CHOICES]


def place_by_key(key: str) -> Place | None:
    """Give the place that a form handed back, or None when there is no such pair of sub-district and postcode."""
    code, _, postcode = key.partition("-")
    return next((place for place in _places_of(code) if place.postcode == postcode), None)


def place_by_names(*, subdistrict: str, district: str, postcode: str) -> Place | None:
    """Find again the place of an address that was stored with its Thai names."""
    return next(
        (one for one in _places_with_postcode(postcode) if (one.subdistrict, one.district) == (subdistrict, district)),
        None,
    )


def _places_with_postcode(postcode: str) -> list[Place]:
    return [
        place
        for area in geothai.by_postal_code(postcode)
        for place in _places_of(area.code)
        if place.postcode == postcode
    ]


def _places_of(code: str) -> list[Place]:
    whole = geothai.address(code)
    if whole is None:
        return []
    return [
        Place(
            code=code,
            postcode=postcode,
            subdistrict=whole.subdistrict.name_th,
            district=whole.district.name_th.removeprefix("เขต"),
            province=whole.province.name_th,
            subdistrict_en=whole.subdistrict.name_en,
            district_en=whole.district.name_en,
            province_en=whole.province.name_en,
        )
        for postcode in whole.subdistrict.postal_codes
    ]
