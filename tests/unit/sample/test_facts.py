"""The sample's facts: enough of them, in both languages, and none about anybody's disability."""

import re

import geothai
import pytest

from marketplace.sample.facts.catalogue import FAMILIES
from marketplace.sample.facts.categories import CATEGORIES
from marketplace.sample.facts.organisations import PROGRAMME_EXAMPLE, SETTLEMENTS, bodies
from marketplace.sample.facts.people import TOWNS
from marketplace.sample.facts.places import PLACES
from marketplace.sample.products import sample_products
from marketplace.shared.thai.addresses import place_by_names

THAI, LATIN = re.compile("[ก-๙]"), re.compile("[A-Za-z]")
ABOUT_DISABILITY = re.compile("พิการ|ตาบอด|หูหนวก|disab|blind|deaf|handicap|wheelchair|autis", re.IGNORECASE)
GOODS = sample_products()


def test_there_are_at_least_240_products_each_under_its_own_names() -> None:
    assert len(GOODS) >= 240
    for kind in ("slug", "th", "en"):
        assert len({getattr(one.good, kind) for one in GOODS}) == len(GOODS)


def test_every_product_is_described_in_two_paragraphs_in_both_languages() -> None:
    for one in GOODS:
        thai, english = one.descriptions
        assert len(thai) == len(english) == 2
        assert all(THAI.search(part) for part in thai)
        assert all(LATIN.search(part) and not THAI.search(part) for part in english)
        assert len(" ".join(thai)) > 60


def test_every_picture_has_its_own_words_in_both_languages() -> None:
    for number in (0, 1):
        words = [one.alt_texts[number] for one in GOODS]
        assert len(set(words)) == len(words)
        assert all(20 < len(text) <= 250 for text in words)


def test_nothing_is_said_about_anybodys_disability() -> None:
    for one in GOODS:
        words = [one.good.th, one.good.en, *one.descriptions[0], *one.descriptions[1], *one.alt_texts]
        assert not [text for text in words if ABOUT_DISABILITY.search(text)]


def test_every_product_stands_on_a_known_shelf_and_prices_are_believable() -> None:
    shelves = {slug for slug, *_ in CATEGORIES}
    parents = {parent for *_, parent in CATEGORIES if parent}
    for one in GOODS:
        assert one.family.category in shelves - parents
        assert all(2_000 <= variant.price <= 2_000_000 for variant in one.variants)
    assert len({variant.sku for one in GOODS for variant in one.variants}) == sum(len(one.variants) for one in GOODS)


def test_services_are_among_them_and_weigh_nothing() -> None:
    services = [family for family in FAMILIES if family.service]
    assert sum(len(family.goods) for family in services) >= 15
    assert {family.grams for family in services} == {0}


def test_the_nine_centres_and_the_documented_settlements_all_sell() -> None:
    kinds = {body.slug: body.kind for body in bodies()}
    sellers = {one.good.whose for one in GOODS}
    assert list(kinds.values()).count("centre") == 9
    assert list(kinds.values()).count("settlement") == 36
    assert sellers == {slug for slug, kind in kinds.items() if kind in ("centre", "settlement", "group")}
    assert len(PROGRAMME_EXAMPLE) == 25
    assert set(PROGRAMME_EXAMPLE) <= {slug for slug, *_ in SETTLEMENTS}


def test_parents_come_before_their_children_and_provinces_exist() -> None:
    seen: set[str] = set()
    for body in bodies():
        assert not body.parent or body.parent in seen
        assert not body.province or geothai.province(body.province) is not None
        seen.add(body.slug)


@pytest.mark.parametrize("town", sorted({*TOWNS, *(place.town for place in PLACES)}))
def test_parcels_of_the_sample_go_to_real_places(town: tuple[str, str, str, str]) -> None:
    subdistrict, district, province, postcode = town
    place = place_by_names(subdistrict=subdistrict, district=district, postcode=postcode)
    assert place is not None
    assert place.province == province
