"""How a basket can be sent: by price, weight and postcode, without some products; and what is said when it changes."""

from typing import Any

import pytest

from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.shipping.models import ShippingMethod, ShippingMethodListing
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, set_up_market, the_variant
from tests.contract.ask import data
from tests.contract.checkouts.baskets import checkout_id, code_of, complete, run, variant_id
from tests.selling import ADDRESS, a_checkout, ems

pytestmark = pytest.mark.django_db(transaction=True)

OPTIONS = """mutation($id: ID!) { it: deliveryOptionsCalculate(id: $id) {
    deliveries { id shippingMethod { name active price { amount } minimumDeliveryDays } } errors { code } } }"""
CHOOSE = """mutation($id: ID!, $way: ID!) { it: checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $way) {
    checkout { delivery { id shippingMethod { id name } } problems { __typename } } errors { code } } }"""
PROBLEMS = """query($id: ID!) { checkout(id: $id) { problems { __typename
        ... on CheckoutProblemDeliveryMethodInvalid { delivery { id } }
        ... on CheckoutLineProblemInsufficientStock { availableQuantity line { quantity } variant { id } } }
    lines { problems { __typename } } } }"""
EMS, POST = "ไปรษณีย์ไทย EMS", "ไปรษณีย์ไทย ลงทะเบียน"


def offered(checkout: Checkout) -> list[str]:
    asked = "query($id: ID!) { checkout(id: $id) { shippingMethods { name } } }"
    return [one["name"] for one in data(asked, variables={"id": checkout_id(checkout)})["checkout"]["shippingMethods"]]


def problems(checkout: Checkout) -> list[dict[str, Any]]:
    return data(PROBLEMS, variables={"id": checkout_id(checkout)})["checkout"]["problems"]


def names(found: list[dict[str, Any]]) -> list[str]:
    return [one["__typename"] for one in found]


def test_a_delivery_is_chosen_by_its_name_in_this_basket() -> None:
    set_up_market()
    checkout = a_checkout({the_variant(a_product()): 1}, ready=False, shipping_address=ADDRESS)
    found = run(OPTIONS, id=checkout_id(checkout))["deliveries"]
    assert [one["shippingMethod"]["price"]["amount"] for one in found] == [40.0, 60.0]
    chosen = run(CHOOSE, id=checkout_id(checkout), way=found[1]["id"])["checkout"]
    assert chosen["delivery"]["id"] == found[1]["id"]
    assert chosen["delivery"]["shippingMethod"]["name"] == EMS
    assert chosen["problems"] == []
    other = a_checkout({the_variant(a_product()): 1}, ready=False, shipping_address=ADDRESS)
    assert code_of(run(CHOOSE, id=checkout_id(other), way=found[1]["id"])) == "DELIVERY_METHOD_NOT_APPLICABLE"


def test_a_basket_without_an_address_has_no_deliveries() -> None:
    set_up_market()
    checkout = a_checkout({the_variant(a_product()): 1}, ready=False)
    assert run(OPTIONS, id=checkout_id(checkout)) == {"deliveries": [], "errors": []}
    lost = to_global_id("Checkout", "00000000-0000-4000-8000-000000000000")
    assert code_of(run(OPTIONS, id=lost)) == "NOT_FOUND"


def test_a_price_of_sending_that_changed_is_said_and_not_applied() -> None:
    set_up_market()
    checkout = a_checkout({the_variant(a_product(price=10_000)): 1})
    Checkout.objects.update(delivery_stale_at=None)
    assert problems(checkout) == []
    ShippingMethodListing.objects.filter(method=ems()).update(price_amount=9_900)
    assert names(problems(checkout)) == ["CheckoutProblemDeliveryMethodInvalid"]
    assert code_of(complete(checkout)) == "INVALID_SHIPPING_METHOD"
    run(CHOOSE, id=checkout_id(checkout), way=to_global_id("ShippingMethod", ems().pk))
    assert complete(checkout)["order"]["shippingPrice"]["gross"]["amount"] == 99.0


def test_a_basket_that_changed_asks_for_its_deliveries_again() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=9))
    checkout = a_checkout({cloth: 1})
    more = """mutation($id: ID!, $variant: ID!) { it: checkoutLinesAdd(id: $id,
        lines: [{variantId: $variant, quantity: 1}]) { errors { code } } }"""
    assert code_of(run(more, id=checkout_id(checkout), variant=variant_id(cloth))) is None
    assert names(problems(checkout)) == ["CheckoutProblemDeliveryMethodStale"]
    run(OPTIONS, id=checkout_id(checkout))
    assert problems(checkout) == []


def test_goods_that_went_are_a_problem_of_their_line() -> None:
    set_up_market()
    rare, hidden = the_variant(a_product(stock=3)), the_variant(a_product())
    checkout = a_checkout({rare: 3, hidden: 1})
    Checkout.objects.update(delivery_stale_at=None)
    rare.stocks.update(quantity=1)
    hidden.product.channel_listings.update(is_published=False)
    gone, short = problems(checkout)  # in the order in which Saleor tells them
    assert short["__typename"] == "CheckoutLineProblemInsufficientStock"
    assert (short["availableQuantity"], short["variant"]["id"]) == (1, variant_id(rare))
    assert gone["__typename"] == "CheckoutLineProblemVariantNotAvailable"


def test_heavy_parcels_go_by_weight() -> None:
    set_up_market()
    ShippingMethod.objects.filter(pk=ems().pk).update(type="WEIGHT", maximum_order_weight_grams=2_000)
    light, heavy = a_product(weight_grams=900), a_product(weight_grams=900)
    own = the_variant(heavy)
    own.weight_grams = 1_001
    own.save()
    assert offered(a_checkout({the_variant(light): 2}, ready=False, shipping_address=ADDRESS)) == [POST, EMS]
    assert offered(a_checkout({own: 2}, ready=False, shipping_address=ADDRESS)) == [POST]


def test_a_way_may_be_for_dear_or_cheap_baskets_only() -> None:
    set_up_market()
    ShippingMethodListing.objects.filter(method=ems()).update(minimum_order_amount=50_000)
    cloth = the_variant(a_product(price=25_000))
    assert offered(a_checkout({cloth: 1}, ready=False, shipping_address=ADDRESS)) == [POST]
    assert offered(a_checkout({cloth: 2}, ready=False, shipping_address=ADDRESS)) == [POST, EMS]


@pytest.mark.parametrize(
    ("rules", "served"),
    [
        ([("10000", "10999", "INCLUDE")], True),
        ([("50000", "50999", "INCLUDE")], False),
        ([("10130", "", "EXCLUDE")], False),
        ([("20000", "29999", "EXCLUDE")], True),
        ([("10000", "10999", "INCLUDE"), ("50000", "50999", "EXCLUDE")], False),
    ],
)
def test_postcodes_are_served_or_left_out(rules: list[tuple[str, str, str]], served: bool) -> None:
    set_up_market()
    for start, end, kind in rules:
        ems().postal_code_rules.create(start=start, end=end, inclusion_type=kind)
    checkout = a_checkout({the_variant(a_product()): 1}, ready=False, shipping_address=ADDRESS)
    assert (EMS in offered(checkout)) is served


def test_excluded_products_do_not_travel_in_that_way() -> None:
    set_up_market()
    glass = a_product()
    ems().excluded_products.add(glass)
    checkout = a_checkout({the_variant(glass): 1, the_variant(a_product()): 1}, ready=False, shipping_address=ADDRESS)
    assert offered(checkout) == [POST]
