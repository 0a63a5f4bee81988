"""When an order's money counts, and what takes it back: paid twice, in parts, late, out of order."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from marketplace.commerce.orders.models import Order, TransactionItem
from marketplace.events.orders import OrderBulkCreated, OrderFullyPaid, OrderRefunded
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, set_up_market, the_variant
from tests.contract.ask import APP, data
from tests.contract.test_bulk_import_sales import Till, hand_in
from tests.contract.test_orders_payment import CREATE, order_id
from tests.selling import an_order, recorded

pytestmark = pytest.mark.django_db

REPORT = """mutation($id: ID, $type: TransactionEventTypeEnum!, $amount: PositiveDecimal, $psp: String!,
    $time: DateTime) { transactionEventReport(id: $id, type: $type, amount: $amount, pspReference: $psp, time: $time) {
        alreadyProcessed errors { field code } } }"""


def placed() -> Order:
    """One cloth of 350 baht and EMS of 60 baht: 410 baht."""
    set_up_market()
    return an_order({the_variant(a_product(price=35_000)): 1})


def pay(order: Order, amount: float) -> TransactionItem:
    """Open one more payment with so many baht received."""
    opened = {"amountCharged": {"currency": "THB", "amount": amount}}
    made = data(CREATE, variables={"id": order_id(order), "transaction": opened}, token=APP)["transactionCreate"]
    assert made["errors"] == []
    return order.transactions.order_by("-pk")[0]


def report(payment: TransactionItem, kind: str, amount: float, psp: str, **more: Any) -> dict[str, Any]:
    named = {"id": to_global_id("TransactionItem", payment.token), "type": kind, "amount": amount, "psp": psp}
    return data(REPORT, variables={**named, **more}, token=APP)["transactionEventReport"]


def test_an_order_paid_twice_and_given_back_once_stays_sold() -> None:
    order = placed()
    pay(order, 410)
    second = pay(order, 410)
    assert report(second, "REFUND_SUCCESS", 410, str(uuid4()))["errors"] == []
    assert recorded(OrderRefunded) == []
    assert len(recorded(OrderFullyPaid)) == 1
    order.refresh_from_db()
    assert order.charge_status == "FULL"


def test_what_goes_back_beyond_the_overpayment_takes_back_the_sale() -> None:
    order = placed()
    payment = pay(order, 500)
    report(payment, "REFUND_SUCCESS", 131, str(uuid4()))
    report(payment, "REFUND_SUCCESS", 369, str(uuid4()))
    assert [event.sale.total for event in recorded(OrderRefunded)] == [4_100, 36_900]
    assert [event.sale.lines[0].total for event in recorded(OrderRefunded)] == [3_500, 31_500]


def test_a_part_given_back_before_the_order_was_paid_in_full_is_not_taken_back_later() -> None:
    order = placed()
    payment = pay(order, 300)
    report(payment, "REFUND_SUCCESS", 100, str(uuid4()))
    report(payment, "CHARGE_SUCCESS", 210, "statement-2")
    assert [event.sale.total for event in recorded(OrderFullyPaid)] == [41_000]
    report(payment, "REFUND_SUCCESS", 41, str(uuid4()))
    assert [event.sale.total for event in recorded(OrderRefunded)] == [4_100]


def test_one_reference_for_the_refunds_of_two_payments_names_two_refunds() -> None:
    order = placed()
    first, second = pay(order, 200), pay(order, 210)
    refund = str(uuid4())
    for payment, amount in ((first, 200), (second, 210), (second, 210)):
        assert report(payment, "REFUND_SUCCESS", amount, refund)["errors"] == []
    events = recorded(OrderRefunded)
    assert [event.sale.total for event in events] == [20_000, 21_000]
    assert str(events[0].refund) == refund
    assert len({event.refund for event in events}) == 2


def test_a_charge_back_under_the_reference_of_a_refund_takes_money_back_too() -> None:
    payment = pay(placed(), 410)
    report(payment, "REFUND_SUCCESS", 100, "psp-7")
    report(payment, "CHARGE_BACK", 310, "psp-7")
    events = recorded(OrderRefunded)
    assert [event.sale.total for event in events] == [10_000, 31_000]
    assert len({event.refund for event in events}) == 2


def test_parts_reported_out_of_order_settle_on_the_day_of_the_last_money() -> None:
    payment = pay(order := placed(), 10)
    payment.events.update(created_at=datetime(2026, 9, 1, tzinfo=UTC))
    # 30 September 23:59 and 1 October 00:01 in Bangkok: two fiscal years.
    report(payment, "CHARGE_SUCCESS", 200, "late", time="2026-09-30T17:01:00+00:00")
    report(payment, "CHARGE_SUCCESS", 200, "early", time="2026-09-30T16:59:00+00:00")
    settled = datetime(2026, 9, 30, 17, 1, tzinfo=UTC)
    assert [event.settled_at for event in recorded(OrderFullyPaid)] == [settled]
    order.refresh_from_db()
    assert order.settled_at == settled


def test_a_sale_handed_in_as_cancelled_is_no_income_though_money_came() -> None:
    till = Till()
    answer = hand_in(till.sale(2, status="CANCELED"))
    assert answer["count"] == 1
    assert Order.objects.get().settled_at is None
    assert recorded(OrderBulkCreated) == []


def test_a_sale_handed_in_overpaid_and_put_right_stays_sold() -> None:
    till = Till()
    payment = {
        "amountCharged": {"currency": "THB", "amount": 300},  # what is there now, as Saleor counts
        "amountRefunded": {"currency": "THB", "amount": 50},
    }
    assert hand_in(till.sale(2, transactions=[payment]))["count"] == 1
    assert [sale.total for event in recorded(OrderBulkCreated) for sale in event.sales] == [30_000]
    assert recorded(OrderRefunded) == []
