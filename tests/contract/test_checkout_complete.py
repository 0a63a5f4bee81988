"""Ordering over the contract: once, with everything that must be there, and with nothing promised twice."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.models import Order
from marketplace.commerce.stock.models import Allocation
from marketplace.events.orders import OrderCreated, OrderFullyPaid
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import data
from tests.selling import ADDRESS, a_checkout, order_events, recorded, reference_of, stock_of

pytestmark = pytest.mark.django_db(transaction=True)

COMPLETE = """mutation($id: ID, $metadata: [MetadataInput!]) { checkoutComplete(id: $id, metadata: $metadata) {
    order { id number externalReference status chargeStatus isPaid origin
        total { gross { amount } net { amount } tax { amount } } shippingPrice { gross { amount } }
        subtotal { gross { amount } } shippingMethodName metadata { key value } userEmail languageCodeEnum
        lines { productName translatedProductName quantity unitPrice { gross { amount } } taxRate }
        shippingAddress { city country { code } } }
    confirmationNeeded errors { field code variants } } }"""


def complete(checkout: Checkout, **variables: Any) -> dict[str, Any]:
    named = {"id": to_global_id("Checkout", checkout.token), **variables}
    payload = data(COMPLETE, variables=named)["checkoutComplete"]
    assert payload["confirmationNeeded"] is False
    return payload["order"] or payload["errors"][0]


def test_an_order_holds_what_the_basket_held_and_waits_unpaid() -> None:
    set_up_market()
    cloth = the_variant(a_product("ผ้าไหมมัดหมี่", price=10_700, tax="VAT 7", stock=4))
    reference = str(uuid4())
    notes = {"reference": reference, "payment_method": "promptpay_transfer"}
    order = complete(a_checkout({cloth: 2}, metadata=notes, language_code="en"))
    assert (order["status"], order["chargeStatus"], order["isPaid"]) == ("UNCONFIRMED", "NONE", False)
    assert order["externalReference"] == reference
    assert {one["key"]: one["value"] for one in order["metadata"]} == notes
    assert order["subtotal"]["gross"]["amount"] == 214.0
    assert order["shippingPrice"]["gross"]["amount"] == 60.0
    assert order["total"] == {"gross": {"amount": 274.0}, "net": {"amount": 260.0}, "tax": {"amount": 14.0}}
    assert order["shippingMethodName"] == "Thailand Post EMS"
    assert (order["userEmail"], order["languageCodeEnum"]) == ("manee@example.test", "EN")
    assert order["lines"][0]["productName"] == "ผ้าไหมมัดหมี่"
    assert order["lines"][0]["translatedProductName"].startswith("Product ")
    assert order["lines"][0]["taxRate"] == 0.07
    assert order["shippingAddress"] == {"city": "พระประแดง", "country": {"code": "TH"}}
    assert Checkout.objects.count() == 0
    assert stock_of(cloth) == (4, 2)


def test_the_event_tells_what_was_sold_in_satang() -> None:
    set_up_market()
    product = a_product("ตะกร้า", price=35_050)
    reference = uuid4()
    complete(a_checkout({the_variant(product): 2}, metadata={"reference": str(reference)}))
    assert order_events() == ["OrderCreated"]
    sale = recorded(OrderCreated)[0].sale
    assert (sale.order, sale.channel, sale.shipping, sale.total) == (reference, "online", 6_000, 76_100)
    line = sale.lines[0]
    assert (line.position, line.quantity, line.total, line.name) == (1, 2, 70_100, "ตะกร้า")
    assert line.product == UUID(product.external_reference)
    assert line.variant == UUID(the_variant(product).external_reference)


def test_asked_again_the_same_order_is_given() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    checkout = a_checkout({cloth: 2})
    first, second = complete(checkout), complete(checkout)
    assert first["id"] == second["id"]
    assert Order.objects.count() == 1
    assert stock_of(cloth) == (5, 2)
    assert order_events() == ["OrderCreated"]


@pytest.mark.parametrize("reference", ["", "not a uuid", None])
def test_without_a_reference_of_ours_one_is_derived(reference: str | None) -> None:
    set_up_market()
    notes = {} if reference is None else {"reference": reference}
    complete(a_checkout({the_variant(a_product()): 1}, metadata=notes))
    assert reference_of(Order.objects.get()).version == 5


def test_two_baskets_with_one_reference_become_two_orders_with_two() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    notes = {"reference": str(uuid4())}
    first = complete(a_checkout({cloth: 1}, metadata=notes))
    second = complete(a_checkout({cloth: 1}, metadata=notes))
    assert first["externalReference"] == notes["reference"]
    assert second["externalReference"] != notes["reference"]
    assert len({one.sale.order for one in recorded(OrderCreated)}) == 2


def test_order_numbers_rise() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    first, second = complete(a_checkout({cloth: 1})), complete(a_checkout({cloth: 1}))
    assert int(second["number"]) > int(first["number"])


def test_a_service_is_ordered_without_any_parcel() -> None:
    set_up_market()
    massage = the_variant(a_product("นวดแผนไทย", price=30_000, kind="service"))
    order = complete(a_checkout({massage: 1}, shipping_address=None))
    assert order["total"]["gross"]["amount"] == 300.0
    assert (order["shippingMethodName"], order["shippingAddress"]) == ("", None)


@pytest.mark.parametrize(
    ("lacking", "code"),
    [
        ({"email": None}, "EMAIL_NOT_SET"),
        ({"shipping_method": None}, "SHIPPING_METHOD_NOT_SET"),
        ({"shipping_address": None}, "SHIPPING_ADDRESS_NOT_SET"),
        ({"billing_address": None}, "BILLING_ADDRESS_NOT_SET"),
        ({"shipping_address": ADDRESS | {"country": "LA"}}, "INVALID_SHIPPING_METHOD"),
    ],
)
def test_what_is_missing_is_said_and_nothing_happens(lacking: dict[str, Any], code: str) -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    checkout = a_checkout({cloth: 1})
    Checkout.objects.filter(pk=checkout.pk).update(**lacking)
    assert complete(checkout)["code"] == code
    assert_nothing_happened(cloth, 5)


def test_an_empty_basket_is_not_ordered() -> None:
    set_up_market()
    checkout = a_checkout({the_variant(a_product()): 1})
    checkout.lines.all().delete()
    assert complete(checkout)["code"] == "NO_LINES"


def test_goods_sold_meanwhile_are_named_and_nothing_is_promised() -> None:
    set_up_market()
    rare, plenty = the_variant(a_product(stock=1)), the_variant(a_product(stock=9))
    late = a_checkout({rare: 1, plenty: 2})
    complete(a_checkout({rare: 1}))
    refusal = complete(late)
    assert (refusal["code"], refusal["variants"]) == ("INSUFFICIENT_STOCK", [to_global_id("ProductVariant", rare.pk)])
    assert stock_of(plenty) == (9, 0)
    assert Order.objects.count() == 1


def test_goods_hidden_meanwhile_are_not_sold() -> None:
    set_up_market()
    product = a_product(stock=5)
    cloth = the_variant(product)
    checkout = a_checkout({cloth: 1})
    product.channel_listings.update(is_published=False)
    assert complete(checkout)["code"] == "PRODUCT_NOT_PUBLISHED"
    assert_nothing_happened(cloth, 5)


def test_a_channel_that_wants_its_money_first_refuses_an_unpaid_order() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    checkout = a_checkout({cloth: 1})
    Channel.objects.filter(slug="online").update(allow_unpaid_orders=False)
    assert complete(checkout)["code"] == "CHECKOUT_NOT_FULLY_PAID"
    assert_nothing_happened(cloth, 5)


def test_a_price_changed_meanwhile_is_the_price() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=35_000))
    checkout = a_checkout({cloth: 1})
    cloth.channel_listings.update(price_amount=36_000)
    assert complete(checkout)["subtotal"]["gross"]["amount"] == 360.0


def test_what_costs_nothing_is_paid_at_once() -> None:
    set_up_market()
    leaflet = the_variant(a_product(price=0, kind="service"))
    order = complete(a_checkout({leaflet: 1}, shipping_address=None))
    assert (order["chargeStatus"], order["status"]) == ("FULL", "UNCONFIRMED")
    assert len(recorded(OrderFullyPaid)) == 1


def test_notes_given_with_the_order_are_added() -> None:
    set_up_market()
    checkout = a_checkout({the_variant(a_product()): 1}, metadata={"payment_method": "cash_on_delivery"})
    order = complete(checkout, metadata=[{"key": "gift", "value": "yes"}])
    assert {one["key"] for one in order["metadata"]} == {"gift", "payment_method"}


def test_a_signed_in_buyer_owns_her_order() -> None:
    set_up_market()
    buyer = a_customer()
    checkout = a_checkout({the_variant(a_product()): 1}, customer=buyer)
    complete(checkout)
    assert Order.objects.get().user == buyer


def assert_nothing_happened(variant: Any, stock: int) -> None:
    assert Order.objects.count() == 0
    assert Allocation.objects.count() == 0
    assert Checkout.objects.count() == 1
    assert stock_of(variant) == (stock, 0)
    assert order_events() == []
