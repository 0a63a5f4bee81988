"""Tills hand in their sales over the contract: each once, stock right, and clear words for what is wrong."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import TaxClass
from marketplace.commerce.orders.models import Fulfillment, Order, OrderLine, TransactionItem
from marketplace.commerce.stock.models import Allocation, Warehouse
from marketplace.events.orders import OrderBulkCreated, OrderRefunded
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_customer, a_product, a_warehouse, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.selling import order_events, recorded, stock_of

pytestmark = pytest.mark.django_db

IMPORT = """mutation($orders: [OrderBulkCreateInput!]!, $policy: ErrorPolicyEnum, $stock: StockUpdatePolicyEnum) {
    orderBulkCreate(orders: $orders, errorPolicy: $policy, stockUpdatePolicy: $stock) {
        count results { order { number externalReference status origin isPaid total { gross { amount } }
            transactions { id chargedAmount { amount } } } errors { path code } } errors { code } } }"""
SOLD_AT = datetime(2026, 11, 14, 3, 30, tzinfo=UTC)


class Till:
    """A truck with its warehouse and one kind of goods at 150 baht."""

    def __init__(self, *, stock: int = 10) -> None:
        set_up_market()
        self.truck: Warehouse = a_warehouse("truck-1", channels=("truck",))
        self.product = a_product("สบู่ขมิ้น", price=15_000, stock=stock, warehouse=self.truck, channels=("truck",))
        self.soap: ProductVariant = the_variant(self.product)

    def sale(self, quantity: int = 2, *, line: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
        total = {"gross": 150.0 * quantity, "net": 150.0 * quantity}
        named = {"variantExternalReference": self.soap.external_reference, "quantity": quantity}
        room = {"warehouse": to_global_id("Warehouse", self.truck.pk)}
        sold = {
            **named,
            **room,
            "createdAt": SOLD_AT.isoformat(),
            "isShippingRequired": False,
            "isGiftCard": False,
            "totalPrice": total,
            "undiscountedTotalPrice": total,
            "taxClassId": to_global_id("TaxClass", TaxClass.objects.get(name="No VAT").pk),
        }
        return {
            "externalReference": str(uuid4()),
            "channel": "truck",
            "createdAt": SOLD_AT.isoformat(),
            "currency": "THB",
            "languageCode": "TH",
            "status": "FULFILLED",
            "user": {"email": "walk-in@example.test"},
            "billingAddress": {"streetAddress1": "ตลาดนัด", "city": "พระประแดง", "country": "TH"},
            "lines": [{**sold, **(line or {})}],
            "fulfillments": [{"lines": [{**named, **room, "orderLineIndex": 0}]}],
            "transactions": [{"name": "cash", "amountCharged": {"currency": "THB", "amount": total["gross"]}}],
            "metadata": [{"key": "payment_method", "value": "cash"}],
            **fields,
        }


def hand_in(
    *sales: dict[str, Any], policy: str | None = "REJECT_FAILED_ROWS", stock: str | None = "FORCE"
) -> dict[str, Any]:
    named = {"orders": list(sales), "policy": policy, "stock": stock}
    return data(IMPORT, variables=named, token=APP)["orderBulkCreate"]


def codes(answer: dict[str, Any], place: int = 0) -> list[tuple[str, str]]:
    return [(one["path"], one["code"]) for one in answer["results"][place]["errors"]]


def test_a_sale_is_an_order_paid_and_handed_over_and_the_truck_has_less() -> None:
    till = Till(stock=10)
    sale = till.sale(2)
    answer = hand_in(sale)
    assert (answer["count"], answer["errors"]) == (1, [])
    order = answer["results"][0]["order"]
    assert order["externalReference"] == sale["externalReference"]
    assert (order["status"], order["origin"], order["isPaid"]) == ("FULFILLED", "BULK_CREATE", True)
    assert order["total"]["gross"]["amount"] == 300.0
    assert order["transactions"][0]["chargedAmount"]["amount"] == 300.0
    assert stock_of(till.soap) == (8, 0)
    assert Allocation.objects.count() == 0


def test_one_event_tells_of_all_sales_of_a_call_as_they_were() -> None:
    till = Till()
    sales = [till.sale(1), till.sale(3)]
    hand_in(*sales)
    assert order_events() == ["OrderBulkCreated"]
    told = recorded(OrderBulkCreated)[0].sales
    assert [str(one.order) for one in told] == [one["externalReference"] for one in sales]
    assert [(one.channel, one.total, one.sold_at) for one in told] == [
        ("truck", 15_000, SOLD_AT),
        ("truck", 45_000, SOLD_AT),
    ]
    assert told[0].warehouse == UUID(till.truck.external_reference)
    line = told[0].lines[0]
    assert (line.product, line.variant) == (
        UUID(till.product.external_reference),
        UUID(till.soap.external_reference),
    )
    assert (line.position, line.quantity, line.total, line.name) == (1, 1, 15_000, "สบู่ขมิ้น")


def test_the_same_sale_handed_in_again_is_known_already() -> None:
    till = Till()
    sale = till.sale(2)
    hand_in(sale)
    again = hand_in(sale, till.sale(1))
    assert codes(again) == [("external_reference", "UNIQUE")]
    assert (again["count"], again["results"][0]["order"]) == (1, None)
    assert stock_of(till.soap) == (7, 0)
    assert Order.objects.count() == 2


def test_the_same_sale_twice_in_one_call_counts_once() -> None:
    till = Till()
    sale = till.sale(2)
    answer = hand_in(sale, sale)
    assert (answer["count"], codes(answer, 1)) == (1, [("external_reference", "UNIQUE")])
    assert stock_of(till.soap) == (8, 0)


def test_what_was_sold_beyond_the_count_is_recorded_all_the_same() -> None:
    till = Till(stock=1)
    assert hand_in(till.sale(3))["count"] == 1
    assert stock_of(till.soap) == (-2, 0)


def test_without_force_what_is_not_there_is_refused() -> None:
    till = Till(stock=3)
    answer = hand_in(till.sale(2), till.sale(2), stock="UPDATE")
    assert (answer["count"], codes(answer, 1)) == (1, [("lines.0", "INSUFFICIENT_STOCK")])
    assert stock_of(till.soap) == (1, 0)


def test_pieces_promised_to_others_are_not_there() -> None:
    till = Till(stock=3)
    till.soap.stocks.update(quantity_allocated=2)
    assert codes(hand_in(till.sale(2), stock="UPDATE")) == [("lines.0", "INSUFFICIENT_STOCK")]
    assert stock_of(till.soap) == (3, 2)


def test_skip_leaves_the_stock_alone() -> None:
    till = Till(stock=3)
    assert hand_in(till.sale(2), stock="SKIP")["count"] == 1
    assert stock_of(till.soap) == (3, 0)


@pytest.mark.parametrize("stock", ["UPDATE", "FORCE"])
def test_even_force_needs_a_stock_that_is_kept(stock: str) -> None:
    till = Till()
    till.soap.stocks.all().delete()
    assert codes(hand_in(till.sale(1), stock=stock)) == [("lines.0", "NON_EXISTING_STOCK")]
    assert Order.objects.count() == 0


@pytest.mark.parametrize(
    ("policy", "count"), [(None, 0), ("REJECT_EVERYTHING", 0), ("REJECT_FAILED_ROWS", 1), ("IGNORE_FAILED", 1)]
)
def test_what_one_bad_sale_does_to_the_others(policy: str | None, count: int) -> None:
    till = Till()
    answer = hand_in(till.sale(2), till.sale(1, channel="moon"), policy=policy)
    assert answer["count"] == count
    assert codes(answer, 1) == [("channel", "NOT_FOUND")]
    assert Order.objects.count() == count
    assert stock_of(till.soap) == (10 - 2 * count, 0)
    assert len(recorded(OrderBulkCreated)) == count


def test_ignoring_drops_the_bad_part_and_keeps_the_sale() -> None:
    till = Till()
    wrong = [{"amountCharged": {"currency": "USD", "amount": 300}}]
    answer = hand_in(till.sale(2, transactions=wrong), policy="IGNORE_FAILED")
    assert codes(answer) == [("transactions.0", "INCORRECT_CURRENCY")]
    assert (answer["count"], answer["results"][0]["order"]["isPaid"]) == (1, False)
    assert recorded(OrderBulkCreated) == []


def bad(**fields: Any) -> dict[str, Any]:
    return fields


FUTURE = (timezone.now() + timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        (bad(createdAt=FUTURE), ("created_at", "FUTURE_DATE")),
        (bad(createdAt="2026-11-14T03:30:00"), ("created_at", "INVALID")),
        (bad(createdAt="1899-01-01T00:00:00+07:00"), ("created_at", "INVALID")),
        (bad(currency="USD"), ("currency", "INCORRECT_CURRENCY")),
        (bad(user={}), ("user", "REQUIRED")),
        (bad(user={"externalReference": "nobody"}), ("user", "NOT_FOUND")),
        (bad(user={"id": "x", "email": "a@b.test"}), ("user", "TOO_MANY_IDENTIFIERS")),
        (bad(billingAddress={"city": "x"}), ("billing_address", "INVALID")),
        (bad(status="UNFULFILLED"), ("status", "INVALID")),
        (bad(lines=[], fulfillments=[]), ("lines", "REQUIRED")),
        (bad(metadata=[{"key": " ", "value": "x"}]), ("metadata", "METADATA_KEY_REQUIRED")),
        (bad(externalReference="x" * 251), ("external_reference", "INVALID")),
        (bad(line={"quantity": 0}), ("lines.0.quantity", "INVALID_QUANTITY")),
        (bad(line={"quantity": -3}), ("lines.0.quantity", "INVALID_QUANTITY")),
        (bad(line={"quantity": 2**31 - 1}), ("lines.0.quantity", "INVALID_QUANTITY")),
        (bad(line={"totalPrice": {"gross": 1, "net": 2}}), ("lines.0.total_price", "PRICE_ERROR")),
        (bad(line={"totalPrice": {"gross": 9e11, "net": 1}}), ("lines.0.total_price", "PRICE_ERROR")),
        (
            bad(line={"undiscountedTotalPrice": {"gross": 1, "net": 1}}),
            ("lines.0.undiscounted_total_price", "PRICE_ERROR"),
        ),
        (bad(line={"taxClassId": None}), ("lines.0", "NOT_FOUND")),
        (bad(line={"warehouse": "x"}), ("lines.0", "NOT_FOUND")),
        (bad(line={"variantExternalReference": "nobody"}), ("lines.0", "NOT_FOUND")),
        (bad(line={"variantExternalReference": None}), ("lines.0", "REQUIRED")),
        (bad(line={"variantSku": "SKU-1"}), ("lines.0", "TOO_MANY_IDENTIFIERS")),
        (bad(line={"isShippingRequired": True}), ("delivery_method", "REQUIRED")),
        (bad(line={"productName": "x" * 251}), ("lines.0", "INVALID")),
        (bad(line={"taxRate": 1e9}), ("lines.0.tax_rate", "PRICE_ERROR")),
    ],
)
def test_what_is_wrong_is_named_with_its_place_and_nothing_is_written(
    fields: dict[str, Any], problem: tuple[str, str]
) -> None:
    till = Till()
    answer = hand_in(till.sale(2, **fields))
    assert problem in codes(answer)
    assert (answer["count"], answer["results"][0]["order"]) == (0, None)
    assert_nothing_was_written(till)


@pytest.mark.parametrize(
    ("piece", "problem"),
    [
        ({"orderLineIndex": -1}, ("fulfillments.0.lines.0.order_line_index", "NEGATIVE_INDEX")),
        ({"orderLineIndex": 1}, ("fulfillments.0.lines.0.order_line_index", "NO_RELATED_ORDER_LINE")),
        ({"quantity": 3}, ("lines.0", "INVALID_QUANTITY")),
        ({"quantity": -1}, ("fulfillments.0.lines.0.quantity", "INVALID_QUANTITY")),
        ({"warehouse": "x"}, ("fulfillments.0.lines.0.warehouse", "ORDER_LINE_FULFILLMENT_LINE_MISMATCH")),
        (
            {"variantExternalReference": "other"},
            ("fulfillments.0.lines.0.variant_id", "ORDER_LINE_FULFILLMENT_LINE_MISMATCH"),
        ),
    ],
)
def test_a_hand_over_must_fit_its_line(piece: dict[str, Any], problem: tuple[str, str]) -> None:
    till = Till()
    sale = till.sale(2)
    sale["fulfillments"][0]["lines"][0] |= piece
    assert problem in codes(hand_in(sale))
    assert_nothing_was_written(till)


def test_five_minutes_ahead_is_a_clock_that_is_a_little_fast() -> None:
    till = Till()
    soon = (timezone.now() + timedelta(minutes=4)).isoformat()
    assert hand_in(till.sale(1, createdAt=soon))["count"] == 1


def test_more_than_fifty_sales_are_too_many_for_one_call() -> None:
    till = Till()
    answer = hand_in(*(till.sale(1) for _ in range(51)))
    assert (answer["count"], answer["results"], answer["errors"]) == (0, [], [{"code": "BULK_LIMIT"}])
    assert_nothing_was_written(till)


def test_fifty_sales_cost_few_statements(django_assert_max_num_queries: Any) -> None:
    till = Till(stock=500)
    sales = [till.sale(1) for _ in range(50)]
    with django_assert_max_num_queries(45):
        assert hand_in(*sales)["count"] == 50
    assert stock_of(till.soap) == (450, 0)


def test_a_sale_partly_handed_over_promises_the_rest() -> None:
    till = Till(stock=10)
    sale = till.sale(3, status="PARTIALLY_FULFILLED")
    sale["fulfillments"][0]["lines"][0]["quantity"] = 1
    assert hand_in(sale)["count"] == 1
    assert OrderLine.objects.get().quantity_fulfilled == 1
    assert stock_of(till.soap) == (9, 2)


def test_a_known_buyer_is_the_orders_customer() -> None:
    till = Till()
    buyer = a_customer("somchai@example.test")
    hand_in(till.sale(1, user={"email": "somchai@example.test"}))
    assert Order.objects.get().user == buyer


def test_an_imported_sale_is_refunded_by_a_report_of_the_app() -> None:
    till = Till()
    hand_in(till.sale(2))
    payment = TransactionItem.objects.get()
    refund = uuid4()
    report = """mutation($id: ID, $psp: String!) { transactionEventReport(
        id: $id, type: REFUND_SUCCESS, amount: 100, pspReference: $psp) { errors { code } } }"""
    named = {"id": to_global_id("TransactionItem", payment.token), "psp": str(refund)}
    assert data(report, variables=named, token=APP)["transactionEventReport"]["errors"] == []
    event = recorded(OrderRefunded)[0]
    assert (event.refund, event.sale.total, event.sale.lines[0].total) == (refund, 10_000, 10_000)
    assert event.sale.warehouse == UUID(till.truck.external_reference)


def test_an_unpaid_sale_is_no_income_yet() -> None:
    till = Till()
    assert hand_in(till.sale(1, transactions=[]))["count"] == 1
    assert recorded(OrderBulkCreated) == []
    assert Order.objects.get().settled_at is None


def test_only_who_may_import_imports() -> None:
    till = Till()
    answer = ask(IMPORT, variables={"orders": [till.sale(1)]})
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert_nothing_was_written(till)


def assert_nothing_was_written(till: Till) -> None:
    for model in (Order, OrderLine, Fulfillment, TransactionItem):
        assert model.objects.count() == 0
    assert stock_of(till.soap) == (10, 0)
    assert order_events() == []
