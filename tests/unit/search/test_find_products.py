"""Golden tests of search: what people type, and what they must and must not find."""

import uuid
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from marketplace.search import elastic
from marketplace.search.index_product import bulk_index, index_product, remove_product
from marketplace.search.queries import find_products, indexed_count
from marketplace.search.records import Document
from tests.unit.search.fake_elasticsearch import running

pytestmark = [pytest.mark.django_db, pytest.mark.database]

GOODS = {
    "ผ้าไหมทอมือลายลูกแก้ว": "Hand-woven silk cloth",
    "กระเป๋ากระจูดสาน": "Krajood reed bag",
    "ชาตะไคร้ใบเตย": "Lemongrass and pandan tea",
    "ใบชาอบแห้ง": "Dried tea leaves",
    "ชามดินเผา": "Clay bowl",
    "เสื้อผ้าฝ้าย": "Cotton shirt",
    "เสื่อกกพับได้": "Folding sedge mat",
    "ผ้าขาวม้า": "Checked cloth",
    "สบู่นมแพะ": "Goat milk soap",
    "น้ำพริกเผา": "Roasted chilli paste",
}


@pytest.fixture(autouse=True, params=["embedded", "elasticsearch"])
def engine(request: pytest.FixtureRequest, settings: Any) -> Iterator[None]:
    """Each test runs on both engines: they must find and rank alike."""
    if request.param == "embedded":
        yield
        return
    with running() as server:
        settings.ELASTICSEARCH_URL = server.url
        yield
        elastic.close()


def a_document(name: str, english: str = "", *, reference: uuid.UUID | None = None, **fields: object) -> Document:
    values: dict[str, object] = {"channels": frozenset({"online"}), "categories": ("cloth",), "vendor": "krasiao"}
    values |= {"reference": reference or uuid.uuid5(uuid.NAMESPACE_OID, name), "name_th": name, "name_en": english}
    return Document(**(values | fields))  # type: ignore[arg-type]


def the_market() -> None:
    assert bulk_index(a_document(thai, english) for thai, english in GOODS.items()) == 10


def names(text: str, **where: object) -> list[str]:
    hits = find_products(text=text, channel="online", **where)  # type: ignore[arg-type]
    known = {uuid.uuid5(uuid.NAMESPACE_OID, name): name for name in GOODS}
    assert hits.total == len(hits.references)
    return [known[reference] for reference in hits.references]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ทอมือ", ["ผ้าไหมทอมือลายลูกแก้ว"]),
        ("ไหม", ["ผ้าไหมทอมือลายลูกแก้ว"]),
        ("ผ้าไหมทอมือ", ["ผ้าไหมทอมือลายลูกแก้ว"]),
        ("ชา", ["ใบชาอบแห้ง", "ชาตะไคร้ใบเตย"]),
        ("ชาม", ["ชามดินเผา"]),
        ("เสื้อ", ["เสื้อผ้าฝ้าย"]),
        ("เสื่อ", ["เสื่อกกพับได้"]),
        ("ผ้า", ["ผ้าขาวม้า", "เสื้อผ้าฝ้าย", "ผ้าไหมทอมือลายลูกแก้ว"]),
        ("น้ำพริก", ["น้ำพริกเผา"]),
        ("กระจูด", ["กระเป๋ากระจูดสาน"]),
        ("กระเป๋า กระจูด", ["กระเป๋ากระจูดสาน"]),
        ("แพะ สบู่", ["สบู่นมแพะ"]),
        ("cloth", ["ผ้าขาวม้า", "ผ้าไหมทอมือลายลูกแก้ว"]),
        ("SILK", ["ผ้าไหมทอมือลายลูกแก้ว"]),
        ("bags", ["กระเป๋ากระจูดสาน"]),
        ("รองเท้าหนัง", []),
    ],
)
def test_words_are_found_inside_thai_names_and_only_there(typed: str, found: list[str]) -> None:
    the_market()
    assert names(typed) == found


def test_a_name_typed_with_the_two_halves_of_sara_am_is_found() -> None:
    the_market()
    assert names("น\u0e4d\u0e49\u0e32พริก") == ["น้ำพริกเผา"]


def test_one_or_two_letters_are_looked_for_inside_words_when_no_word_is_so_short() -> None:
    the_market()
    assert names("พั") == ["เสื่อกกพับได้"]


def test_a_hit_in_the_name_stands_before_a_hit_in_the_description() -> None:
    described = a_document("หมอนปัก", text_th="ทำจากผ้าไหมแท้")
    named = a_document("ผ้าคลุมไหล่ผ้าไหมยาวพิเศษ")
    bulk_index([described, named])
    assert find_products(text="ผ้าไหม", channel="online").references == (named.reference, described.reference)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("กระจูต", "กระจูด"), ("กระเป๋ากระจูต", "กระเป๋ากระจูด"), ("sillk", "silk"), ("สบู่ นมแพร", "สบู่ นมแพะ")],
)
def test_a_slip_is_answered_with_a_word_that_finds_something(typed: str, meant: str) -> None:
    the_market()
    hits = find_products(text=typed, channel="online")
    assert (hits.total, hits.did_you_mean) == (0, meant)
    assert find_products(text=meant, channel="online").total == 1


def test_nonsense_is_not_mended_into_something_else() -> None:
    the_market()
    assert find_products(text="ฆฆฆฆฆฆฆ", channel="online").did_you_mean is None


def test_only_the_channel_category_and_vendor_asked_for_are_searched() -> None:
    here = a_document("ผ้าทอสีคราม", categories=("scarves", "cloth"), vendor="phra-pradaeng")
    truck = a_document("ผ้าทอสีแดง", channels=frozenset({"truck"}))
    both = a_document("ผ้าทอสีเขียว", channels=frozenset({"truck", "online"}), vendor="krasiao")
    bulk_index([here, truck, both])

    def found(**where: str) -> set[uuid.UUID]:
        return set(find_products(text="ผ้าทอ", **{"channel": "online"} | where).references)

    assert found() == {here.reference, both.reference}
    assert found(channel="truck") == {truck.reference, both.reference}
    assert found(category="cloth") == {here.reference, both.reference}
    assert found(category="scarves") == {here.reference}
    assert found(vendor="krasiao") == {both.reference}
    assert found(vendor="krasiao", category="scarves") == set()


def test_pages_follow_each_other_without_gap_or_repeat() -> None:
    bulk_index(a_document(f"ผ้าทอลาย {number:02}") for number in range(30))
    pages: list[Sequence[uuid.UUID]] = [
        find_products(text="ผ้าทอ", channel="online", first=12, offset=offset).references for offset in (0, 12, 24)
    ]
    assert [len(page) for page in pages] == [12, 12, 6]
    assert len({reference for page in pages for reference in page}) == 30
    assert find_products(text="ผ้าทอ", channel="online", first=12).total == 30


def test_indexing_again_replaces_what_was_known() -> None:
    reference = uuid.uuid4()
    index_product(a_document("ตะกร้าสาน", reference=reference))
    index_product(a_document("หมวกสาน", reference=reference, channels=frozenset({"truck"})))
    assert indexed_count() == 1
    assert find_products(text="ตะกร้า", channel="online").total == 0
    assert find_products(text="หมวก", channel="online").total == 0
    assert find_products(text="หมวก", channel="truck").references == (reference,)


def test_a_forgotten_product_is_found_no_more() -> None:
    the_market()
    remove_product(uuid.uuid5(uuid.NAMESPACE_OID, "ชามดินเผา"))
    remove_product(uuid.uuid4())
    assert names("ดินเผา") == []
    assert indexed_count() == 9


@pytest.mark.parametrize(
    "typed", ["", "   ", '"', "' OR 1=1", "ผ้า OR ", "NEAR(", "*", "%", "_", "\x00", "ผ\x00้า", "((", "{letters}:x", "\\"]
)
def test_signs_of_a_query_language_are_only_letters(typed: str) -> None:
    the_market()
    assert find_products(text=typed, channel="online").total in (0, 3)


def test_a_very_long_question_is_cut_and_answered() -> None:
    the_market()
    assert find_products(text="ผ้า" * 10_000, channel="online").references == ()
