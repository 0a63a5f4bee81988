"""What vendors change, through the gateway; by either transport alike."""

import uuid

import pytest

from marketplace.commerce.stock.models import Stock
from marketplace.events.catalogue import ProductChanged
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.catalogue import product
from marketplace.gateway.change_product import hide_product, publish_product, set_price, set_stock
from marketplace.gateway.errors import NotFoundError, StoreRefusedError
from marketplace.gateway.managed_products import managed_product
from marketplace.gateway.warehouse_leases import warehouse_lease
from marketplace.shared.leases import held_lease
from marketplace.shared.models import Lease, OutboxEvent
from tests.builders import a_category, a_product, a_warehouse, set_up_market
from tests.contract.gateway_market import the_variant_reference

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("either_engine", "market")]


@pytest.fixture
def market() -> None:
    set_up_market()


def changes() -> int:
    return OutboxEvent.objects.filter(name=ProductChanged.name()).count()


def test_a_new_price_counts_in_its_channel_alone_and_is_told() -> None:
    row = a_product(price=10_000, channels=["online", "truck"])
    set_price(variant_reference=the_variant_reference(row), channel="online", amount=12_345)
    found = managed_product(reference=uuid.UUID(row.external_reference), language="th")
    assert found is not None
    assert found.variants[0].prices == {"online": 12_345, "truck": 10_000}
    assert changes() == 1


def test_a_price_below_nothing_is_refused() -> None:
    row = a_product(price=10_000)
    with pytest.raises(StoreRefusedError) as refused:
        set_price(variant_reference=the_variant_reference(row), channel="online", amount=-1)
    assert refused.value.message == "ราคาต้องไม่ต่ำกว่า 0 และมีทศนิยมไม่เกิน 2 ตำแหน่ง"
    assert changes() == 0


def test_stock_is_set_in_a_warehouse_known_or_new_and_the_lease_given_back() -> None:
    row = a_product(stock=3)
    place = a_warehouse("shop", reference=uuid.uuid4())
    for quantity in (7, 0):
        set_stock(
            variant_reference=the_variant_reference(row),
            warehouse_reference=uuid.UUID(place.external_reference),
            quantity=quantity,
        )
        assert Stock.objects.get(variant__product=row, warehouse=place).quantity == quantity
    assert [
        lease.holder for lease in Lease.objects.filter(name=warehouse_lease(uuid.UUID(place.external_reference)))
    ] == [""]
    with held_lease(warehouse_lease(uuid.UUID(place.external_reference))):
        pass


def test_stock_below_nothing_is_refused() -> None:
    row, place = a_product(stock=3), a_warehouse("store-of-tests")
    with pytest.raises(StoreRefusedError):
        set_stock(
            variant_reference=the_variant_reference(row),
            warehouse_reference=uuid.UUID(place.external_reference),
            quantity=-1,
        )
    assert Stock.objects.get(variant__product=row).quantity == 3


def test_a_product_is_hidden_and_shown_again_at_its_price() -> None:
    row = a_product(price=9_900, slug="soap", category=a_category())
    reference = uuid.UUID(row.external_reference)
    hide_product(product_reference=reference, channels=["online"])
    assert product(ANYONE, slug="soap", channel="online", language="th") is None
    publish_product(product_reference=reference, channels=["online"])
    found = product(ANYONE, slug="soap", channel="online", language="th")
    assert found is not None
    assert (found.price_from, found.available) == (9_900, True)
    assert changes() == 2


def test_a_product_without_a_category_is_not_shown() -> None:
    row = a_product(published=False)
    with pytest.raises(StoreRefusedError) as refused:
        publish_product(product_reference=uuid.UUID(row.external_reference), channels=["online"])
    assert refused.value.message == "สินค้าต้องมีหมวดหมู่ก่อนจึงจะแสดงได้ เลือกหมวดหมู่ก่อน"
    assert changes() == 0


def test_things_that_nobody_knows_are_said_plainly() -> None:
    row = a_product()
    with pytest.raises(NotFoundError):
        set_price(variant_reference=uuid.uuid4(), channel="online", amount=100)
    with pytest.raises(NotFoundError):
        set_price(variant_reference=the_variant_reference(row), channel="moon", amount=100)
    with pytest.raises(NotFoundError):
        hide_product(product_reference=uuid.uuid4(), channels=["online"])
    assert changes() == 0
