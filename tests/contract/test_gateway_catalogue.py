"""What the faces read of the catalogue, by either transport alike."""

import json
import uuid
from typing import Any

import pytest
from django.db import transaction

from marketplace.commerce.catalog.models import Product as ProductRow
from marketplace.gateway.actors import ANYONE, APP, buyer
from marketplace.gateway.catalogue import categories, product, products, products_by_reference
from marketplace.gateway.errors import SignInExpiredError
from marketplace.gateway.managed_products import managed_product, managed_products
from marketplace.gateway.models import KnownId
from marketplace.gateway.records import Category, StockLevel
from marketplace.gateway.transports.in_process import InsideTransactionError
from marketplace.gateway.warehouses import goods_in, stock_of
from tests.builders import (
    a_category,
    a_product,
    a_store_room,
    a_variant,
    a_warehouse,
    an_organisation,
    answer,
    set_up_market,
    the_variant,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("either_engine", "market")]
RICH = {"blocks": [{"type": "paragraph", "data": {"text": "ทอด้วย<b>มือ</b>&nbsp;ทั้งผืน"}}, {"type": "header", "data": {}}]}


@pytest.fixture
def market() -> None:
    set_up_market()


def the_reference(row: ProductRow) -> uuid.UUID:
    return uuid.UUID(row.external_reference)


def test_categories_come_with_their_parents_in_the_language_asked_for() -> None:
    cloth = a_category("ผ้าทอ", slug="cloth", translations={"en": {"name": "Cloth"}})
    a_category("ผ้าพันคอ", slug="scarves", parent=cloth)
    assert categories(ANYONE, language="th") == [
        Category(slug="cloth", name="ผ้าทอ"),
        Category(slug="scarves", name="ผ้าพันคอ", parent_slug="cloth"),
    ]
    assert [one.name for one in categories(ANYONE, language="en")] == ["Cloth", "ผ้าพันคอ"]


def test_a_card_tells_vendor_prices_picture_and_whether_there_is_any() -> None:
    centre = an_organisation("ศพอ.พระประแดง", slug="phra-pradaeng")
    cloth = a_category("ผ้าทอ", slug="cloth")
    row = a_product(
        "ผ้าขาวม้า", price=35_050, organisation=centre, category=cloth, pictures=["products/a.webp"], slug="checked"
    )
    a_variant(row, "ใหญ่", price=50_000, stock=0, warehouse=a_store_room(centre))
    (card,) = products(ANYONE, channel="online", language="th").items
    assert (card.reference, card.slug, card.name) == (the_reference(row), "checked", "ผ้าขาวม้า")
    assert (card.category_slug, card.category_name) == ("cloth", "ผ้าทอ")
    assert (card.vendor, card.vendor_slug, card.vendor_name) == (centre.reference, "phra-pradaeng", "ศพอ.พระประแดง")
    assert (card.price_from, card.price_to, card.available) == (35_050, 50_000, True)
    assert card.picture.startswith("/media/")
    assert card.picture_alt == "ภาพ ผ้าขาวม้า"


def test_lists_are_narrowed_by_category_and_vendor_and_sorted() -> None:
    one, two = an_organisation(), an_organisation()
    cloth = a_category("ผ้าทอ", slug="cloth")
    scarves = a_category("ผ้าพันคอ", slug="scarves", parent=cloth)
    a_product("ก", price=300, organisation=one, category=cloth)
    a_product("ข", price=100, organisation=two, category=scarves)
    a_product("ค", price=200, organisation=two)

    def names(**where: Any) -> list[str]:
        return [card.name for card in products(ANYONE, channel="online", language="th", **where).items]

    assert names() == ["ก", "ข", "ค"]
    assert names(sort="PRICE") == ["ข", "ค", "ก"]
    assert names(category="cloth") == ["ก", "ข"]
    assert names(category="scarves") == ["ข"]
    assert names(vendor=two.slug) == ["ข", "ค"]
    assert names(vendor=two.slug, category="cloth") == ["ข"]
    assert names(category="unheard-of") == []
    assert names(vendor="unheard-of") == []


def test_pages_follow_each_other() -> None:
    for name in "กขคงจ":
        a_product(name)
    first = products(ANYONE, channel="online", language="th", first=3)
    second = products(ANYONE, channel="online", language="th", first=3, after=first.end_cursor)
    assert [card.name for card in (*first.items, *second.items)] == list("กขคงจ")
    assert (first.total, first.has_next, second.has_next) == (5, True, False)


def test_products_come_in_the_order_asked_for_without_the_unknown_and_the_hidden() -> None:
    first, second, hidden = a_product("ก"), a_product("ข"), a_product("ค", published=False)
    asked = [the_reference(second), uuid.uuid4(), the_reference(hidden), the_reference(first)]
    for _again in range(2):
        found = products_by_reference(ANYONE, references=asked, channel="online", language="th")
        assert [card.name for card in found] == ["ข", "ก"]
    assert KnownId.objects.filter(kind="product").count() == 3
    assert products_by_reference(ANYONE, references=[], channel="online", language="th") == []


def test_a_product_shows_all_that_its_page_needs() -> None:
    row = a_product(
        "ผ้าขาวม้า",
        price=35_000,
        stock=7,
        slug="checked",
        organisation=an_organisation(),
        description=RICH,
        translations={"en": {"name": "Checked cloth", "description": json.dumps(RICH)}},
    )
    answer(row, "material", "ฝ้าย")
    found = product(ANYONE, slug="checked", channel="online", language="th")
    assert found is not None
    assert found.description == ("ทอด้วยมือ ทั้งผืน",)
    variant = the_variant(row)
    (sold,) = found.variants
    assert (sold.reference, sold.sku) == (uuid.UUID(variant.external_reference), variant.sku)
    assert (sold.price, sold.quantity_available, found.is_service) == (35_000, 7, False)
    assert ("ฝ้าย",) in [one.values for one in found.attributes if one.slug == "material"]
    english = product(ANYONE, reference=the_reference(row), channel="online", language="en")
    assert english is not None
    assert (english.name, english.slug) == ("Checked cloth", "checked")


def test_what_the_channel_does_not_show_is_not_there() -> None:
    hidden, elsewhere = a_product(published=False, slug="hidden"), a_product(channels=["truck"], slug="elsewhere")
    for slug in ("hidden", "elsewhere", "never-was"):
        assert product(ANYONE, slug=slug, channel="online", language="th") is None
    assert product(ANYONE, reference=the_reference(hidden), channel="online", language="th") is None
    assert product(ANYONE, reference=the_reference(elsewhere), channel="truck", language="th") is not None


def test_a_service_is_a_service() -> None:
    a_product("นวดแผนไทย", kind="service", slug="massage")
    found = product(ANYONE, slug="massage", channel="online", language="th")
    assert found is not None
    assert found.is_service


def test_a_vendor_sees_hidden_products_with_prices_and_stock_everywhere() -> None:
    centre = an_organisation()
    row = a_product("ผ้า", price=9_900, stock=4, organisation=centre, channels=["online", "truck"], published=False)
    a_product("ของคนอื่น", organisation=an_organisation())
    page = managed_products(vendor=centre.slug, language="th")
    assert page.total == 1
    (found,) = page.items
    assert found == managed_product(reference=the_reference(row), language="th")
    assert (found.reference, found.vendor, found.published_in) == (the_reference(row), centre.reference, frozenset())
    (variant,) = found.variants
    assert variant.prices == {"online": 9_900, "truck": 9_900}
    assert [(level.quantity, level.allocated) for level in variant.stock] == [(4, 0)]
    assert managed_product(reference=uuid.uuid4(), language="th") is None


def test_a_till_learns_what_lies_in_its_truck_and_costs_there() -> None:
    truck = a_warehouse("truck-1", reference=uuid.uuid4(), channels=["truck"])
    row = a_product("สบู่", price=4_500, stock=12, warehouse=truck, channels=["truck"], translations={})
    a_product("เฉพาะเว็บ", warehouse=truck)
    (goods,) = goods_in(warehouse_reference=uuid.UUID(truck.external_reference), channel="truck")
    assert (goods.product_reference, goods.price, goods.quantity) == (the_reference(row), 4_500, 12)
    assert (goods.product_name, goods.product_name_en) == ("สบู่", "สบู่")
    assert goods_in(warehouse_reference=uuid.uuid4(), channel="truck") == []
    variant = uuid.UUID(the_variant(row).external_reference)
    assert stock_of(variant_references=[variant, uuid.uuid4()]) == [
        StockLevel(
            variant_reference=variant,
            warehouse_reference=uuid.UUID(truck.external_reference),
            warehouse_name="truck-1",
            quantity=12,
            allocated=0,
        )
    ]


def test_a_worn_out_token_asks_the_buyer_to_sign_in_again() -> None:
    with pytest.raises(SignInExpiredError):
        categories(buyer("not.a.token"), language="th")


def test_a_token_is_in_no_text() -> None:
    assert "secret-token" not in repr(buyer("secret-token"))
    assert "Bearer" not in repr(APP)


def test_asking_inside_a_transaction_fails_at_once(settings: Any) -> None:
    settings.SALEOR_API_URL = ""
    with transaction.atomic(), pytest.raises(InsideTransactionError):
        categories(ANYONE, language="th")
