"""Whose basket it is, at which price an app sells, what staff see of all baskets, and the books of addresses."""

from typing import Any

import pytest

from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.customers.models import App, Customer, CustomerAddress
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.contract.checkouts.baskets import checkout_id, code_of, complete, run, variant_id
from tests.selling import ADDRESS, a_checkout

pytestmark = pytest.mark.django_db

ATTACH = """mutation($id: ID!, $customer: ID) { it: checkoutCustomerAttach(id: $id, customerId: $customer) {
    checkout { email user { id } } errors { code } } }"""
DETACH = "mutation($id: ID!) { it: checkoutCustomerDetach(id: $id) { checkout { email } errors { code } } }"
PRICE = """mutation($id: ID!, $lines: [CheckoutLineInput!]!) { it: checkoutLinesAdd(id: $id, lines: $lines) {
    checkout { lines { quantity unitPrice { gross { amount } } priceOverrideReason metadata { key value } }
        subtotalPrice { gross { amount } } } errors { field code } } }"""
UPDATE = """mutation($id: ID!, $lines: [CheckoutLineUpdateInput!]!) { it: checkoutLinesUpdate(id: $id, lines: $lines) {
    checkout { lines { quantity unitPrice { gross { amount } } } } errors { field code } } }"""


def signed_in(customer: Customer) -> str:
    asked = 'mutation($email: String!) { tokenCreate(email: $email, password: "a-password-for-tests") { token } }'
    return f"Bearer {data(asked, variables={'email': customer.email})['tokenCreate']['token']}"


def refused(query: str, *, token: str | None = None, **variables: Any) -> str:
    return ask(query, variables=variables, token=token)["errors"][0]["extensions"]["exception"]["code"]


def test_a_guests_basket_becomes_a_customers_once() -> None:
    set_up_market()
    buyer, other = a_customer(), a_customer()
    checkout = a_checkout({the_variant(a_product()): 1})
    mine = run(ATTACH, token=signed_in(buyer), id=checkout_id(checkout))["checkout"]
    assert (mine["email"], mine["user"]["id"]) == (buyer.email, to_global_id("User", buyer.pk))
    assert refused(ATTACH, token=signed_in(other), id=checkout_id(checkout)) == "PermissionDenied"
    assert refused(DETACH, token=signed_in(other), id=checkout_id(checkout)) == "PermissionDenied"
    assert refused(DETACH, id=checkout_id(checkout)) == "PermissionDenied"
    assert Checkout.objects.get().user == buyer
    assert run(DETACH, token=signed_in(buyer), id=checkout_id(checkout))["checkout"]["email"] == buyer.email
    assert Checkout.objects.get().user is None


def test_acting_for_a_customer_needs_a_right() -> None:
    set_up_market()
    buyer = a_customer()
    checkout = a_checkout({the_variant(a_product()): 1})
    named = {"id": checkout_id(checkout), "customer": to_global_id("User", buyer.pk)}
    assert refused(ATTACH, **named) == "PermissionDenied"
    assert refused(ATTACH, token=signed_in(a_customer()), **named) == "PermissionDenied"
    assert Checkout.objects.get().user is None
    assert code_of(run(ATTACH, token=APP, id=checkout_id(checkout))) == "REQUIRED"


def test_an_app_sells_at_a_price_of_its_own() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=35_000))
    checkout = a_checkout({}, ready=False)
    line = {"variantId": variant_id(cloth), "quantity": 2, "price": "300.50", "priceOverrideReason": "ตำหนิ"}
    line |= {"metadata": [{"key": "note", "value": "x"}]}
    made = run(PRICE, token=APP, id=checkout_id(checkout), lines=[line])["checkout"]
    assert made["lines"][0]["unitPrice"]["gross"]["amount"] == 300.5
    assert made["lines"][0]["priceOverrideReason"] == "ตำหนิ"
    assert made["lines"][0]["metadata"] == [{"key": "note", "value": "x"}]
    assert made["subtotalPrice"]["gross"]["amount"] == 601.0
    reason = "query($id: ID) { checkout(id: $id) { lines { priceOverrideReason } } }"
    for_anyone = ask(reason, variables={"id": checkout_id(checkout)})
    assert for_anyone["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert for_anyone["data"]["checkout"]["lines"] == [{"priceOverrideReason": None}]
    cheaper = [{"variantId": variant_id(cloth), "price": 250}]
    assert run(UPDATE, token=APP, id=checkout_id(checkout), lines=cheaper)["checkout"]["lines"] == [
        {"quantity": 2, "unitPrice": {"gross": {"amount": 250.0}}}
    ]


def test_nobody_else_names_a_price() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=35_000))
    checkout = a_checkout({cloth: 1})
    line = {"variantId": variant_id(cloth), "quantity": 1, "price": 1}
    assert refused(PRICE, id=checkout_id(checkout), lines=[line]) == "PermissionDenied"
    staff = signed_in(a_customer(permissions=["HANDLE_CHECKOUTS"]))
    assert refused(PRICE, token=staff, id=checkout_id(checkout), lines=[line]) == "PermissionDenied"
    App.objects.filter(identifier="talad-feemue").update(permissions=["MANAGE_PRODUCTS"])
    assert refused(PRICE, token=APP, id=checkout_id(checkout), lines=[line]) == "PermissionDenied"
    assert refused(UPDATE, id=checkout_id(checkout), lines=[line]) == "PermissionDenied"
    assert CheckoutLine.objects.get().price_override_amount is None


def test_a_reason_without_a_price_is_refused() -> None:
    set_up_market()
    checkout = a_checkout({}, ready=False)
    line = {"variantId": variant_id(the_variant(a_product())), "quantity": 1, "priceOverrideReason": "x"}
    found = run(PRICE, token=APP, id=checkout_id(checkout), lines=[line])
    assert code_of(found) == "PRICE_OVERRIDE_REASON_WITHOUT_OVERRIDE"
    assert CheckoutLine.objects.count() == 0


def test_a_line_apart_is_changed_by_its_own_name() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    checkout = a_checkout({cloth: 1})
    line = {"variantId": variant_id(cloth), "quantity": 2, "forceNewLine": True}
    added = run(PRICE.replace("priceOverrideReason", ""), id=checkout_id(checkout), lines=[line])["checkout"]
    assert [one["quantity"] for one in added["lines"]] == [1, 2]
    by_variant = [{"variantId": variant_id(cloth), "quantity": 5}]
    assert code_of(run(UPDATE, id=checkout_id(checkout), lines=by_variant)) == "INVALID"
    assert sorted(CheckoutLine.objects.values_list("quantity", flat=True)) == [1, 2]


def test_a_variants_own_limit_goes_before_the_shops() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=90))
    cloth.quantity_limit_per_customer = 60
    cloth.save()
    checkout = a_checkout({cloth: 60})
    line = {"variantId": variant_id(cloth), "quantity": 1}
    added = run(PRICE.replace("priceOverrideReason", ""), id=checkout_id(checkout), lines=[line])
    assert code_of(added) == "QUANTITY_GREATER_THAN_LIMIT"


def test_addresses_go_into_the_buyers_book_unless_she_says_no() -> None:
    set_up_market()
    buyer = a_customer()
    cloth = the_variant(a_product(stock=9))
    kept = a_checkout({cloth: 1}, customer=buyer)
    quiet = a_checkout(
        {cloth: 1},
        customer=buyer,
        shipping_address=ADDRESS | {"city": "ตาก"},
        save_shipping_address=False,
        save_billing_address=False,
    )
    assert code_of(complete(kept)) is None
    assert code_of(complete(quiet)) is None
    assert [one.address["city"] for one in CustomerAddress.objects.filter(customer=buyer)] == ["พระประแดง"]


def test_staff_see_all_baskets_and_others_none() -> None:
    set_up_market()
    a_checkout({the_variant(a_product()): 1})
    late = a_checkout({the_variant(a_product()): 2}, email="late@example.test")
    asked = """query($filter: CheckoutFilterInput) { checkouts(first: 9, filter: $filter) { totalCount
        edges { node { id totalPrice { gross { amount } } lines { variant { sku } } } } } }"""
    found = data(asked, variables={"filter": {"customer": "LATE@"}}, token=APP)["checkouts"]
    assert [edge["node"]["id"] for edge in found["edges"]] == [checkout_id(late)]
    lines = data("{ checkoutLines(first: 9) { edges { node { quantity totalPrice { net { amount } } } } } }", token=APP)
    assert sorted(edge["node"]["quantity"] for edge in lines["checkoutLines"]["edges"]) == [1, 2]
    assert refused(asked) == "PermissionDenied"
    assert refused("{ checkoutLines(first: 9) { edges { node { id } } } }") == "PermissionDenied"


def test_gift_cards_are_honestly_none() -> None:
    set_up_market()
    asked = "query($id: ID!) { checkout(id: $id) { giftCards { id } } }"
    found = data(asked, variables={"id": checkout_id(a_checkout({the_variant(a_product()): 1}))})
    assert found["checkout"]["giftCards"] == []
