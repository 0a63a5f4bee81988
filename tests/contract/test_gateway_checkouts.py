"""Baskets through the gateway, by either transport alike."""

import base64
import uuid
from dataclasses import replace

import pytest

from marketplace.commerce.catalog.models import ProductChannelListing
from marketplace.commerce.checkout.models import Checkout as CheckoutRow
from marketplace.commerce.orders.models import Order as OrderRow
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.checkouts import (
    add_lines,
    checkout,
    complete_checkout,
    create_checkout,
    remove_line,
    set_addresses,
    set_delivery_method,
    set_email,
    set_metadata,
    set_quantity,
)
from marketplace.gateway.errors import NotFoundError, StoreRefusedError
from tests.builders import a_product, an_organisation, set_up_market
from tests.contract.gateway_market import (
    HOME,
    a_basket,
    a_basket_ready_to_buy,
    bought,
    the_order,
    the_variant_reference,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("either_engine", "market")]
NOWHERE = base64.b64encode(f"Checkout:{uuid.UUID(int=404)}".encode()).decode()


@pytest.fixture
def market() -> None:
    set_up_market()


def test_a_basket_knows_its_goods_and_what_they_cost() -> None:
    centre = an_organisation("ศพอ.หยาดฝน")
    row = a_product("ผ้าขาวม้า", price=35_050, stock=10, organisation=centre, pictures=["products/a.webp"])
    basket = a_basket(row, 2)
    (line,) = basket.lines
    assert (line.variant_reference, str(line.product_reference)) == (the_variant_reference(row), row.external_reference)
    assert (line.product_name, line.vendor_name, line.product_slug) == ("ผ้าขาวม้า", "ศพอ.หยาดฝน", row.slug)
    assert (line.quantity, line.unit_price, line.total, line.quantity_available) == (2, 35_050, 70_100, 10)
    assert (basket.subtotal, basket.shipping, basket.total, basket.quantity) == (70_100, 0, 70_100, 2)
    assert (basket.channel, basket.is_shipping_required, basket.email) == ("online", True, "")
    assert "/media/" in line.picture
    assert checkout(ANYONE, id=basket.id) == basket


def test_lines_are_added_changed_and_taken_out() -> None:
    first, second = a_product("ก", price=100), a_product("ข", price=1_000)
    basket = a_basket(first)
    basket = add_lines(
        ANYONE, id=basket.id, lines=[(the_variant_reference(second), 2), (the_variant_reference(first), 1)]
    )
    assert [(line.product_name, line.quantity) for line in basket.lines] == [("ก", 2), ("ข", 2)]
    basket = set_quantity(ANYONE, id=basket.id, line_id=basket.lines[1].id, quantity=3)
    assert basket.total == 3_200
    basket = set_quantity(ANYONE, id=basket.id, line_id=basket.lines[0].id, quantity=0)
    assert [line.product_name for line in basket.lines] == ["ข"]
    assert remove_line(ANYONE, id=basket.id, line_id=basket.lines[0].id).lines == ()


def test_more_pieces_than_there_are_is_refused_in_words_and_changes_nothing() -> None:
    row = a_product(stock=3)
    basket = a_basket(row, 2)
    with pytest.raises(StoreRefusedError) as refused:
        set_quantity(ANYONE, id=basket.id, line_id=basket.lines[0].id, quantity=4)
    assert (refused.value.code, refused.value.field) == ("INSUFFICIENT_STOCK", "quantity")
    assert refused.value.message == "สินค้าเหลือไม่พอ ลดจำนวนลงหรือเลือกสินค้าอื่น"
    assert refused.value.variants == (str(the_variant_reference(row)),)
    kept = checkout(ANYONE, id=basket.id)
    assert kept is not None
    assert kept.quantity == 2


@pytest.mark.parametrize("quantity", [-1, 51, 2**31 - 1])
def test_odd_numbers_of_pieces_are_refused(quantity: int) -> None:
    basket = a_basket(a_product(stock=1_000))
    with pytest.raises(StoreRefusedError):
        set_quantity(ANYONE, id=basket.id, line_id=basket.lines[0].id, quantity=quantity)


def test_goods_that_nobody_knows_do_not_go_into_a_basket() -> None:
    with pytest.raises(StoreRefusedError):
        create_checkout(ANYONE, channel="online", language="th", lines=[(uuid.uuid4(), 1)])
    assert CheckoutRow.objects.count() == 0


def test_goods_that_were_hidden_meanwhile_are_refused() -> None:
    row = a_product()
    ProductChannelListing.objects.update(is_published=False)
    with pytest.raises(StoreRefusedError) as refused:
        a_basket(row)
    assert refused.value.message == "สินค้านี้ไม่ได้ขายแล้ว เอาออกจากตะกร้าเพื่อไปต่อ"


def test_an_addressed_basket_offers_parcels_and_counts_them_in() -> None:
    basket = a_basket_ready_to_buy(a_product(price=10_000))
    methods = {method.id: method.price for method in basket.shipping_methods}
    assert len(methods) == 2
    assert basket.shipping == methods[basket.delivery_method_id] > 0
    assert basket.total == 10_000 + basket.shipping
    assert basket.email == "malee@example.test"
    assert basket.shipping_address == basket.billing_address == HOME
    assert basket.metadata["payment_method"] == "promptpay_transfer"


def test_the_bill_may_go_elsewhere_and_a_province_keeps_its_name() -> None:
    basket = a_basket(a_product())
    office = replace(HOME, first_name="สำนักงาน", country_area="บึงกาฬ", city="เมืองบึงกาฬ", postal_code="38000")
    addressed = set_addresses(ANYONE, id=basket.id, shipping=HOME, billing=office)
    assert (addressed.shipping_address, addressed.billing_address) == (HOME, office)


def test_an_address_without_a_street_is_refused() -> None:
    basket = a_basket(a_product())
    with pytest.raises(StoreRefusedError) as refused:
        set_addresses(ANYONE, id=basket.id, shipping=replace(HOME, street_address_1=""))
    assert (refused.value.code, refused.value.field) == ("REQUIRED", "streetAddress1")
    assert refused.value.message == "กรอกบ้านเลขที่ และถนนหรือหมู่บ้าน"


def test_a_service_needs_no_parcel() -> None:
    basket = a_basket(a_product("นวดแผนไทย", kind="service", price=25_000))
    assert not basket.is_shipping_required
    addressed = set_addresses(ANYONE, id=basket.id, shipping=HOME)
    assert addressed.billing_address == HOME
    set_email(ANYONE, id=basket.id, email="malee@example.test")
    set_metadata(
        ANYONE, id=basket.id, metadata={"reference": str(uuid.uuid4()), "payment_method": "promptpay_transfer"}
    )
    assert the_order(complete_checkout(ANYONE, id=basket.id)).total_gross_amount == 25_000


def test_a_basket_becomes_an_order_under_the_reference_that_the_face_minted() -> None:
    basket = a_basket_ready_to_buy(a_product(price=10_000), 2)
    placed = complete_checkout(ANYONE, id=basket.id)
    assert str(placed.reference) == basket.metadata["reference"]
    row = the_order(placed)
    assert (str(row.number), row.total_gross_amount, row.status) == (placed.number, basket.total, "UNCONFIRMED")
    assert checkout(ANYONE, id=basket.id) is None


def test_completing_twice_gives_the_same_order() -> None:
    basket = a_basket_ready_to_buy(a_product())
    assert complete_checkout(ANYONE, id=basket.id) == complete_checkout(ANYONE, id=basket.id)
    assert OrderRow.objects.count() == 1


def test_the_last_piece_is_sold_once() -> None:
    row = a_product(stock=1)
    late = a_basket_ready_to_buy(row)
    bought(row)
    with pytest.raises(StoreRefusedError) as refused:
        complete_checkout(ANYONE, id=late.id)
    assert refused.value.code == "INSUFFICIENT_STOCK"
    assert OrderRow.objects.count() == 1
    assert checkout(ANYONE, id=late.id) is not None


def test_a_basket_without_address_or_method_is_refused_in_words() -> None:
    basket = a_basket(a_product())
    with pytest.raises(StoreRefusedError):
        complete_checkout(ANYONE, id=basket.id)
    assert OrderRow.objects.count() == 0


def test_a_way_of_sending_that_nobody_offers_is_refused() -> None:
    basket = a_basket_ready_to_buy(a_product())
    for method_id in ("x", "", basket.id):
        with pytest.raises(StoreRefusedError):
            set_delivery_method(ANYONE, id=basket.id, method_id=method_id)
    kept = checkout(ANYONE, id=basket.id)
    assert kept is not None
    assert kept.delivery_method_id == basket.delivery_method_id


@pytest.mark.parametrize("id", [NOWHERE, "nonsense", ""])
def test_a_basket_that_is_not_there_is_said_plainly(id: str) -> None:
    assert checkout(ANYONE, id=id) is None
    with pytest.raises(NotFoundError):
        set_email(ANYONE, id=id, email="malee@example.test")
    with pytest.raises(NotFoundError):
        complete_checkout(ANYONE, id=id)
