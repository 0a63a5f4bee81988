"""A postcode or a sub-district fills in the rest of an address."""

import pytest

from marketplace.shared.thai.addresses import find_places, place_by_key, place_by_names
from marketplace.shared.thai.digits import telephone, written_telephone


def test_a_postcode_gives_its_sub_districts() -> None:
    found = find_places("10130")
    assert "ต.ทรงคนอง อ.พระประแดง จ.สมุทรปราการ 10130" in [place.written("th") for place in found]
    assert "Song Khanong, Phra Pradaeng, Samut Prakan 10130" in [place.written("en") for place in found]
    assert {place.postcode for place in found} == {"10130"}


@pytest.mark.parametrize("typed", ["๑๐๑๓๐", " 10130 ", "รหัส 10130"])
def test_a_postcode_is_read_as_people_type_it(typed: str) -> None:
    assert find_places(typed) == find_places("10130")


@pytest.mark.parametrize("typed", ["ทรงคนอง", "ต.ทรงคนอง", "ตำบลทรงคนอง", "song khanong"])
def test_a_sub_district_gives_every_place_of_that_name(typed: str) -> None:
    assert [place.key for place in find_places(typed)][:2] == ["110413-10130", "730602-73210"]


def test_bangkok_has_khwaeng_and_khet() -> None:
    silom = next(place for place in find_places("สีลม") if place.code.startswith("10"))
    assert silom.written("th") == "แขวงสีลม เขตบางรัก กรุงเทพมหานคร 10500"


def test_a_district_gives_its_sub_districts() -> None:
    assert {"ปากช่อง", "หนองสาหร่าย", "จันทึก"} <= {place.subdistrict for place in find_places("อ.ปากช่อง")}


@pytest.mark.parametrize("typed", ["", "   ", "00000", "ไม่มีที่นี้", "'; --", "x" * 5_000])
def test_nothing_is_found_for_nonsense(typed: str) -> None:
    assert find_places(typed) == []


def test_a_place_comes_back_from_a_form_only_as_a_true_pair() -> None:
    place = place_by_key("110413-10130")
    assert place is not None
    assert place.subdistrict == "ทรงคนอง"
    assert place_by_names(subdistrict="ทรงคนอง", district="พระประแดง", postcode="10130") == place
    for false in ("110413-10140", "999999-10130", "", "110413", "-", "๑๑๐๔๑๓-10130"):
        assert place_by_key(false) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("081-234-5678", "+66812345678"),
        ("๐๘๑ ๒๓๔ ๕๖๗๘", "+66812345678"),
        ("+66 81 234 5678", "+66812345678"),
        ("02-583-0000", "+6625830000"),
        ("053 123456", "+6653123456"),
        ("1479", None),
        ("0123456789", None),
        ("081234567", None),
        ("", None),
    ],
)
def test_a_telephone_number_is_read_as_people_type_it(typed: str, kept: str | None) -> None:
    assert telephone(typed) == kept


def test_a_telephone_number_is_written_in_groups() -> None:
    assert written_telephone("+66812345678") == "081-234-5678"
    assert written_telephone("+6625830000") == "02-583-0000"
    assert written_telephone("+6653123456") == "053-123-456"
