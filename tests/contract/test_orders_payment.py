"""Money over the contract: marking paid, reporting, refunding; each counted once and told once."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from marketplace.commerce.orders.models import Order, TransactionEvent
from marketplace.events.orders import OrderFullyPaid, OrderRefunded
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import PASSWORD, a_customer, a_product, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.selling import an_order, order_events, recorded, reference_of

pytestmark = pytest.mark.django_db

MARK = """mutation($id: ID!) { orderMarkAsPaid(id: $id, transactionReference: "bank-77") {
    order { status chargeStatus isPaid totalCharged { amount } totalBalance { amount }
        transactions { id pspReference chargedAmount { amount } } } errors { field code } } }"""
CONFIRM = "mutation($id: ID!) { orderConfirm(id: $id) { order { status } errors { field code } } }"
REPORT = """mutation($id: ID, $type: TransactionEventTypeEnum!, $amount: PositiveDecimal, $psp: String!) {
    transactionEventReport(id: $id, type: $type, amount: $amount, pspReference: $psp) {
        alreadyProcessed transaction { chargedAmount { amount } refundedAmount { amount } }
        transactionEvent { type amount { amount } } errors { field code } } }"""
CREATE = """mutation($id: ID!, $transaction: TransactionCreateInput!) {
    transactionCreate(id: $id, transaction: $transaction) { transaction { id } errors { field code } } }"""


def order_id(order: Order) -> str:
    return to_global_id("Order", order.pk)


def placed(**fields: Any) -> Order:
    """Two cloths of 350 baht, a basket of 100 baht, EMS 60 baht: 860 baht in all."""
    set_up_market()
    cloth, basket = the_variant(a_product(price=35_000)), the_variant(a_product(price=10_000))
    return an_order({cloth: 2, basket: 1}, **fields)


def mark_paid(order: Order) -> dict[str, Any]:
    payload = data(MARK, variables={"id": order_id(order)}, token=APP)["orderMarkAsPaid"]
    return payload["order"] or payload["errors"][0]


def report(order: Order, kind: str, amount: float | None, psp: str, *, token: str = APP) -> dict[str, Any]:
    payment = order.transactions.get()
    named = {"id": to_global_id("TransactionItem", payment.token), "type": kind, "amount": amount, "psp": psp}
    return data(REPORT, variables=named, token=token)["transactionEventReport"]


def test_marking_paid_settles_the_whole_and_leaves_the_order_unconfirmed() -> None:
    order = placed(metadata={"payment_method": "cash_on_delivery"})
    paid = mark_paid(order)
    assert (paid["status"], paid["chargeStatus"], paid["isPaid"]) == ("UNCONFIRMED", "FULL", True)
    assert (paid["totalCharged"]["amount"], paid["totalBalance"]["amount"]) == (860.0, 0.0)
    assert paid["transactions"][0]["pspReference"] == "bank-77"
    assert order_events() == ["OrderCreated", "OrderFullyPaid"]
    event = recorded(OrderFullyPaid)[0]
    assert (event.sale.order, event.sale.total, event.payment_method) == (
        reference_of(order),
        86_000,
        "cash_on_delivery",
    )
    assert event.settled_at == event.occurred_at


def test_marking_paid_twice_is_refused_as_saleor_does() -> None:
    order = placed()
    mark_paid(order)
    assert mark_paid(order) == {"field": "transaction", "code": "TRANSACTION_ERROR"}
    assert order_events() == ["OrderCreated", "OrderFullyPaid"]


def test_a_cancelled_order_is_not_marked_paid() -> None:
    order = placed()
    Order.objects.update(status="CANCELED")
    assert mark_paid(order)["code"] == "INVALID"
    assert order.transactions.count() == 0


def test_an_order_is_confirmed_once() -> None:
    order = placed()
    confirm = {"id": order_id(order)}
    assert data(CONFIRM, variables=confirm, token=APP)["orderConfirm"]["order"] == {"status": "UNFULFILLED"}
    again = data(CONFIRM, variables=confirm, token=APP)["orderConfirm"]
    assert (again["order"], again["errors"]) == (None, [{"field": "id", "code": "INVALID"}])


def test_a_whole_refund_gives_back_every_line_and_the_parcel() -> None:
    order = placed()
    mark_paid(order)
    refund = uuid4()
    answer = report(order, "REFUND_SUCCESS", 860, str(refund))
    assert answer["errors"] == []
    assert answer["transaction"] == {"chargedAmount": {"amount": 0.0}, "refundedAmount": {"amount": 860.0}}
    event = recorded(OrderRefunded)[0]
    assert (event.refund, event.sale.order) == (refund, reference_of(order))
    assert [line.total for line in event.sale.lines] == [70_000, 10_000]
    assert (event.sale.shipping, event.sale.total) == (6_000, 86_000)
    order.refresh_from_db()
    assert order.charge_status == "NONE"


def test_part_refunds_take_back_lines_in_proportion_and_together_exactly() -> None:
    order = placed()
    mark_paid(order)
    for amount in (100, 333.33, 426.67):
        assert report(order, "REFUND_SUCCESS", amount, str(uuid4()))["errors"] == []
    events = recorded(OrderRefunded)
    assert [event.sale.total for event in events] == [10_000, 33_333, 42_667]
    assert [line.total for line in events[0].sale.lines] == [8_139, 1_163]
    assert events[0].sale.shipping == 698
    together = [sum(event.sale.lines[place].total for event in events) for place in (0, 1)]
    assert (together, sum(event.sale.shipping for event in events)) == ([70_000, 10_000], 6_000)


def test_the_same_refund_reported_again_counts_once() -> None:
    order = placed()
    mark_paid(order)
    refund = str(uuid4())
    assert report(order, "REFUND_SUCCESS", 100, refund)["alreadyProcessed"] is False
    again = report(order, "REFUND_SUCCESS", 100, refund)
    assert (again["alreadyProcessed"], again["errors"]) == (True, [])
    changed = report(order, "REFUND_SUCCESS", 101, refund)
    assert changed["errors"] == [{"field": "pspReference", "code": "INCORRECT_DETAILS"}]
    assert len(recorded(OrderRefunded)) == 1


def test_more_than_was_paid_does_not_go_back() -> None:
    order = placed()
    mark_paid(order)
    report(order, "REFUND_SUCCESS", 860, str(uuid4()))
    refused = report(order, "REFUND_SUCCESS", 0.01, str(uuid4()))
    assert refused["errors"] == [{"field": "amount", "code": "INVALID"}]
    order.refresh_from_db()
    assert order.total_refunded_amount == 86_000


@pytest.mark.database
def test_the_database_itself_refuses_a_refund_beyond_what_was_paid() -> None:
    order = placed()
    with pytest.raises(IntegrityError), transaction.atomic():
        Order.objects.filter(pk=order.pk).update(total_refunded_amount=1)


@pytest.mark.database
def test_the_database_itself_refuses_a_report_twice() -> None:
    order = placed()
    mark_paid(order)
    event = TransactionEvent.objects.get()
    event.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        event.save(force_insert=True)


def test_a_payment_app_pays_in_two_parts_and_the_second_settles() -> None:
    order = placed()
    opened = {"name": "bank", "amountCharged": {"currency": "THB", "amount": 400}}
    made = data(CREATE, variables={"id": order_id(order), "transaction": opened}, token=APP)["transactionCreate"]
    assert made["errors"] == []
    order.refresh_from_db()
    assert (order.charge_status, order.settled_at) == ("PARTIAL", None)
    assert order_events() == ["OrderCreated"]
    assert report(order, "CHARGE_SUCCESS", 460, "statement-2")["errors"] == []
    assert report(order, "CHARGE_SUCCESS", 460, "statement-2")["alreadyProcessed"] is True
    order.refresh_from_db()
    assert order.charge_status == "FULL"
    assert [event.sale.total for event in recorded(OrderFullyPaid)] == [86_000]


def test_money_paid_too_much_goes_back_without_touching_the_sale() -> None:
    order = placed()
    opened = {"amountCharged": {"currency": "THB", "amount": 900}}
    data(CREATE, variables={"id": order_id(order), "transaction": opened}, token=APP)
    assert report(order, "REFUND_SUCCESS", 40, str(uuid4()))["errors"] == []
    assert recorded(OrderRefunded) == []
    assert report(order, "REFUND_SUCCESS", 860, str(uuid4()))["errors"] == []
    assert [event.sale.total for event in recorded(OrderRefunded)] == [86_000]


def test_money_in_another_currency_is_refused() -> None:
    order = placed()
    opened = {"amountCharged": {"currency": "USD", "amount": 900}}
    made = data(CREATE, variables={"id": order_id(order), "transaction": opened}, token=APP)["transactionCreate"]
    assert made["errors"][0]["code"] == "INCORRECT_CURRENCY"
    assert order.transactions.count() == 0


def test_a_part_payment_given_back_was_never_income() -> None:
    order = placed()
    opened = {"amountCharged": {"currency": "THB", "amount": 100}}
    data(CREATE, variables={"id": order_id(order), "transaction": opened}, token=APP)
    assert report(order, "REFUND_SUCCESS", 100, str(uuid4()))["errors"] == []
    assert order_events() == ["OrderCreated"]


def test_a_failed_refund_moves_nothing() -> None:
    order = placed()
    mark_paid(order)
    assert report(order, "REFUND_FAILURE", 100, "x-1")["errors"] == []
    assert report(order, "REFUND_FAILURE", None, "x-3")["errors"] == [{"field": "amount", "code": "REQUIRED"}]
    assert report(order, "REFUND_SUCCESS", None, "x-2")["errors"] == [{"field": "amount", "code": "REQUIRED"}]
    order.refresh_from_db()
    assert order.total_refunded_amount == 0


def test_staff_may_not_report_on_the_apps_payment() -> None:
    order = placed()
    mark_paid(order)
    staff = a_customer("staff@example.test", permissions=["HANDLE_PAYMENTS"])
    token = f"Bearer {access_of(staff.email)}"
    payment = order.transactions.get()
    named = {"id": to_global_id("TransactionItem", payment.token), "type": "REFUND_SUCCESS", "amount": 1, "psp": "s"}
    answer = ask(REPORT, variables=named, token=token)
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert recorded(OrderRefunded) == []


@pytest.mark.parametrize("document", [MARK, CONFIRM])
def test_a_guest_may_neither_mark_paid_nor_confirm(document: str) -> None:
    order = placed()
    answer = ask(document, variables={"id": order_id(order)})
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    order.refresh_from_db()
    assert (order.status, order.charge_status) == ("UNCONFIRMED", "NONE")


def access_of(email: str) -> str:
    query = "mutation($e: String!, $p: String!) { tokenCreate(email: $e, password: $p) { token } }"
    return data(query, variables={"e": email, "p": PASSWORD})["tokenCreate"]["token"]
