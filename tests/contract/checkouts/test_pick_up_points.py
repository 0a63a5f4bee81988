"""Click and collect: where a basket may be fetched, what that costs, and from which stock it is taken."""

import pytest

from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.models import Order
from marketplace.commerce.stock.models import Allocation
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, a_stock, set_up_market, the_variant
from tests.contract.ask import data
from tests.contract.checkouts.baskets import (
    a_checkout_to_fetch,
    a_pick_up_point,
    checkout_id,
    code_of,
    complete,
    run,
)
from tests.selling import a_checkout, ems

pytestmark = pytest.mark.django_db(transaction=True)

CHOOSE = """mutation($id: ID!, $way: ID) { it: checkoutDeliveryMethodUpdate(id: $id, deliveryMethodId: $way) {
    errors { code field }
    checkout { deliveryMethod { __typename ... on Warehouse { name } ... on ShippingMethod { name } }
        delivery { id } shippingAddress { city } shippingPrice { gross { amount } } } } }"""


def points(checkout: Checkout) -> list[str]:
    asked = "query($id: ID!) { checkout(id: $id) { availableCollectionPoints { name } } }"
    found = data(asked, variables={"id": checkout_id(checkout)})["checkout"]["availableCollectionPoints"]
    return [one["name"] for one in found]


def test_goods_are_brought_to_a_point_that_takes_all_and_not_to_one_that_is_for_its_own() -> None:
    set_up_market()
    a_pick_up_point("brought")
    a_pick_up_point("own", option="LOCAL")
    checkout = a_checkout({the_variant(a_product(stock=5)): 2})
    assert points(checkout) == ["brought"]


def test_a_point_offers_what_lies_there_itself() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    own, empty = a_pick_up_point("own", option="LOCAL"), a_pick_up_point("some", option="LOCAL")
    a_stock(cloth, 2, warehouse=own)
    a_stock(cloth, 1, warehouse=empty)
    assert points(a_checkout({cloth: 2})) == ["own"]


def test_services_are_not_fetched() -> None:
    set_up_market()
    a_pick_up_point()
    assert points(a_checkout({the_variant(a_product(kind="service")): 1})) == []


def test_an_order_to_be_fetched_costs_no_sending_and_names_its_point() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_000, stock=5))
    point = a_pick_up_point()
    checkout = a_checkout({cloth: 2})
    chosen = run(CHOOSE, id=checkout_id(checkout), way=to_global_id("Warehouse", point.pk))["checkout"]
    assert chosen["deliveryMethod"] == {"__typename": "Warehouse", "name": "point"}
    assert (chosen["delivery"], chosen["shippingAddress"]["city"]) == (None, "เมืองตาก")
    assert chosen["shippingPrice"]["gross"]["amount"] == 0.0
    order = complete(checkout)["order"]
    assert order["total"]["gross"]["amount"] == 200.0
    assert order["collectionPointName"] == "point"
    assert order["deliveryMethod"] == {"__typename": "Warehouse", "name": "point"}
    assert order["shippingAddress"]["city"] == "เมืองตาก"


def test_a_local_point_hands_out_its_own_pieces_only() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=50))
    point = a_pick_up_point(option="LOCAL")
    stock = a_stock(cloth, 2, warehouse=point)
    first, second = (a_checkout_to_fetch({cloth: 2}, point) for _ in range(2))
    assert code_of(complete(first)) is None
    assert [one.stock_id for one in Allocation.objects.all()] == [stock.pk]
    assert code_of(complete(second)) == "INSUFFICIENT_STOCK"
    assert Order.objects.count() == 1


def test_another_way_leaves_the_point_and_its_address() -> None:
    set_up_market()
    point = a_pick_up_point()
    checkout = a_checkout_to_fetch({the_variant(a_product()): 1}, point)
    address = """mutation($id: ID!) { it: checkoutShippingAddressUpdate(id: $id,
        shippingAddress: {streetAddress1: "1", city: "ตาก", country: TH}) { errors { code } } }"""
    assert code_of(run(address, id=checkout_id(checkout))) == "SHIPPING_CHANGE_FORBIDDEN"
    left = run(CHOOSE, id=checkout_id(checkout), way=None)["checkout"]
    assert (left["deliveryMethod"], left["shippingAddress"]) == (None, None)


def test_a_warehouse_that_hands_nothing_out_is_no_point() -> None:
    set_up_market()
    point = a_pick_up_point(option="DISABLED")
    checkout = a_checkout({the_variant(a_product()): 1})
    refused = run(CHOOSE, id=checkout_id(checkout), way=to_global_id("Warehouse", point.pk))
    assert code_of(refused) == "DELIVERY_METHOD_NOT_APPLICABLE"
    assert Checkout.objects.get().shipping_method == ems()
    assert code_of(run(CHOOSE, id=checkout_id(checkout), way=to_global_id("Order", 1))) == "INVALID"


def test_a_point_that_closed_meanwhile_is_said() -> None:
    set_up_market()
    point = a_pick_up_point()
    checkout = a_checkout_to_fetch({the_variant(a_product()): 1}, point)
    point.click_and_collect_option = "DISABLED"
    point.save()
    assert code_of(complete(checkout)) == "INVALID_SHIPPING_METHOD"
    assert Order.objects.count() == 0
