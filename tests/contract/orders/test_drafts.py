"""Drafts: a quotation for an institution, priced, discounted, and made an order under the stock's lock."""

from datetime import timedelta
from typing import Any

import pytest

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.orders.models import Order, OrderEvent, OrderLine
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.events.orders import OrderCreated
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import NOW, a_product, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.selling import ADDRESS, an_order, ems, recorded, stock_of

pytestmark = pytest.mark.django_db

FIELDS = """order { id status origin userEmail total { gross { amount } tax { amount } }
    shippingPrice { gross { amount } } undiscountedTotal { gross { amount } }
    discounts { id type valueType value reason total { amount } }
    lines { id quantity isPriceOverridden unitPrice { gross { amount } } undiscountedUnitPrice { gross { amount } }
        totalPrice { gross { amount } } unitDiscount { amount } unitDiscountReason } canFinalize }
    errors { field code variants orderLines }"""
CREATE = f"mutation($input: DraftOrderCreateInput!) {{ draftOrderCreate(input: $input) {{ {FIELDS} }} }}"
UPDATE = f"mutation($id: ID, $input: DraftOrderInput!) {{ draftOrderUpdate(id: $id, input: $input) {{ {FIELDS} }} }}"
COMPLETE = f"mutation($id: ID!) {{ draftOrderComplete(id: $id) {{ {FIELDS} }} }}"
DELETE = "mutation($id: ID) { draftOrderDelete(id: $id) { errors { code } } }"
ADD = f"""mutation($id: ID!, $input: [OrderLineCreateInput!]!) {{
    orderLinesCreate(id: $id, input: $input) {{ {FIELDS} }} }}"""
SET = f"mutation($id: ID!, $n: Int!) {{ orderLineUpdate(id: $id, input: {{quantity: $n}}) {{ {FIELDS} }} }}"
DROP = f"mutation($id: ID!) {{ orderLineDelete(id: $id) {{ {FIELDS} }} }}"
SHIP = f"mutation($id: ID!, $m: ID) {{ orderUpdateShipping(order: $id, input: {{shippingMethod: $m}}) {{ {FIELDS} }} }}"
DISCOUNT = f"""mutation($id: ID!, $input: OrderDiscountCommonInput!) {{
    orderDiscountAdd(orderId: $id, input: $input) {{ {FIELDS} }} }}"""
CHANGE = f"""mutation($id: ID!, $input: OrderDiscountCommonInput!) {{
    orderDiscountUpdate(discountId: $id, input: $input) {{ {FIELDS} }} }}"""
UNDISCOUNT = f"mutation($id: ID!) {{ orderDiscountDelete(discountId: $id) {{ {FIELDS} }} }}"
LINE_DISCOUNT = f"""mutation($id: ID!, $input: OrderDiscountCommonInput!) {{
    orderLineDiscountUpdate(orderLineId: $id, input: $input) {{ {FIELDS} }} }}"""
LINE_UNDISCOUNT = f"mutation($id: ID!) {{ orderLineDiscountRemove(orderLineId: $id) {{ {FIELDS} }} }}"
REASON = "query($id: ID!) { order(id: $id) { lines { priceOverrideReason } } }"


def do(document: str, **variables: Any) -> dict[str, Any]:
    (payload,) = data(document, variables=variables, token=APP).values()
    return payload


def channel_id() -> str:
    return to_global_id("Channel", Channel.objects.get(slug="online").pk)


def goods(variant: Any, quantity: int, **fields: Any) -> dict[str, Any]:
    return {"variantId": to_global_id("ProductVariant", variant.pk), "quantity": quantity, **fields}


def a_draft(*lines: dict[str, Any], ready: bool = True, **fields: Any) -> dict[str, Any]:
    words: dict[str, Any] = {"channelId": channel_id(), "lines": list(lines), **fields}
    if ready:
        words |= {
            "userEmail": "school@example.test",
            "billingAddress": ADDRESS,
            "shippingAddress": ADDRESS,
            "shippingMethod": to_global_id("ShippingMethod", ems().pk),
        }
    payload = do(CREATE, input=words)
    assert payload["errors"] == []
    return payload["order"]


def test_a_quotation_is_priced_as_the_channel_sells_or_as_staff_say() -> None:
    set_up_market()
    cloth, basket = the_variant(a_product(price=35_000)), the_variant(a_product(price=10_000))
    draft = a_draft(goods(cloth, 2), goods(basket, 3, price=80))
    assert (draft["status"], draft["origin"], draft["canFinalize"]) == ("DRAFT", "DRAFT", True)
    assert [line["totalPrice"]["gross"]["amount"] for line in draft["lines"]] == [700.0, 240.0]
    assert [line["isPriceOverridden"] for line in draft["lines"]] == [False, True]
    assert draft["total"]["gross"]["amount"] == 1000.0  # with EMS, 60 baht
    assert stock_of(cloth)[1] == 0


def test_a_discount_of_the_whole_order_is_spread_to_the_satang() -> None:
    set_up_market()
    cloth, basket = the_variant(a_product(price=35_000)), the_variant(a_product(price=10_001))
    draft = a_draft(goods(cloth, 2), goods(basket, 1))
    given = {"valueType": "PERCENTAGE", "value": 12.5, "reason": "ส่วนลดหน่วยงาน"}
    done = do(DISCOUNT, id=draft["id"], input=given)["order"]
    total = 70_000 + 10_001 + 6_000
    off = (total * 1250 + 5_000) // 10_000
    assert done["total"]["gross"]["amount"] == (total - off) / 100
    assert done["undiscountedTotal"]["gross"]["amount"] == total / 100
    row = Order.objects.get()
    parts = sum(row.lines.values_list("total_price_gross_amount", flat=True)) + row.shipping_gross_amount
    assert parts == row.total_gross_amount
    (discount,) = done["discounts"]
    assert (discount["type"], discount["value"], discount["total"]["amount"]) == ("MANUAL", 12.5, off / 100)
    twice = do(DISCOUNT, id=draft["id"], input=given)
    assert twice["errors"][0]["code"] == "CANNOT_DISCOUNT"
    fixed = do(CHANGE, id=discount["id"], input={"valueType": "FIXED", "value": 60.01})["order"]
    assert fixed["total"]["gross"]["amount"] == (total - 6_001) / 100
    too_much = do(CHANGE, id=discount["id"], input={"valueType": "FIXED", "value": 861})
    assert too_much["errors"][0] | {"variants": None} == {
        "field": "value",
        "code": "INVALID",
        "variants": None,
        "orderLines": None,
    }
    assert do(UNDISCOUNT, id=discount["id"])["order"]["total"]["gross"]["amount"] == total / 100
    kinds = list(OrderEvent.objects.order_by("pk").values_list("type", flat=True))
    assert kinds[2:] == ["ORDER_DISCOUNT_ADDED", "ORDER_DISCOUNT_UPDATED", "ORDER_DISCOUNT_DELETED"]


def test_a_discount_of_a_line_lowers_each_of_its_pieces() -> None:
    set_up_market()
    draft = a_draft(goods(the_variant(a_product(price=35_000)), 2))
    line = draft["lines"][0]["id"]
    given = {"valueType": "FIXED", "value": 50, "reason": "ผ้ามีตำหนิ"}
    done = do(LINE_DISCOUNT, id=line, input=given)["order"]["lines"][0]
    assert (done["unitPrice"]["gross"]["amount"], done["totalPrice"]["gross"]["amount"]) == (300.0, 600.0)
    assert (done["unitDiscount"]["amount"], done["unitDiscountReason"]) == (50.0, "ผ้ามีตำหนิ")
    refused = do(LINE_DISCOUNT, id=line, input={"valueType": "FIXED", "value": 351})
    assert refused["errors"][0]["code"] == "INVALID"
    assert do(LINE_UNDISCOUNT, id=line)["order"]["total"]["gross"]["amount"] == 760.0


def test_lines_come_grow_and_go() -> None:
    set_up_market()
    cloth, basket = the_variant(a_product(price=35_000)), the_variant(a_product(price=10_000))
    draft = a_draft(goods(cloth, 1))
    more = do(ADD, id=draft["id"], input=[goods(cloth, 1), goods(basket, 1, forceNewLine=True)])["order"]
    assert [line["quantity"] for line in more["lines"]] == [2, 1]
    less = do(SET, id=more["lines"][0]["id"], n=1)["order"]
    assert less["total"]["gross"]["amount"] == 510.0
    gone = do(DROP, id=more["lines"][1]["id"])["order"]
    assert gone["total"]["gross"]["amount"] == 410.0
    zero = do(SET, id=more["lines"][0]["id"], n=0)
    assert (zero["order"], zero["errors"][0]["code"]) == (None, "ZERO_QUANTITY")


def test_the_way_of_sending_is_chosen_at_the_channels_price() -> None:
    set_up_market()
    draft = a_draft(goods(the_variant(a_product(price=35_000)), 1))
    assert do(SHIP, id=draft["id"], m=None)["order"]["total"]["gross"]["amount"] == 350.0
    method = to_global_id("ShippingMethod", ems().pk)
    assert do(SHIP, id=draft["id"], m=method)["order"]["shippingPrice"]["gross"]["amount"] == 60.0
    ShippingMethodListing.objects.all().delete()
    assert do(SHIP, id=draft["id"], m=method)["errors"][0]["code"] == "SHIPPING_METHOD_NOT_APPLICABLE"


def test_completing_promises_the_goods_and_tells_of_the_order() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=35_000, stock=2))
    draft = a_draft(goods(cloth, 2))
    done = do(COMPLETE, id=draft["id"])
    assert done["errors"] == []
    assert done["order"]["status"] in {"UNFULFILLED", "UNCONFIRMED"}
    assert stock_of(cloth) == (2, 2)
    assert [event.sale.total for event in recorded(OrderCreated)] == [76_000]
    again = do(COMPLETE, id=draft["id"])
    assert again["errors"][0]["code"] == "INVALID"
    assert len(recorded(OrderCreated)) == 1


def test_completing_names_all_that_is_missing_at_once() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=1))
    draft = a_draft(goods(cloth, 2), ready=False)
    assert draft["canFinalize"] is False
    refused = do(COMPLETE, id=draft["id"])
    assert [one["code"] for one in refused["errors"]] == [
        "BILLING_ADDRESS_NOT_SET",
        "ORDER_NO_SHIPPING_ADDRESS",
        "SHIPPING_METHOD_REQUIRED",
        "INSUFFICIENT_STOCK",
    ]
    assert refused["errors"][3]["variants"] == [to_global_id("ProductVariant", cloth.pk)]
    assert Order.objects.get().status == "DRAFT"
    assert stock_of(cloth) == (1, 0)


def test_a_quotation_whose_day_is_over_is_not_completed() -> None:
    set_up_market()
    yesterday = (NOW - timedelta(days=400)).date().isoformat()
    draft = a_draft(goods(the_variant(a_product()), 1), metadata=[{"key": "valid_until", "value": yesterday}])
    refused = do(COMPLETE, id=draft["id"])
    assert refused["errors"][0] | {"variants": None, "orderLines": None} == {
        "field": "metadata",
        "code": "INVALID",
        "variants": None,
        "orderLines": None,
    }


def test_a_draft_is_corrected_and_thrown_away() -> None:
    set_up_market()
    draft = a_draft(goods(the_variant(a_product()), 1))
    changed = do(UPDATE, id=draft["id"], input={"userEmail": "other@example.test"})
    assert changed["order"]["userEmail"] == "other@example.test"
    assert do(DELETE, id=draft["id"])["errors"] == []
    assert Order.objects.count() == 0


def test_an_order_is_not_thrown_away_as_a_draft() -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 1})
    assert do(DELETE, id=to_global_id("Order", order.pk))["errors"] == [{"code": "INVALID"}]
    assert Order.objects.count() == 1


def test_an_unconfirmed_order_is_edited_and_its_goods_promised_anew() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=35_000, stock=5))
    order = an_order({cloth: 2})
    line = to_global_id("OrderLine", order.lines.get().pk)
    assert do(SET, id=line, n=4)["errors"] == []
    assert stock_of(cloth) == (5, 4)
    short = do(SET, id=line, n=6)
    assert short["errors"][0]["code"] == "INSUFFICIENT_STOCK"
    assert stock_of(cloth) == (5, 4)
    assert OrderLine.objects.get().quantity == 4


def test_a_confirmed_order_is_edited_no_more() -> None:
    set_up_market()
    order = an_order({the_variant(a_product()): 2})
    Order.objects.update(status="UNFULFILLED")
    line = to_global_id("OrderLine", order.lines.get().pk)
    assert do(SET, id=line, n=1)["errors"][0]["code"] == "NOT_EDITABLE"
    given = {"valueType": "FIXED", "value": 1}
    refused = do(DISCOUNT, id=to_global_id("Order", order.pk), input=given)
    assert refused["errors"][0]["code"] == "CANNOT_DISCOUNT"
    assert OrderLine.objects.get().quantity == 2


def test_why_a_price_was_named_is_for_staff_only() -> None:
    set_up_market()
    draft = a_draft(goods(the_variant(a_product()), 1, price=10))
    OrderLine.objects.update(price_override_reason="ส่วนตัว")
    assert data(REASON, variables={"id": draft["id"]}, token=APP)["order"]["lines"] == [
        {"priceOverrideReason": "ส่วนตัว"}
    ]
    answer = ask(REASON, variables={"id": draft["id"]})
    assert "ส่วนตัว" not in str(answer)
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"


def test_a_stranger_writes_no_draft() -> None:
    set_up_market()
    variant = the_variant(a_product())
    draft = a_draft(goods(variant, 1))
    line, key = draft["lines"][0]["id"], draft["id"]
    off = {"valueType": "FIXED", "value": 1}
    asked: list[tuple[str, dict[str, Any]]] = [
        (CREATE, {"input": {"channelId": channel_id()}}),
        (UPDATE, {"id": key, "input": {}}),
        (COMPLETE, {"id": key}),
        (DELETE, {"id": key}),
        (ADD, {"id": key, "input": [goods(variant, 1)]}),
        (SET, {"id": line, "n": 5}),
        (DROP, {"id": line}),
        (SHIP, {"id": key, "m": None}),
        (DISCOUNT, {"id": key, "input": off}),
        (LINE_DISCOUNT, {"id": line, "input": off}),
        (LINE_UNDISCOUNT, {"id": line}),
    ]
    for document, variables in asked:
        answer = ask(document, variables=variables)
        assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert Order.objects.get().status == "DRAFT"
    assert OrderLine.objects.get().quantity == 1
