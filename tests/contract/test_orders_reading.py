"""Who sees what of an order, and how staff find orders."""

from typing import Any

import pytest

from marketplace.commerce.orders.models import Order
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import PASSWORD, a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.selling import an_order

pytestmark = pytest.mark.django_db

OPEN = """query($id: ID) { order(id: $id) { number status total { gross { amount } } userEmail
    shippingAddress { city } lines { productName variant { sku product { slug } } } } }"""


def shown(order: Order, fields: str, token: str | None = None) -> dict[str, Any]:
    return ask(f"query($id: ID) {{ order(id: $id) {{ {fields} }} }}", variables=named(order), token=token)


def named(order: Order) -> dict[str, str]:
    return {"id": to_global_id("Order", order.pk)}


def token_of(email: str) -> str:
    query = "mutation($e: String!, $p: String!) { tokenCreate(email: $e, password: $p) { token } }"
    return "Bearer " + data(query, variables={"e": email, "p": PASSWORD})["tokenCreate"]["token"]


def test_who_knows_the_id_sees_the_order() -> None:
    set_up_market()
    order = an_order({the_variant(a_product("ชาใบหม่อน", price=12_000)): 1})
    seen = data(OPEN, variables=named(order))["order"]
    assert (seen["number"], seen["status"], seen["total"]["gross"]["amount"]) == (
        str(order.number),
        "UNCONFIRMED",
        180.0,
    )
    assert seen["lines"][0]["productName"] == "ชาใบหม่อน"


@pytest.mark.parametrize("field", ["transactions { id }", "events { id }", "actions", "privateMetadata { key }"])
def test_how_it_was_paid_and_its_history_are_not_for_guests(field: str) -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1})
    assert shown(order, field)["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert "errors" not in shown(order, field, token=APP)


def test_whose_it_is_is_told_to_her_and_to_staff_only() -> None:
    set_up_market()
    buyer, other = a_customer(), a_customer()
    order = an_order({the_variant(a_product()): 1}, customer=buyer)
    seen = "user { email }"
    assert shown(order, seen)["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert shown(order, seen, token=token_of(other.email))["data"]["order"]["user"] is None
    assert shown(order, seen, token=token_of(buyer.email))["data"]["order"]["user"] == {"email": buyer.email}
    assert shown(order, seen, token=APP)["data"]["order"]["user"] == {"email": buyer.email}


def test_an_order_is_found_by_its_reference_by_staff_only() -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1})
    query = "query($r: String) { order(externalReference: $r) { number } }"
    reference = {"r": order.external_reference}
    assert data(query, variables=reference, token=APP)["order"] == {"number": str(order.number)}
    assert ask(query, variables=reference)["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_goods_hidden_since_are_no_longer_shown_to_guests() -> None:
    set_up_market()
    product = a_product()
    order = an_order({the_variant(product): 1})
    product.channel_listings.update(is_published=False)
    assert data(OPEN, variables=named(order))["order"]["lines"][0]["variant"] is None
    assert data(OPEN, variables=named(order), token=APP)["order"]["lines"][0]["variant"] is not None


def test_an_unknown_order_is_nothing() -> None:
    set_up_market()
    lost = {"id": to_global_id("Order", "00000000-0000-4000-8000-000000000000")}
    assert data(OPEN, variables=lost)["order"] is None


def test_staff_page_through_orders_newest_first() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=20))
    numbers = [str(an_order({cloth: 1}).number) for _ in range(5)]
    query = """query($first: Int, $after: String) { orders(first: $first, after: $after, channel: "online",
        sortBy: {field: NUMBER, direction: DESC}) {
        totalCount edges { node { number } } pageInfo { hasNextPage endCursor } } }"""
    seen: list[str] = []
    after = None
    while True:
        page = data(query, variables={"first": 2, "after": after}, token=APP)["orders"]
        seen += [edge["node"]["number"] for edge in page["edges"]]
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]
    assert seen == numbers[::-1]
    assert page["totalCount"] == 5


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"status": ["UNCONFIRMED"]}, 1),
        ({"status": ["READY_TO_FULFILL"]}, 0),
        ({"chargeStatus": ["NONE"]}, 1),
        ({"customer": "manee"}, 1),
        ({"customer": "somebody"}, 0),
        ({"created": {"gte": "2026-11-20", "lte": "2026-11-20"}}, 1),
        ({"created": {"gte": "2026-11-21"}}, 0),
        ({"metadata": [{"key": "payment_method", "value": "cash_on_delivery"}]}, 1),
        ({"metadata": [{"key": "payment_method", "value": "card"}]}, 0),
        ({"metadata": [{"key": "gift"}]}, 0),
        ({"numbers": ["x", "99999999999999999999"]}, 0),
        ({"ids": []}, 1),
    ],
)
def test_staff_filter_orders(wanted: dict[str, Any], count: int) -> None:
    set_up_market()
    an_order({the_variant(a_product()): 1}, metadata={"payment_method": "cash_on_delivery"})
    query = "query($filter: OrderFilterInput) { orders(first: 10, filter: $filter) { totalCount } }"
    assert data(query, variables={"filter": wanted}, token=APP)["orders"]["totalCount"] == count


def test_a_guest_sees_no_list_of_orders() -> None:
    set_up_market()
    answer = ask("{ orders(first: 10) { totalCount } }")
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_a_list_of_orders_costs_the_same_however_long(django_assert_max_num_queries: Any) -> None:
    set_up_market()
    for _ in range(6):
        an_order({the_variant(a_product()): 1, the_variant(a_product()): 1})
    query = """{ orders(first: 10) { edges { node { number channel { slug } user { email } transactions { id }
        fulfillments { id } events { type } lines { productName allocations { quantity warehouse { slug } }
        variant { sku product { slug name } } } } } } }"""
    with django_assert_max_num_queries(14):
        assert len(data(query, token=APP)["orders"]["edges"]) == 6


def test_an_order_of_twelve_lines_costs_a_guest_few_statements(django_assert_max_num_queries: Any) -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1 for _ in range(12)})
    with django_assert_max_num_queries(8):
        assert len(data(OPEN, variables=named(order))["order"]["lines"]) == 12
