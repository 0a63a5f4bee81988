"""Which answers there are among what is found, and how many products give each."""

import uuid

import pytest

from marketplace.search.index_product import bulk_index, index_product
from marketplace.search.queries import facets, ranked_products
from marketplace.search.records import Document

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def a_document(name: str, *answers: tuple[str, str], channel: str = "online", category: str = "cloth") -> Document:
    return Document(
        reference=uuid.uuid5(uuid.NAMESPACE_OID, name),
        channels=frozenset({channel}),
        categories=(category,),
        vendor="",
        name_th=name,
        name_en="",
        answers=frozenset(answers),
    )


def some_goods() -> None:
    bulk_index(
        [
            a_document("ผ้าไหมคราม", ("material", "silk"), ("technique", "dyeing")),
            a_document("ผ้าฝ้ายคราม", ("material", "cotton"), ("technique", "dyeing")),
            a_document("ผ้าฝ้ายทอมือ", ("material", "cotton"), ("technique", "handloom")),
            a_document("ตะกร้าไม้ไผ่", ("material", "bamboo"), category="baskets"),
            a_document("ผ้าบนรถ", ("material", "silk"), channel="truck"),
        ]
    )


def test_each_answer_tells_how_many_products_of_the_channel_give_it() -> None:
    some_goods()
    assert facets(channel="online") == {
        "material": {"silk": 1, "cotton": 2, "bamboo": 1},
        "technique": {"dyeing": 2, "handloom": 1},
    }
    assert facets(channel="truck") == {"material": {"silk": 1}}
    assert facets(channel="nowhere") == {}


def test_what_is_picked_narrows_the_other_attributes_and_leaves_its_own_open() -> None:
    some_goods()
    assert facets(channel="online", picked={"technique": ["dyeing"]}) == {
        "material": {"silk": 1, "cotton": 1},
        "technique": {"dyeing": 2, "handloom": 1},
    }
    both = facets(channel="online", picked={"technique": ["dyeing"], "material": ["silk", "cotton"]})
    assert both == {"material": {"silk": 1, "cotton": 1}, "technique": {"dyeing": 2, "handloom": 1}}


def test_words_and_shelves_narrow_the_counts() -> None:
    some_goods()
    assert facets(channel="online", text="คราม") == {"material": {"silk": 1, "cotton": 1}, "technique": {"dyeing": 2}}
    assert facets(channel="online", category="baskets") == {"material": {"bamboo": 1}}


def test_a_changed_answer_changes_the_counts() -> None:
    some_goods()
    index_product(a_document("ตะกร้าไม้ไผ่", ("material", "rattan"), category="baskets"))
    assert facets(channel="online", category="baskets") == {"material": {"rattan": 1}}


def test_all_that_words_find_is_ranked() -> None:
    some_goods()
    found = ranked_products(text="ผ้าฝ้าย", channel="online")
    assert found == [uuid.uuid5(uuid.NAMESPACE_OID, name) for name in ("ผ้าฝ้ายคราม", "ผ้าฝ้ายทอมือ")]
    assert ranked_products(text="  ", channel="online") == []
