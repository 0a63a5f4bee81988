"""Parcels: sent in parts and from several warehouses, called back, numbered; goods that come back."""

from typing import Any

import pytest

from marketplace.commerce.channels.models import ShopSettings
from marketplace.commerce.orders.models import Fulfillment, Order, OrderEvent
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, a_stock, a_warehouse, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.selling import an_order, stock_of

pytestmark = pytest.mark.django_db

FULFILL = """mutation($id: ID, $input: OrderFulfillInput!) { orderFulfill(order: $id, input: $input) {
    fulfillments { id status trackingNumber warehouse { slug } lines { id quantity } }
    order { status } errors { field code orderLines variants } } }"""
CANCEL = """mutation($id: ID!, $input: FulfillmentCancelInput) { orderFulfillmentCancel(id: $id, input: $input) {
    fulfillment { status } order { status lines { quantityToFulfill } } errors { field code } } }"""
TRACK = """mutation($id: ID!, $input: FulfillmentUpdateTrackingInput!) {
    orderFulfillmentUpdateTracking(id: $id, input: $input) {
    fulfillment { trackingNumber } order { id } errors { code } } }"""
RETURN = """mutation($id: ID!, $input: OrderReturnProductsInput!) {
    orderFulfillmentReturnProducts(order: $id, input: $input) {
    returnFulfillment { status lines { quantity reason } } order { status } errors { field code } } }"""
APPROVE = """mutation($id: ID!) { orderFulfillmentApprove(id: $id, notifyCustomer: false) {
    fulfillment { status } order { status } errors { field code } } }"""
ORDER_CANCEL = "mutation($id: ID!) { orderCancel(id: $id) { order { status } errors { code } } }"


def a_confirmed_order(pieces: int = 3, stock: int = 5) -> Order:
    set_up_market()
    order = an_order({the_variant(a_product(stock=stock)): pieces})
    Order.objects.filter(pk=order.pk).update(status="UNFULFILLED")
    return order


def order_id(order: Order) -> str:
    return to_global_id("Order", order.pk)


def room(slug: str = "store-of-tests") -> str:
    return to_global_id("Warehouse", a_warehouse(slug).pk)


def send(order: Order, *stocks: tuple[int, str], token: str = APP, **fields: Any) -> dict[str, Any]:
    line = {
        "orderLineId": to_global_id("OrderLine", order.lines.get().pk),
        "stocks": [{"quantity": quantity, "warehouse": room(slug)} for quantity, slug in stocks],
    }
    given = {"id": order_id(order), "input": {"lines": [line], **fields}}
    return data(FULFILL, variables=given, token=token)["orderFulfill"]


def take_back(order: Order, **given: Any) -> dict[str, Any]:
    return data(RETURN, variables={"id": order_id(order), "input": given}, token=APP)["orderFulfillmentReturnProducts"]


def events(order: Order) -> list[str]:
    return list(OrderEvent.objects.filter(order=order).order_by("pk").values_list("type", flat=True))


def test_each_warehouse_sends_a_parcel_of_its_own() -> None:
    order = a_confirmed_order()
    variant = order.lines.get().variant
    a_stock(variant, 4, warehouse=a_warehouse("second-store"))
    sent = send(order, (1, "store-of-tests"), (2, "second-store"), trackingNumber="EX1")
    assert [(one["warehouse"]["slug"], one["trackingNumber"]) for one in sent["fulfillments"]] == [
        ("store-of-tests", "EX1"),
        ("second-store", "EX1"),
    ]
    assert sent["order"] == {"status": "FULFILLED"}
    rows = Stock.objects.filter(variant=variant).values_list("warehouse__slug", "quantity", "quantity_allocated")
    assert sorted(rows) == [("second-store", 2, 0), ("store-of-tests", 4, 0)]
    assert Allocation.objects.count() == 0


def test_goods_promised_to_others_do_not_go_out_unless_staff_insist() -> None:
    order = a_confirmed_order(pieces=2, stock=4)
    variant = order.lines.get().variant
    second = a_stock(variant, 1, warehouse=a_warehouse("second-store"))
    refused = send(order, (2, "second-store"))
    assert refused["errors"][0]["code"] == "INSUFFICIENT_STOCK"
    assert refused["errors"][0]["variants"] == [to_global_id("ProductVariant", variant.pk)]
    assert Fulfillment.objects.count() == 0
    assert send(order, (2, "second-store"), allowStockToBeExceeded=True)["order"] == {"status": "FULFILLED"}
    second.refresh_from_db()
    assert (second.quantity, second.quantity_allocated) == (-1, 0)
    assert stock_of(variant, a_warehouse("store-of-tests")) == (4, 0)


def test_the_same_warehouse_twice_is_refused() -> None:
    order = a_confirmed_order()
    refused = send(order, (1, "store-of-tests"), (1, "store-of-tests"))
    assert refused["errors"][0]["code"] == "DUPLICATED_INPUT_ITEM"
    assert Fulfillment.objects.count() == 0


def test_more_than_is_left_names_the_line() -> None:
    order = a_confirmed_order()
    refused = send(order, (4, "store-of-tests"))["errors"][0]
    line = to_global_id("OrderLine", order.lines.get().pk)
    assert (refused["code"], refused["orderLines"]) == ("FULFILL_ORDER_LINE", [line])


def test_an_unpaid_order_waits_where_the_shop_asks_for_the_money_first() -> None:
    order = a_confirmed_order()
    ShopSettings.objects.update(fulfillment_allow_unpaid=False)
    assert send(order, (1, "store-of-tests"))["errors"][0]["code"] == "CANNOT_FULFILL_UNPAID_ORDER"
    assert Fulfillment.objects.count() == 0


def test_a_parcel_waits_for_approval_and_the_stock_with_it() -> None:
    order = a_confirmed_order()
    variant = order.lines.get().variant
    ShopSettings.objects.update(fulfillment_auto_approve=False)
    waiting = send(order, (3, "store-of-tests"))
    assert (waiting["fulfillments"][0]["status"], waiting["order"]["status"]) == ("WAITING_FOR_APPROVAL", "UNFULFILLED")
    assert stock_of(variant) == (5, 3)
    parcel = {"id": waiting["fulfillments"][0]["id"]}
    approved = data(APPROVE, variables=parcel, token=APP)["orderFulfillmentApprove"]
    assert (approved["fulfillment"], approved["order"]) == ({"status": "FULFILLED"}, {"status": "FULFILLED"})
    assert stock_of(variant) == (2, 0)
    assert data(APPROVE, variables=parcel, token=APP)["orderFulfillmentApprove"]["errors"][0]["code"] == "INVALID"


def test_a_parcel_called_back_is_promised_again_and_may_be_sent_again() -> None:
    order = a_confirmed_order()
    variant = order.lines.get().variant
    parcel = send(order, (3, "store-of-tests"))["fulfillments"][0]["id"]
    assert stock_of(variant) == (2, 0)
    nowhere = data(CANCEL, variables={"id": parcel}, token=APP)["orderFulfillmentCancel"]
    assert nowhere["errors"] == [{"field": "warehouseId", "code": "REQUIRED"}]
    given = {"id": parcel, "input": {"warehouseId": room()}}
    done = data(CANCEL, variables=given, token=APP)["orderFulfillmentCancel"]
    assert (done["fulfillment"]["status"], done["order"]["status"]) == ("CANCELED", "UNFULFILLED")
    assert done["order"]["lines"] == [{"quantityToFulfill": 3}]
    assert stock_of(variant) == (5, 3)
    assert events(order)[-2:] == ["FULFILLMENT_CANCELED", "FULFILLMENT_RESTOCKED_ITEMS"]
    again = data(CANCEL, variables=given, token=APP)["orderFulfillmentCancel"]
    assert again["errors"][0]["code"] == "CANNOT_CANCEL_FULFILLMENT"
    assert stock_of(variant) == (5, 3)
    assert send(order, (3, "store-of-tests"))["order"]["status"] == "FULFILLED"


def test_an_order_whose_parcels_were_called_back_may_be_cancelled() -> None:
    order = a_confirmed_order()
    parcel = send(order, (1, "store-of-tests"))["fulfillments"][0]["id"]
    refused = data(ORDER_CANCEL, variables={"id": order_id(order)}, token=APP)["orderCancel"]
    assert refused["errors"] == [{"code": "CANNOT_CANCEL_ORDER"}]
    data(CANCEL, variables={"id": parcel, "input": {"warehouseId": room()}}, token=APP)
    done = data(ORDER_CANCEL, variables={"id": order_id(order)}, token=APP)["orderCancel"]
    assert done["order"] == {"status": "CANCELED"}
    assert stock_of(order.lines.get().variant) == (5, 0)


def test_a_tracking_number_is_written_and_told() -> None:
    order = a_confirmed_order()
    parcel = send(order, (1, "store-of-tests"))["fulfillments"][0]["id"]
    given = {"id": parcel, "input": {"trackingNumber": "EX123456789TH"}}
    done = data(TRACK, variables=given, token=APP)["orderFulfillmentUpdateTracking"]
    assert done["fulfillment"] == {"trackingNumber": "EX123456789TH"}
    assert events(order)[-1] == "TRACKING_UPDATED"


def test_goods_that_come_back_are_counted_by_people_not_by_the_return() -> None:
    order = a_confirmed_order()
    variant = order.lines.get().variant
    line = send(order, (3, "store-of-tests"))["fulfillments"][0]["lines"][0]["id"]
    one = take_back(order, fulfillmentLines=[{"fulfillmentLineId": line, "quantity": 1, "reason": "แตก"}])
    assert one["returnFulfillment"] == {"status": "RETURNED", "lines": [{"quantity": 1, "reason": "แตก"}]}
    assert one["order"] == {"status": "PARTIALLY_RETURNED"}
    assert stock_of(variant) == (2, 0)
    assert events(order)[-1] == "FULFILLMENT_RETURNED"
    rest = take_back(order, fulfillmentLines=[{"fulfillmentLineId": line, "quantity": 2}])
    assert rest["order"] == {"status": "RETURNED"}
    assert list(order.fulfillments.values_list("status", flat=True)) == ["RETURNED", "RETURNED"]


def test_pieces_never_sent_that_are_given_up_are_promised_no_longer() -> None:
    order = a_confirmed_order()
    line = to_global_id("OrderLine", order.lines.get().pk)
    done = take_back(order, orderLines=[{"orderLineId": line, "quantity": 3}])
    assert done["order"] == {"status": "RETURNED"}
    assert stock_of(order.lines.get().variant) == (5, 0)


def test_more_than_went_out_does_not_come_back() -> None:
    order = a_confirmed_order()
    line = send(order, (2, "store-of-tests"))["fulfillments"][0]["lines"][0]["id"]
    refused = take_back(order, fulfillmentLines=[{"fulfillmentLineId": line, "quantity": 3}])
    assert refused["errors"] == [{"field": "fulfillmentLineId", "code": "INVALID_QUANTITY"}]
    assert order.fulfillments.count() == 1


def test_money_does_not_go_back_by_a_return() -> None:
    order = a_confirmed_order()
    line = to_global_id("OrderLine", order.lines.get().pk)
    refused = take_back(order, orderLines=[{"orderLineId": line, "quantity": 1}], refund=True)
    assert refused["errors"] == [{"field": "order", "code": "CANNOT_REFUND"}]
    assert stock_of(order.lines.get().variant) == (5, 3)


def test_a_stranger_moves_no_parcel() -> None:
    order = a_confirmed_order()
    parcel = send(order, (1, "store-of-tests"))["fulfillments"][0]["id"]
    documents = {
        FULFILL: {"id": order_id(order), "input": {"lines": []}},
        CANCEL: {"id": parcel, "input": {"warehouseId": room()}},
        TRACK: {"id": parcel, "input": {"trackingNumber": "X"}},
        RETURN: {"id": order_id(order), "input": {}},
        APPROVE: {"id": parcel},
    }
    for document, given in documents.items():
        answer = ask(document, variables=given)
        assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert list(order.fulfillments.values_list("status", "tracking_number")) == [("FULFILLED", "")]
