"""Calling an order off, sending it, correcting it."""

from typing import Any
from uuid import uuid4

import pytest

from marketplace.commerce.orders.models import Order
from marketplace.commerce.stock.models import Allocation
from marketplace.events.catalogue import ProductChanged
from marketplace.events.orders import OrderCancelled
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, a_warehouse, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.selling import an_order, recorded, reference_of, stock_of

pytestmark = pytest.mark.django_db

CANCEL = "mutation($id: ID!) { orderCancel(id: $id) { order { status } errors { field code } } }"
CONFIRM = "mutation($id: ID!) { orderConfirm(id: $id) { order { status } errors { code } } }"
FULFILL = """mutation($id: ID, $input: OrderFulfillInput!) { orderFulfill(order: $id, input: $input) {
    fulfillments { trackingNumber warehouse { slug } lines { quantity orderLine { productSku } } }
    order { status lines { quantityFulfilled quantityToFulfill } } errors { field code } } }"""
UPDATE = """mutation($id: ID, $input: OrderUpdateInput!) { orderUpdate(id: $id, input: $input) {
    order { externalReference userEmail shippingAddress { city } metadata { key value } } errors { field code } } }"""


def named(order: Order) -> dict[str, str]:
    return {"id": to_global_id("Order", order.pk)}


def fulfil(order: Order, pieces: int, warehouse: str = "store-of-tests", **fields: Any) -> dict[str, Any]:
    line = to_global_id("OrderLine", order.lines.get().pk)
    stocks = [{"quantity": pieces, "warehouse": to_global_id("Warehouse", a_warehouse(warehouse).pk)}]
    given = {"lines": [{"orderLineId": line, "stocks": stocks}], **fields}
    return data(FULFILL, variables={**named(order), "input": given}, token=APP)["orderFulfill"]


def test_a_cancelled_order_frees_its_pieces_and_says_so() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=2))
    order = an_order({cloth: 2})
    assert stock_of(cloth) == (2, 2)
    assert data(CANCEL, variables=named(order), token=APP)["orderCancel"]["order"] == {"status": "CANCELED"}
    assert stock_of(cloth) == (2, 0)
    assert Allocation.objects.count() == 0
    assert [event.order for event in recorded(OrderCancelled)] == [reference_of(order)]
    again = data(CANCEL, variables=named(order), token=APP)["orderCancel"]
    assert again["errors"] == [{"field": "order", "code": "CANNOT_CANCEL_ORDER"}]
    assert len(recorded(OrderCancelled)) == 1


def test_the_last_piece_promised_and_freed_makes_the_shop_look_again() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=2))
    an_order({cloth: 1})
    assert recorded(ProductChanged) == []
    order = an_order({cloth: 1})
    assert len(recorded(ProductChanged)) == 1
    data(CANCEL, variables=named(order), token=APP)
    assert len(recorded(ProductChanged)) == 2


def test_sending_lowers_stock_and_promise_together() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    order = an_order({cloth: 3})
    data(CONFIRM, variables=named(order), token=APP)
    first = fulfil(order, 1, trackingNumber="EX123456789TH")
    assert first["errors"] == []
    assert first["order"] == {
        "status": "PARTIALLY_FULFILLED",
        "lines": [{"quantityFulfilled": 1, "quantityToFulfill": 2}],
    }
    assert first["fulfillments"][0]["trackingNumber"] == "EX123456789TH"
    assert first["fulfillments"][0]["warehouse"] == {"slug": "store-of-tests"}
    assert stock_of(cloth) == (4, 2)
    assert fulfil(order, 2)["order"]["status"] == "FULFILLED"
    assert stock_of(cloth) == (2, 0)
    cancelled = data(CANCEL, variables=named(order), token=APP)["orderCancel"]
    assert cancelled["errors"][0]["code"] == "CANNOT_CANCEL_ORDER"


@pytest.mark.parametrize(
    ("pieces", "warehouse", "code"),
    [
        (4, "store-of-tests", "FULFILL_ORDER_LINE"),
        (-1, "store-of-tests", "FULFILL_ORDER_LINE"),
        (0, "store-of-tests", "ZERO_QUANTITY"),
        (1, "another-store", "INSUFFICIENT_STOCK"),
    ],
)
def test_what_cannot_be_sent_is_not(pieces: int, warehouse: str, code: str) -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    order = an_order({cloth: 3})
    data(CONFIRM, variables=named(order), token=APP)
    assert fulfil(order, pieces, warehouse)["errors"][0]["code"] == code
    assert stock_of(cloth) == (5, 3)


def test_an_unconfirmed_order_is_not_sent() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=5))
    order = an_order({cloth: 3})
    assert fulfil(order, 1)["errors"] == [{"field": "order", "code": "INVALID"}]
    assert stock_of(cloth) == (5, 3)


def test_an_order_is_corrected_and_its_notes_added_to() -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1}, metadata={"payment_method": "cash_on_delivery"})
    given = {
        "externalReference": order.external_reference,
        "userEmail": "other@example.test",
        "shippingAddress": {"streetAddress1": "9", "city": "หนองคาย", "country": "TH"},
        "metadata": [{"key": "called", "value": "yes"}],
    }
    answer = data(UPDATE, variables={**named(order), "input": given}, token=APP)["orderUpdate"]
    assert answer["errors"] == []
    seen = answer["order"]
    assert (seen["externalReference"], seen["userEmail"], seen["shippingAddress"]["city"]) == (
        order.external_reference,
        "other@example.test",
        "หนองคาย",
    )
    assert {one["key"] for one in seen["metadata"]} == {"payment_method", "called"}


def test_another_orders_reference_is_not_taken() -> None:
    set_up_market()
    cloth = the_variant(a_product())
    one, two = an_order({cloth: 1}), an_order({cloth: 1})
    given = {"externalReference": one.external_reference}
    answer = data(UPDATE, variables={**named(two), "input": given}, token=APP)["orderUpdate"]
    assert answer["errors"] == [{"field": "externalReference", "code": "UNIQUE"}]


def test_an_order_keeps_the_reference_by_which_the_books_know_it() -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1})
    answer = data(UPDATE, variables={**named(order), "input": {"externalReference": str(uuid4())}}, token=APP)
    assert answer["orderUpdate"]["errors"] == [{"field": "externalReference", "code": "INVALID"}]
    before = order.external_reference
    order.refresh_from_db()
    assert order.external_reference == before


@pytest.mark.parametrize("document", [CANCEL, UPDATE, FULFILL])
def test_a_guest_changes_no_order(document: str) -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1})
    empty = {"lines": []} if document is FULFILL else {}
    answer = ask(document, variables={**named(order), **({} if document is CANCEL else {"input": empty})})
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    order.refresh_from_db()
    assert order.status == "UNCONFIRMED"


@pytest.mark.parametrize("document", [CANCEL, CONFIRM])
def test_an_unknown_order_is_not_found(document: str) -> None:
    set_up_market()
    lost = {"id": to_global_id("Order", uuid4())}
    answer = data(document, variables=lost, token=APP)
    assert next(iter(answer.values()))["errors"][0]["code"] == "NOT_FOUND"
