"""Handed-in sales with all that Saleor takes: notes, invoices, discounts, a pick-up point, and how each may fail."""

from typing import Any

import pytest

from marketplace.commerce.orders.models import Invoice, Order, OrderDiscount, OrderEvent
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_customer
from tests.contract.ask import APP, data
from tests.contract.test_bulk_import_sales import SOLD_AT, Till, hand_in

pytestmark = pytest.mark.django_db

PAPER = {"createdAt": SOLD_AT.isoformat(), "number": "INV-7", "url": "https://books.example.test/inv-7"}


def codes(answer: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["path"], one["code"]) for one in answer["results"][0]["errors"]]


def test_notes_invoices_and_discounts_come_with_a_sale() -> None:
    till = Till()
    clerk = a_customer("clerk@example.test")
    sale = till.sale(
        2,
        notes=[{"message": "โทรก่อนส่ง", "userEmail": clerk.email}, {"message": "ไม่มีชื่อ"}],
        invoices=[{**PAPER, "metadata": [{"key": "book", "value": "1"}]}],
        discounts=[{"valueType": "PERCENTAGE", "value": 10, "reason": "วันเปิดร้าน"}],
        voucherCode="OLD10",
    )
    assert hand_in(sale)["count"] == 1
    order = Order.objects.get()
    notes = OrderEvent.objects.filter(type="NOTE_ADDED").order_by("pk")
    assert [(one.parameters["message"], one.actor) for one in notes] == [
        ("โทรก่อนส่ง", f"user:{clerk.pk}"),
        ("ไม่มีชื่อ", ""),
    ]
    paper = Invoice.objects.get()
    assert (paper.number, paper.url, paper.metadata) == ("INV-7", PAPER["url"], {"book": "1"})
    discount = OrderDiscount.objects.get()
    assert (discount.value, discount.amount, discount.type) == (1_000, 3_000, "MANUAL")
    assert order.voucher_code == "OLD10"
    query = "query($id: ID!) { order(id: $id) { invoices { number url status } discounts { reason } } }"
    told = data(query, variables={"id": to_global_id("Order", order.pk)}, token=APP)["order"]
    assert told["invoices"] == [{"number": "INV-7", "url": PAPER["url"], "status": "SUCCESS"}]


@pytest.mark.parametrize(
    ("given", "path", "code"),
    [
        ({"notes": [{"message": "x" * 256}]}, "notes.0.message", "NOTE_LENGTH"),
        ({"notes": [{"message": "x", "userEmail": "nobody@example.test"}]}, "notes.0", "NOT_FOUND"),
        ({"invoices": [{**PAPER, "url": "no address"}]}, "invoices.0.url", "INVALID"),
        ({"invoices": [{**PAPER, "createdAt": "2099-01-01T00:00:00+00:00"}]}, "invoices.0.created_at", "FUTURE_DATE"),
        ({"discounts": [{"valueType": "PERCENTAGE", "value": 101}]}, "discounts.0", "INVALID"),
    ],
)
def test_what_cannot_be_is_named_and_may_be_left_out(given: dict[str, Any], path: str, code: str) -> None:
    till = Till()
    refused = hand_in(till.sale(1, **given))
    assert (refused["count"], codes(refused)) == (0, [(path, code)])
    assert Order.objects.count() == 0
    taken = hand_in(till.sale(1, **given), policy="IGNORE_FAILED")
    assert (taken["count"], codes(taken)) == (1, [(path, code)])
    assert OrderDiscount.objects.count() == 0


def test_goods_to_be_fetched_name_their_place() -> None:
    till = Till()
    place = {"warehouseId": to_global_id("Warehouse", till.truck.pk), "warehouseName": "รถคันที่ 1"}
    assert hand_in(till.sale(1, line={"isShippingRequired": True}, deliveryMethod=place))["count"] == 1
    assert Order.objects.get().collection_point_name == "รถคันที่ 1"


def test_fifty_one_sales_are_too_many() -> None:
    till = Till()
    answer = hand_in(*[till.sale(1) for _ in range(51)])
    assert answer["errors"] == [{"code": "BULK_LIMIT"}]
    assert Order.objects.count() == 0
