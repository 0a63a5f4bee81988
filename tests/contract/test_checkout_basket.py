"""A basket over the contract: filled, changed, priced, and refused without harm."""

from typing import Any

import pytest

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.stock.models import Allocation
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, a_variant, set_up_market, the_variant
from tests.contract.ask import APP, ask, data

pytestmark = pytest.mark.django_db

BASKET = """
    id quantity isShippingRequired
    lines { id quantity variant { sku } unitPrice { gross { amount } } totalPrice { gross { amount } tax { amount } } }
    subtotalPrice { gross { amount } } shippingPrice { gross { amount } } totalPrice { gross { amount } }
    shippingMethods { id name translation(languageCode: EN) { name } price { amount } }
    deliveryMethod { ... on ShippingMethod { name } }
"""
CREATE = f"""mutation($input: CheckoutCreateInput!) {{
    checkoutCreate(input: $input) {{ checkout {{ {BASKET} }} errors {{ field code variants addressType }} }} }}"""
ADDRESS = {"firstName": "มานี", "streetAddress1": "12 หมู่ 3", "city": "พระประแดง", "postalCode": "10130", "country": "TH"}


def variant_id(variant: ProductVariant) -> str:
    return to_global_id("ProductVariant", variant.pk)


def create(*lines: tuple[ProductVariant, int], **fields: Any) -> dict[str, Any]:
    wanted = [{"variantId": variant_id(variant), "quantity": quantity} for variant, quantity in lines]
    payload = data(CREATE, variables={"input": {"channel": "online", "lines": wanted, **fields}})["checkoutCreate"]
    return payload["checkout"] or payload["errors"][0]


def change(mutation: str, arguments: str, **variables: Any) -> dict[str, Any]:
    names = {"lines": "[CheckoutLineInput!]!", "updates": "[CheckoutLineUpdateInput!]!", "id": "ID", "lineId": "ID"}
    names |= {"address": "AddressInput!", "email": "String!", "method": "ID", "ids": "[ID!]!"}
    declared = ", ".join(f"${name}: {names[name]}" for name in variables)
    answer = f"checkout {{ {BASKET} }} errors {{ field code variants addressType }}"
    query = f"mutation({declared}) {{ it: {mutation}({arguments}) {{ {answer} }} }}"
    payload = data(query, variables=variables)["it"]
    return payload["checkout"] or payload["errors"][0]


def test_a_basket_shows_todays_prices_with_their_tax() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_700, tax="VAT 7"))
    basket = the_variant(a_product(price=35_050))
    checkout = create((cloth, 3), (basket, 1))
    assert [line["totalPrice"]["gross"]["amount"] for line in checkout["lines"]] == [321.0, 350.5]
    assert [line["totalPrice"]["tax"]["amount"] for line in checkout["lines"]] == [21.0, 0.0]
    assert checkout["subtotalPrice"]["gross"]["amount"] == 671.5
    assert checkout["totalPrice"]["gross"]["amount"] == 671.5
    assert checkout["quantity"] == 4
    assert Allocation.objects.count() == 0


def test_the_same_goods_laid_in_twice_become_one_line() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    checkout = create((cloth, 2))
    more = [{"variantId": variant_id(cloth), "quantity": 3}]
    after = change("checkoutLinesAdd", "id: $id, lines: $lines", id=checkout["id"], lines=more)
    assert [line["quantity"] for line in after["lines"]] == [5]


def test_a_line_of_its_own_is_kept_when_asked_for() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    checkout = create((cloth, 2))
    more = [{"variantId": variant_id(cloth), "quantity": 1, "forceNewLine": True}]
    after = change("checkoutLinesAdd", "id: $id, lines: $lines", id=checkout["id"], lines=more)
    assert [line["quantity"] for line in after["lines"]] == [2, 1]


def test_pieces_are_changed_and_zero_takes_a_line_out() -> None:
    set_up_market()
    cloth, basket = the_variant(a_product()), the_variant(a_product())
    checkout = create((cloth, 2), (basket, 1))
    first, second = (line["id"] for line in checkout["lines"])
    updates = [{"lineId": first, "quantity": 4}, {"lineId": second, "quantity": 0}]
    after = change("checkoutLinesUpdate", "id: $id, lines: $updates", id=checkout["id"], updates=updates)
    assert [(line["id"], line["quantity"]) for line in after["lines"]] == [(first, 4)]


def test_a_line_is_taken_out_by_both_mutations() -> None:
    set_up_market()
    variants = [the_variant(a_product()) for _ in range(3)]
    checkout = create(*((variant, 1) for variant in variants))
    one, two, three = (line["id"] for line in checkout["lines"])
    after = change("checkoutLineDelete", "id: $id, lineId: $lineId", id=checkout["id"], lineId=one)
    assert [line["id"] for line in after["lines"]] == [two, three]
    after = change("checkoutLinesDelete", "id: $id, linesIds: $ids", id=checkout["id"], ids=[two, three])
    assert after["lines"] == []


def test_another_baskets_line_is_not_taken_out() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    mine, yours = create((cloth, 1)), create((cloth, 1))
    refusal = change("checkoutLineDelete", "id: $id, lineId: $lineId", id=mine["id"], lineId=yours["lines"][0]["id"])
    assert refusal["code"] == "NOT_FOUND"
    assert CheckoutLine.objects.count() == 2


@pytest.mark.parametrize("quantity", [0, -1, -(2**31)])
def test_less_than_one_piece_is_refused(quantity: int) -> None:
    set_up_market()
    refusal = create((the_variant(a_product()), quantity))
    assert (refusal["code"], refusal["field"]) == ("ZERO_QUANTITY", "quantity")
    assert Checkout.objects.count() == 0


def test_more_than_fifty_pieces_of_one_thing_are_refused_over_all_lines() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=1_000))
    checkout = create((cloth, 50))
    more = [{"variantId": variant_id(cloth), "quantity": 1, "forceNewLine": True}]
    refusal = change("checkoutLinesAdd", "id: $id, lines: $lines", id=checkout["id"], lines=more)
    assert (refusal["code"], refusal["variants"]) == ("QUANTITY_GREATER_THAN_LIMIT", [variant_id(cloth)])
    assert create((cloth, 2**31 - 1))["code"] == "QUANTITY_GREATER_THAN_LIMIT"
    assert CheckoutLine.objects.get().quantity == 50


def test_a_basket_that_no_order_could_hold_is_refused_and_stays_as_it_was() -> None:
    set_up_market()
    cloth, basket = the_variant(a_product(price=100_000_000, stock=50)), the_variant(a_product(price=100_000_000))
    refusal = {"field": "quantity", "code": "QUANTITY_GREATER_THAN_LIMIT"}
    assert create((cloth, 22)).items() >= refusal.items()
    checkout = create((cloth, 20))
    assert checkout["totalPrice"]["gross"]["amount"] == 20_000_000
    more = [{"variantId": variant_id(basket), "quantity": 2}]
    refused = change("checkoutLinesAdd", "id: $id, lines: $lines", id=checkout["id"], lines=more)
    assert refused.items() >= refusal.items()
    fewer = [{"lineId": checkout["lines"][0]["id"], "quantity": 22}]
    refused = change("checkoutLinesUpdate", "id: $id, lines: $updates", id=checkout["id"], updates=fewer)
    assert refused.items() >= refusal.items()
    assert [line.quantity for line in CheckoutLine.objects.all()] == [20]


def test_more_than_there_is_is_refused_with_what_is_short() -> None:
    set_up_market()
    product = a_product(stock=3)
    red, blue = the_variant(product), a_variant(product, "blue", stock=9)
    refusal = create((red, 4), (blue, 1))
    assert (refusal["code"], refusal["variants"]) == ("INSUFFICIENT_STOCK", [variant_id(red)])
    assert Checkout.objects.count() == 0


def test_what_is_not_counted_is_always_there_up_to_the_limit() -> None:
    set_up_market()
    product = a_product(stock=0, kind="service")
    variant = the_variant(product)
    ProductVariant.objects.filter(pk=variant.pk).update(track_inventory=False)
    assert create((variant, 50))["quantity"] == 50


def test_hidden_goods_and_goods_of_another_channel_are_refused() -> None:
    set_up_market()
    hidden = the_variant(a_product(published=False))
    elsewhere = the_variant(a_product(channels=("truck",)))
    assert create((hidden, 1))["code"] == "PRODUCT_NOT_PUBLISHED"
    assert create((elsewhere, 1))["code"] == "UNAVAILABLE_VARIANT_IN_CHANNEL"


def test_unknown_goods_channels_and_baskets_are_refused() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    unknown = [{"variantId": to_global_id("ProductVariant", 999_999), "quantity": 1}]
    payload = data(CREATE, variables={"input": {"channel": "online", "lines": unknown}})["checkoutCreate"]
    assert payload["errors"][0]["code"] == "NOT_FOUND"
    assert create((cloth, 1), channel="moon")["code"] == "NOT_FOUND"
    lost = to_global_id("Checkout", "00000000-0000-4000-8000-000000000000")
    assert change("checkoutEmailUpdate", "id: $id, email: $email", id=lost, email="a@b.test")["code"] == "NOT_FOUND"
    assert data("query($id: ID) { checkout(id: $id) { id } }", variables={"id": lost})["checkout"] is None


@pytest.mark.parametrize("id", ["", "x", "Q2hlY2tvdXQ6", to_global_id("Order", 1), to_global_id("Checkout", "x")])
def test_an_id_that_is_none_gets_a_clear_answer(id: str) -> None:
    set_up_market()
    answer = ask(
        "mutation($id: ID) { checkoutComplete(id: $id) { errors { code } order { id } } }", variables={"id": id}
    )
    assert answer["data"]["checkoutComplete"]["errors"][0]["code"] in {"GRAPHQL_ERROR", "NOT_FOUND"}


def test_parcels_are_offered_once_there_is_an_address() -> None:
    set_up_market()
    checkout = create((the_variant(a_product(price=10_000)), 1))
    assert checkout["shippingMethods"] == []
    after = change(
        "checkoutShippingAddressUpdate", "id: $id, shippingAddress: $address", id=checkout["id"], address=ADDRESS
    )
    assert [(one["translation"]["name"], one["price"]["amount"]) for one in after["shippingMethods"]] == [
        ("Thailand Post, registered", 40.0),
        ("Thailand Post EMS", 60.0),
    ]
    chosen = change(
        "checkoutDeliveryMethodUpdate",
        "id: $id, deliveryMethodId: $method",
        id=checkout["id"],
        method=after["shippingMethods"][1]["id"],
    )
    assert chosen["deliveryMethod"] == {"name": "ไปรษณีย์ไทย EMS"}
    assert (chosen["shippingPrice"]["gross"]["amount"], chosen["totalPrice"]["gross"]["amount"]) == (60.0, 160.0)


def test_an_address_abroad_is_not_served() -> None:
    set_up_market()
    checkout = create((the_variant(a_product()), 1), shippingAddress=ADDRESS | {"country": "LA"})
    assert checkout["shippingMethods"] == []
    method = to_global_id("ShippingMethod", 1)
    refusal = change(
        "checkoutDeliveryMethodUpdate", "id: $id, deliveryMethodId: $method", id=checkout["id"], method=method
    )
    assert refusal["code"] == "DELIVERY_METHOD_NOT_APPLICABLE"


def test_a_service_is_not_sent() -> None:
    set_up_market()
    checkout = create((the_variant(a_product(kind="service")), 1), shippingAddress=ADDRESS)
    assert checkout["isShippingRequired"] is False
    assert checkout["shippingMethods"] == []
    method = to_global_id("ShippingMethod", 1)
    refusal = change(
        "checkoutDeliveryMethodUpdate", "id: $id, deliveryMethodId: $method", id=checkout["id"], method=method
    )
    assert refusal["code"] == "SHIPPING_NOT_REQUIRED"


@pytest.mark.parametrize(("missing", "code"), [("streetAddress1", "REQUIRED"), ("city", "REQUIRED")])
def test_an_address_without_a_street_or_a_town_is_refused(missing: str, code: str) -> None:
    set_up_market()
    checkout = create((the_variant(a_product()), 1))
    refusal = change(
        "checkoutShippingAddressUpdate",
        "id: $id, shippingAddress: $address",
        id=checkout["id"],
        address=ADDRESS | {missing: " "},
    )
    assert (refusal["code"], refusal["field"], refusal["addressType"]) == (code, missing, "SHIPPING")
    assert Checkout.objects.get().shipping_address is None


def test_an_address_that_no_letter_can_reach_is_refused() -> None:
    set_up_market()
    checkout = create((the_variant(a_product("ผ้า")), 1))
    for email in ("a@" + "ก" * 60 + ".co", '"\x01"@b.test', '""@b.test', "=?utf-8?q?x?=@b.test"):
        refusal = change("checkoutEmailUpdate", "id: $id, email: $email", id=checkout["id"], email=email)
        assert (refusal["code"], refusal["field"]) == ("INVALID", "email")
    assert Checkout.objects.get().email is None
    good = change("checkoutEmailUpdate", "id: $id, email: $email", id=checkout["id"], email="o'na+1@ทดสอบ.ไทย")
    assert good["id"] == checkout["id"]


@pytest.mark.parametrize(("email", "code"), [("", "REQUIRED"), ("nobody", "INVALID"), ("a@b.test " * 60, "INVALID")])
def test_an_email_address_that_is_none_is_refused(email: str, code: str) -> None:
    set_up_market()
    checkout = create((the_variant(a_product()), 1))
    refusal = change("checkoutEmailUpdate", "id: $id, email: $email", id=checkout["id"], email=email)
    assert (refusal["code"], refusal["field"]) == (code, "email")
    assert Checkout.objects.get().email is None


def test_notes_on_a_basket_need_no_right_and_private_ones_do() -> None:
    set_up_market()
    checkout = create((the_variant(a_product()), 1))
    write = "mutation($id: ID!, $input: [MetadataInput!]!) { %s(id: $id, input: $input) { errors { code } } }"
    note = {"id": checkout["id"], "input": [{"key": "payment_method", "value": "cash_on_delivery"}]}
    assert data(write % "updateMetadata", variables=note)["updateMetadata"]["errors"] == []
    assert Checkout.objects.get().metadata == {"payment_method": "cash_on_delivery"}
    refused = ask(write % "updatePrivateMetadata", variables=note)
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert data(write % "updatePrivateMetadata", variables=note, token=APP)["updatePrivateMetadata"]["errors"] == []


def test_a_basket_of_twenty_lines_costs_as_many_statements_as_one_of_two(django_assert_max_num_queries: Any) -> None:
    set_up_market()
    checkout = create(*((the_variant(a_product()), 1) for _ in range(20)))
    lines = "lines { variant { quantityAvailable product { name slug } } }"
    query = f"query($id: ID) {{ checkout(id: $id) {{ {BASKET} {lines} }} }}"
    with django_assert_max_num_queries(14):
        assert len(data(query, variables={"id": checkout["id"]})["checkout"]["lines"]) == 20
