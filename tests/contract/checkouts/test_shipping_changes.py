"""Staff lay out zones and ways of sending; strangers change nothing."""

from typing import Any

import pytest

from marketplace.commerce.channels.models import Channel, ShopSettings
from marketplace.commerce.shipping.models import ShippingMethod, ShippingMethodListing, ShippingZone
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_customer, a_product, a_warehouse, set_up_market
from tests.contract.ask import APP, ask, data
from tests.contract.checkouts.baskets import code_of, run
from tests.selling import ems

pytestmark = pytest.mark.django_db

ZONE = """mutation($input: ShippingZoneCreateInput!) { it: shippingZoneCreate(input: $input) {
    shippingZone { id name countries { code } channels { slug } warehouses { slug } default }
    errors { field code channels warehouses } } }"""
PRICE = """mutation($input: ShippingPriceInput!) { it: shippingPriceCreate(input: $input) {
    shippingMethod { id name type minimumOrderWeight { value unit } maximumOrderWeight { value }
        postalCodeRules { start end inclusionType } channelListings { price { amount } } }
    shippingZone { name } errors { field code } } }"""
LISTING = """mutation($id: ID!, $input: ShippingMethodChannelListingInput!) {
    it: shippingMethodChannelListingUpdate(id: $id, input: $input) {
        shippingMethod { channelListings { channel { slug } price { amount } maximumOrderPrice { amount } } }
        errors { field code channels } } }"""
CHANNEL = """mutation($input: ChannelCreateInput!) { it: channelCreate(input: $input) {
    channel { id slug isActive } errors { field code } } }"""
SHOP = """mutation($input: ShopSettingsInput!) { it: shopSettingsUpdate(input: $input) {
    shop { limitQuantityPerCheckout } errors { field code } } }"""


def staff(*permissions: str) -> str:
    """The header of someone of the staff."""
    email = a_customer(permissions=permissions).email
    made = data(
        'mutation($email: String!) { tokenCreate(email: $email, password: "a-password-for-tests") { token } }',
        variables={"email": email},
    )
    return f"Bearer {made['tokenCreate']['token']}"


def channel_id(slug: str) -> str:
    return to_global_id("Channel", Channel.objects.get(slug=slug).pk)


def test_a_zone_is_drawn_with_its_channels_and_warehouses() -> None:
    set_up_market()
    store = a_warehouse("store", channels=("truck",))
    given = {
        "name": "ลาว",
        "countries": ["LA"],
        "addChannels": [channel_id("truck")],
        "addWarehouses": [to_global_id("Warehouse", store.pk)],
    }
    made = run(ZONE, token=APP, input=given)["shippingZone"]
    assert (made["name"], made["countries"], made["default"]) == ("ลาว", [{"code": "LA"}], False)
    assert (made["channels"], made["warehouses"]) == ([{"slug": "truck"}], [{"slug": "store"}])
    listed = data("{ shippingZones(first: 9) { edges { node { name shippingMethods { name } } } } }", token=APP)
    assert [edge["node"]["name"] for edge in listed["shippingZones"]["edges"]] == ["ประเทศไทย", "ลาว"]


def test_a_warehouse_of_other_channels_cannot_serve_a_zone() -> None:
    set_up_market()
    store = to_global_id("Warehouse", a_warehouse("store", channels=("truck",)).pk)
    refused = run(ZONE, token=APP, input={"name": "x", "addChannels": [channel_id("online")], "addWarehouses": [store]})
    assert (code_of(refused), refused["errors"][0]["warehouses"]) == ("INVALID", [store])
    assert ShippingZone.objects.count() == 1


def test_there_is_one_default_zone_for_the_rest_of_the_world() -> None:
    set_up_market()
    made = run(ZONE, token=APP, input={"name": "โลก", "default": True})["shippingZone"]
    codes = {one["code"] for one in made["countries"]}
    assert "LA" in codes
    assert "TH" not in codes
    assert code_of(run(ZONE, token=APP, input={"name": "อื่น", "default": True})) == "ALREADY_EXISTS"
    assert code_of(run(ZONE, token=APP, input={"name": " "})) == "REQUIRED"


def test_a_way_by_weight_is_offered_listed_and_given_up() -> None:
    set_up_market()
    zone = to_global_id("ShippingZone", ShippingZone.objects.get().pk)
    given = {
        "name": "รถขนส่ง",
        "type": "WEIGHT",
        "shippingZone": zone,
        "minimumOrderWeight": 2,
        "maximumOrderWeight": 20.5,
        "addPostalCodeRules": [{"start": "10000", "end": "10999"}],
        "inclusionType": "INCLUDE",
    }
    made = run(PRICE, token=APP, input=given)["shippingMethod"]
    assert (made["type"], made["minimumOrderWeight"]) == ("WEIGHT", {"value": 2.0, "unit": "KG"})
    assert made["maximumOrderWeight"]["value"] == 20.5
    assert made["postalCodeRules"] == [{"start": "10000", "end": "10999", "inclusionType": "INCLUDE"}]
    add = {"addChannels": [{"channelId": channel_id("online"), "price": "150.25", "maximumOrderPrice": 900}]}
    listed = run(LISTING, token=APP, id=made["id"], input=add)["shippingMethod"]["channelListings"]
    assert listed == [
        {"channel": {"slug": "online"}, "price": {"amount": 150.25}, "maximumOrderPrice": {"amount": 900.0}}
    ]
    gone = run(
        "mutation($id: ID!) { it: shippingPriceDelete(id: $id) { shippingMethod { id } errors { code } } }",
        token=APP,
        id=made["id"],
    )
    assert gone["shippingMethod"]["id"] == made["id"]
    assert ShippingMethod.objects.count() == 2


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"name": ""}, "REQUIRED"),
        ({"type": None}, "REQUIRED"),
        ({"minimumOrderWeight": 9, "maximumOrderWeight": 3}, "MAX_LESS_THAN_MIN"),
        ({"minimumOrderWeight": -1}, "INVALID"),
        ({"minimumDeliveryDays": 9, "maximumDeliveryDays": 3}, "MAX_LESS_THAN_MIN"),
        ({"addPostalCodeRules": [{"start": "1"}]}, "REQUIRED"),
    ],
)
def test_a_way_that_cannot_be_is_refused(given: dict[str, Any], code: str) -> None:
    set_up_market()
    zone = to_global_id("ShippingZone", ShippingZone.objects.get().pk)
    fine = {"name": "x", "type": "PRICE", "shippingZone": zone}
    assert code_of(run(PRICE, token=APP, input=fine | given)) == code
    assert ShippingMethod.objects.count() == 2


def test_a_channel_outside_the_zone_and_odd_amounts_are_refused() -> None:
    set_up_market()
    method = to_global_id("ShippingMethodType", ems().pk)
    outside = run(LISTING, token=APP, id=method, input={"addChannels": [{"channelId": channel_id("truck")}]})
    assert (code_of(outside), outside["errors"][0]["channels"]) == ("INVALID", [channel_id("truck")])
    odd = {"channelId": channel_id("online"), "minimumOrderPrice": 9, "maximumOrderPrice": 3}
    assert code_of(run(LISTING, token=APP, id=method, input={"addChannels": [odd]})) == "MAX_LESS_THAN_MIN"
    assert ShippingMethodListing.objects.get(method=ems()).minimum_order_amount == 0


def test_products_are_excluded_and_let_in_again() -> None:
    set_up_market()
    product = a_product()
    names = {"id": to_global_id("ShippingMethodType", ems().pk), "products": [to_global_id("Product", product.pk)]}
    out = """mutation($id: ID!, $products: [ID!]!) { it: shippingPriceExcludeProducts(id: $id,
        input: {products: $products}) { shippingMethod { excludedProducts(first: 5) { edges { node { id } } } }
            errors { code } } }"""
    found = run(out, token=APP, **names)["shippingMethod"]["excludedProducts"]["edges"]
    assert [edge["node"]["id"] for edge in found] == names["products"]
    back = """mutation($id: ID!, $products: [ID!]!) { it: shippingPriceRemoveProductFromExclude(id: $id,
        products: $products) { errors { code } } }"""
    assert code_of(run(back, token=APP, **names)) is None
    assert ems().excluded_products.count() == 0


def test_a_channel_is_opened_with_its_rules() -> None:
    set_up_market()
    given = {
        "name": "งานวัด",
        "slug": "temple-fair",
        "currencyCode": "THB",
        "defaultCountry": "TH",
        "orderSettings": {"expireOrdersAfter": 30, "allowUnpaidOrders": True},
        "paymentSettings": {"defaultTransactionFlowStrategy": "AUTHORIZATION"},
    }
    made = run(CHANNEL, token=APP, input=given)["channel"]
    assert made["isActive"] is False
    row = Channel.objects.get(slug="temple-fair")
    assert (row.expire_orders_after, row.allow_unpaid_orders) == (30, True)
    assert (row.default_transaction_flow_strategy, row.allocation_strategy) == (
        "AUTHORIZATION",
        "PRIORITIZE_SORTING_ORDER",
    )
    switch = "mutation($id: ID!) { it: channelActivate(id: $id) { channel { isActive } errors { code } } }"
    assert run(switch, token=APP, id=made["id"])["channel"]["isActive"] is True
    assert code_of(run(switch, token=APP, id=made["id"])) == "INVALID"
    assert code_of(run(CHANNEL, token=APP, input=given)) == "UNIQUE"
    assert code_of(run(CHANNEL, token=APP, input=given | {"slug": "other", "currencyCode": "USD"})) == "INVALID"


def test_rules_of_a_channel_change_and_the_others_stay() -> None:
    set_up_market()
    change = """mutation($id: ID!, $input: ChannelUpdateInput!) { it: channelUpdate(id: $id, input: $input) {
        channel { name } errors { field code } } }"""
    given = {"stockSettings": {"allocationStrategy": "PRIORITIZE_SORTING_ORDER"}}
    assert code_of(run(change, token=APP, id=channel_id("online"), input=given)) is None
    row = Channel.objects.get(slug="online")
    assert (row.allocation_strategy, row.allow_unpaid_orders, row.name) == ("PRIORITIZE_SORTING_ORDER", True, "ออนไลน์")
    odd = {"orderSettings": {"deleteExpiredOrdersAfter": 121}}
    assert code_of(run(change, token=APP, id=channel_id("online"), input=odd)) == "INVALID"


def test_the_shop_keeps_stock_for_baskets_as_staff_say() -> None:
    set_up_market()
    manager = staff("MANAGE_SETTINGS")
    given = {"reserveStockDurationAnonymousUser": 15, "limitQuantityPerCheckout": 7}
    assert run(SHOP, token=manager, input=given)["shop"]["limitQuantityPerCheckout"] == 7
    row = ShopSettings.objects.get()
    assert (row.reserve_stock_duration_anonymous_user, row.reserve_stock_duration_authenticated_user) == (15, None)
    assert code_of(run(SHOP, token=manager, input={"limitQuantityPerCheckout": -1})) == "INVALID"


@pytest.mark.parametrize(
    ("mutation", "variables"),
    [
        (ZONE, {"input": {"name": "x"}}),
        (PRICE, {"input": {"name": "x"}}),
        (LISTING, {"id": "U2hpcHBpbmdNZXRob2RUeXBlOjE=", "input": {}}),
        (CHANNEL, {"input": {"name": "x", "slug": "x", "currencyCode": "THB", "defaultCountry": "TH"}}),
        (SHOP, {"input": {"name": "x"}}),
    ],
)
def test_strangers_change_nothing(mutation: str, variables: dict[str, Any]) -> None:
    set_up_market()
    for token in (None, staff("MANAGE_PRODUCTS")):
        refused = ask(mutation, variables=variables, token=token)
        assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert (ShippingZone.objects.count(), Channel.objects.count()) == (1, 5)
