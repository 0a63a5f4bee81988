"""Lists of orders for staff and for the buyer: filters, search, and what a stranger may read."""

from typing import Any

import pytest

from marketplace.commerce.orders.claim_orders import claim_orders
from marketplace.commerce.orders.expire_order import expire_order
from marketplace.commerce.orders.models import Order, TransactionItem
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import NOW, PASSWORD, a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.contract.statements import statements
from tests.selling import an_order, stock_of

pytestmark = pytest.mark.django_db

LIST = """query($filter: OrderFilterInput, $where: OrderWhereInput, $search: String, $first: Int = 20) {
    orders(first: $first, filter: $filter, where: $where, search: $search) { totalCount edges { node {
        number status statusDisplay paymentStatus chargeStatus userEmail total { gross { amount } }
        user { email } billingAddress { city } channel { slug } discounts { name } invoices { number }
        lines { productName thumbnail(size: 128) { url } unitPrice { gross { amount } } variant { id } }
        fulfillments { trackingNumber } totalBalance { amount } totalRefunded { amount } } } } }"""
MINE = "{ me { orders(first: 5) { totalCount edges { node { number statusDisplay invoices { number } } } } } }"
STRANGER = """query($id: ID!) { order(id: $id) { number isPaid chargeStatus total { gross { amount } }
    deliveryMethod { __typename ... on ShippingMethod { name } } totalCaptured { amount } voucher { code } } }"""
PRIVATE = (
    "user { email }",
    "transactions { id }",
    "events { id }",
    "invoices { number }",
    "totalGrantedRefund { amount }",
    "grantedRefunds { id }",
    "totalRefundPending { amount }",
    "privateMetadata { key }",
    "actions",
    "lines { allocations { id } }",
)


def numbers(**asked: Any) -> list[str]:
    answer = data(LIST, variables=asked, token=APP)["orders"]
    assert answer["totalCount"] == len(answer["edges"])
    return sorted(edge["node"]["number"] for edge in answer["edges"])


@pytest.fixture
def two() -> tuple[Order, Order]:
    set_up_market()
    one = an_order({the_variant(a_product("ผ้าทอมือ")): 1})
    other = an_order({the_variant(a_product("ตะกร้าหวาย")): 1}, email="piti@example.test")
    TransactionItem.objects.create(order=other, psp_reference="pi_77", created_at=NOW, modified_at=NOW)
    return one, other


def test_orders_are_found_by_what_staff_know_of_them(two: tuple[Order, Order]) -> None:
    one, other = two
    assert numbers(search=f"#{one.number}") == [str(one.number)]
    assert numbers(search="ทอมือ") == [str(one.number)]
    assert numbers(search="piti") == numbers(search="pi_77") == [str(other.number)]
    assert numbers(search="ตะกร้า piti") == [str(other.number)]
    assert numbers(search="ตะกร้า manee") == []
    assert len(numbers(search="มานี")) == 2
    sku = other.lines.get().product_sku
    assert numbers(filter={"search": sku}) == [str(other.number)]


def test_orders_are_narrowed_down(two: tuple[Order, Order]) -> None:
    one, other = two
    Order.objects.filter(pk=one.pk).update(status="CANCELED", charge_status="FULL", metadata={"a": "1"})
    assert numbers(filter={"status": ["CANCELED"]}) == [str(one.number)]
    assert numbers(filter={"paymentStatus": ["FULLY_CHARGED"]}) == [str(one.number)]
    assert numbers(filter={"customer": "PITI"}) == [str(other.number)]
    assert numbers(where={"number": {"eq": one.number}}) == [str(one.number)]
    assert numbers(
        where={"OR": [{"status": {"eq": "CANCELED"}}, {"userEmail": {"eq": "piti@example.test"}}]}
    ) == sorted([str(one.number), str(other.number)])
    assert numbers(where={"metadata": {"key": "a", "value": {"eq": "1"}}}) == [str(one.number)]
    assert numbers(where={"hasFulfillments": True}) == []
    assert len(numbers(where={"hasFulfillments": False})) == 2
    Order.objects.filter(pk=one.pk).update(status="DRAFT")
    assert numbers() == [str(other.number)]


def test_a_long_list_costs_as_many_statements_as_a_short_one() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=50))
    for _ in range(8):
        an_order({variant: 1})
    data(LIST, variables={"first": 1}, token=APP)
    with statements() as short:
        data(LIST, variables={"first": 1}, token=APP)
    with statements() as long:
        data(LIST, variables={"first": 8}, token=APP)
    assert len(long) == len(short) <= 20


def test_a_buyer_sees_her_orders_and_no_drafts() -> None:
    set_up_market()
    buyer = a_customer("manee@example.test")
    order = an_order({the_variant(a_product()): 1})
    assert claim_orders(email="MANEE@example.test", customer=buyer) == 1
    draft = an_order({the_variant(a_product()): 1})
    Order.objects.filter(pk=draft.pk).update(status="DRAFT", user=buyer)
    login = "mutation($e: String!, $p: String!) { tokenCreate(email: $e, password: $p) { token } }"
    token = data(login, variables={"e": buyer.email, "p": PASSWORD})["tokenCreate"]["token"]
    mine = data(MINE, token=f"Bearer {token}")["me"]["orders"]
    assert [edge["node"] for edge in mine["edges"]] == [
        {"number": str(order.number), "statusDisplay": "Unconfirmed", "invoices": []}
    ]
    assert mine["totalCount"] == 1


def test_who_knows_an_order_s_id_reads_what_saleor_shows_and_no_more() -> None:
    set_up_market()
    buyer = a_customer("manee@example.test")
    order = an_order({the_variant(a_product()): 1})
    claim_orders(email=buyer.email, customer=buyer)
    key = {"id": to_global_id("Order", order.pk)}
    shown = data(STRANGER, variables=key)["order"]
    assert (shown["number"], shown["deliveryMethod"]["__typename"]) == (str(order.number), "ShippingMethod")
    for field in PRIVATE:
        answer = ask(f"query($id: ID!) {{ order(id: $id) {{ {field} }} }}", variables=key)
        assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied", field
    assert ask(LIST)["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    drafts = ask("{ draftOrders(first: 1) { totalCount } }")
    assert drafts["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_an_order_given_up_frees_its_goods_unless_somebody_pays() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=3))
    order, paying = an_order({variant: 1}), an_order({variant: 1})
    TransactionItem.objects.create(order=paying, created_at=NOW, modified_at=NOW)
    assert expire_order(order_id=order.pk, now=NOW) is not None
    assert expire_order(order_id=order.pk, now=NOW) is None
    assert expire_order(order_id=paying.pk, now=NOW) is None
    assert sorted(Order.objects.values_list("status", flat=True)) == ["EXPIRED", "UNCONFIRMED"]
    assert stock_of(variant) == (3, 1)
