"""Showrooms, trucks and stalls are opened once, and know their address."""

import pytest

from marketplace.places.models import Place
from marketplace.places.open_place import open_place, warehouse_of
from marketplace.places.place_address import place_address
from marketplace.places.queries import all_places, place_by_code, place_by_reference, place_of_warehouse
from tests.kiosk.tills import a_truck

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("kind", "channel"), [("truck", "truck"), ("showroom", "showroom"), ("event", "event")])
def test_a_place_sells_in_the_format_of_its_kind(kind: str, channel: str) -> None:
    names = {"th": "ที่ขาย", "en": "Place"}
    place = open_place(code="p-1", kind=kind, names=names, province_code="11", address={}, is_example=True)
    assert (place.channel, place.warehouse) == (channel, warehouse_of("p-1"))


def test_opening_a_place_again_changes_nothing() -> None:
    first = a_truck("truck-9")
    again = open_place(
        code="truck-9", kind="showroom", names={"th": "", "en": ""}, province_code="", address={}, is_example=False
    )
    assert (again, again.kind, again.name_th) == (first, "truck", first.name_th)
    assert Place.objects.count() == 1


def test_a_place_is_found_by_code_reference_and_warehouse() -> None:
    truck = a_truck("truck-9")
    assert place_by_code("truck-9") == place_by_reference(truck.reference) == place_of_warehouse(truck.warehouse)
    assert place_by_code("truck-8") is None
    assert list(all_places()) == [truck]


def test_an_address_is_read_in_saleors_words_and_in_ours() -> None:
    ours = a_truck("truck-1")
    saleors = a_truck("truck-2")
    saleors.address = {
        "companyName": "",
        "streetAddress1": "1 ถนนตัวอย่าง",
        "city": "พระประแดง",
        "cityArea": "บางพึ่ง",
        "postalCode": "10130",
        "countryArea": "สมุทรปราการ",
    }
    read = place_address(saleors)
    assert (read.street_address_1, read.city_area, read.postal_code) == ("1 ถนนตัวอย่าง", "บางพึ่ง", "10130")
    assert read.company_name == saleors.name_th
    assert place_address(ours).country_area == read.country_area
