"""Payments for baskets: begun, continued, reported, and handed over to the order."""

import logging
from typing import Any

import pytest

from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.models import Order, TransactionEvent, TransactionItem
from marketplace.events.orders import OrderCreated, OrderFullyPaid
from marketplace.graphql_api.base.ids import to_global_id
from tests.builders import a_product, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.contract.checkouts.baskets import CASH, PROMPTPAY, checkout_id, code_of, complete, paid_first, run
from tests.selling import a_checkout, an_order, order_events, recorded

pytestmark = pytest.mark.django_db(transaction=True)

INITIALIZE = """mutation($id: ID!, $gateway: String!, $key: String, $amount: PositiveDecimal) {
    it: transactionInitialize(id: $id, idempotencyKey: $key, amount: $amount, paymentGateway: {id: $gateway}) {
        transaction { id pspReference actions chargePendingAmount { amount } chargedAmount { amount } }
        transactionEvent { type message amount { amount } } data errors { field code } } }"""
PROCESS = """mutation($id: ID!) { it: transactionProcess(id: $id, data: {seen: true}) {
    transaction { id chargePendingAmount { amount } } transactionEvent { type } errors { field code } } }"""
CREATE = """mutation($id: ID!, $amount: PositiveDecimal!, $currency: String = "THB") { it: transactionCreate(id: $id,
    transaction: {name: "card", pspReference: "psp-1", amountCharged: {amount: $amount, currency: $currency}}) {
        transaction { id chargedAmount { amount } } errors { field code } } }"""
REPORT = """mutation($id: ID!, $psp: String!, $type: TransactionEventTypeEnum!, $amount: PositiveDecimal!) {
    it: transactionEventReport(id: $id, pspReference: $psp, type: $type, amount: $amount) { errors { field code } } }"""
ACTION = """mutation($id: ID!, $action: TransactionActionEnum!, $amount: PositiveDecimal) {
    it: transactionRequestAction(id: $id, actionType: $action, amount: $amount) {
        transaction { refundPendingAmount { amount } events { type } } errors { field code } } }"""
STATUS = """query($id: ID!) { checkout(id: $id) { chargeStatus authorizeStatus totalBalance { amount }
    availablePaymentGateways { id currencies config { field } } } }"""


def a_basket(price: int = 10_000) -> Checkout:
    """One piece at this price and EMS at 60 baht."""
    return a_checkout({the_variant(a_product(price=price, stock=9)): 1})


def status(checkout: Checkout) -> tuple[str, str, float]:
    found = data(STATUS, variables={"id": checkout_id(checkout)})["checkout"]
    return found["chargeStatus"], found["authorizeStatus"], found["totalBalance"]["amount"]


def pay(checkout: Checkout, amount: float, **more: Any) -> dict[str, Any]:
    return run(CREATE, token=APP, id=checkout_id(checkout), amount=amount, **more)


def test_both_ways_to_pay_are_offered() -> None:
    set_up_market()
    found = data(STATUS, variables={"id": checkout_id(a_basket())})["checkout"]["availablePaymentGateways"]
    assert [one["id"] for one in found] == [CASH, PROMPTPAY]
    assert found[0]["currencies"] == ["THB"]


PRETENDED = "saleor.io.dummy-payment-app"
PRETEND = """mutation($id: ID!, $data: JSON) { it: transactionInitialize(id: $id,
    paymentGateway: {id: "saleor.io.dummy-payment-app", data: $data}) {
        transaction { chargedAmount { amount } } transactionEvent { type } errors { field code } } }"""


def test_a_pretended_payment_pays_a_basket_only_where_the_house_tries_things_out(settings: Any) -> None:
    set_up_market()
    basket = a_basket()
    assert code_of(run(PRETEND, id=checkout_id(basket))) == "NOT_FOUND"
    settings.PAYMENT_APPS = settings.PAYMENT_APPS | {PRETENDED: "marketplace.payments.pretended_payment.answer"}
    set_up_market()
    failed = run(PRETEND, id=checkout_id(basket), data={"event": {"type": "CHARGE_FAILURE"}})
    assert failed["transactionEvent"]["type"] == "CHARGE_FAILURE"
    assert status(basket)[0] == "NONE"
    paid = run(PRETEND, id=checkout_id(basket), data={"event": {"includePspReference": True, "type": "CHARGE_SUCCESS"}})
    assert paid["transaction"]["chargedAmount"] == {"amount": 160.0}
    assert status(basket)[0] == "FULL"


def test_their_faces_are_told_what_they_need() -> None:
    set_up_market()
    asked = """mutation($id: ID!, $wanted: [PaymentGatewayToInitialize!]) {
        it: paymentGatewayInitialize(id: $id, paymentGateways: $wanted) {
            gatewayConfigs { id data errors { field code } } errors { code } } }"""
    basket = checkout_id(a_basket())
    found = run(asked, id=basket)["gatewayConfigs"]
    assert [(one["id"], one["errors"]) for one in found] == [(CASH, []), (PROMPTPAY, [])]
    assert found[1]["data"]["currency"] == "THB"
    strange = run(asked, id=basket, wanted=[{"id": "stripe"}])["gatewayConfigs"]
    assert strange == [{"id": "stripe", "data": None, "errors": [{"field": "id", "code": "NOT_FOUND"}]}]
    assert code_of(run(asked, id=to_global_id("Checkout", "00000000-0000-4000-8000-000000000000"))) == "NOT_FOUND"


def test_a_transfer_shows_its_code_then_waits_then_is_paid() -> None:
    set_up_market()
    paid_first()
    basket = a_basket()
    begun = run(INITIALIZE, id=checkout_id(basket), gateway=PROMPTPAY)
    assert begun["transactionEvent"]["type"] == "CHARGE_ACTION_REQUIRED"
    assert begun["transactionEvent"]["amount"]["amount"] == begun["data"]["amount"] == 160.0
    assert begun["data"]["promptpay"].startswith("000201")
    assert status(basket) == ("NONE", "NONE", -160.0)
    assert code_of(complete(basket)) == "CHECKOUT_NOT_FULLY_PAID"
    said = run(PROCESS, id=begun["transaction"]["id"])
    assert said["transactionEvent"]["type"] == "CHARGE_REQUEST"
    assert TransactionItem.objects.get().charge_pending_amount == 16_000
    assert run(PROCESS, id=begun["transaction"]["id"])["transactionEvent"]["type"] == "CHARGE_REQUEST"
    assert status(basket) == ("FULL", "FULL", 0.0)
    order = complete(basket)["order"]
    assert (order["status"], order["chargeStatus"]) == ("UNFULFILLED", "NONE")
    reference = TransactionItem.objects.get().psp_reference
    told = {"psp": reference, "type": "CHARGE_SUCCESS", "amount": 160}
    payment_app = TransactionItem.objects.get()
    TransactionItem.objects.filter(pk=payment_app.pk).update(owner="")
    assert code_of(run(REPORT, token=APP, id=begun["transaction"]["id"], **told)) is None
    assert Order.objects.get().charge_status == "FULL"
    assert order_events() == ["OrderCreated", "OrderFullyPaid"]


def test_the_same_key_begins_one_payment() -> None:
    set_up_market()
    basket, other = a_basket(), a_basket()
    first = run(INITIALIZE, id=checkout_id(basket), gateway=CASH, key="once")
    second = run(INITIALIZE, id=checkout_id(basket), gateway=CASH, key="once")
    assert first["transaction"]["id"] == second["transaction"]["id"]
    assert TransactionItem.objects.count() == 1
    assert TransactionEvent.objects.filter(counts=True).count() == 1
    assert code_of(run(INITIALIZE, id=checkout_id(other), gateway=CASH, key="once")) == "UNIQUE"
    assert code_of(run(INITIALIZE, id=checkout_id(basket), gateway=CASH, key="once", amount=7)) == "UNIQUE"
    assert code_of(run(INITIALIZE, id=checkout_id(basket), gateway=CASH, key="")) == "INVALID"
    assert TransactionItem.objects.count() == 1


def test_an_unknown_way_to_pay_or_basket_is_refused() -> None:
    set_up_market()
    assert code_of(run(INITIALIZE, id=checkout_id(a_basket()), gateway="stripe")) == "NOT_FOUND"
    lost = to_global_id("Checkout", "00000000-0000-4000-8000-000000000000")
    assert code_of(run(INITIALIZE, id=lost, gateway=CASH)) == "NOT_FOUND"
    assert TransactionItem.objects.count() == 0


def test_only_payment_apps_say_what_is_done_with_the_money() -> None:
    set_up_market()
    basket = checkout_id(a_basket())
    asked = """mutation($id: ID!, $gateway: String!) { it: transactionInitialize(id: $id, action: AUTHORIZATION,
        paymentGateway: {id: $gateway}) { transactionEvent { type } errors { code } } }"""
    refused = ask(asked, variables={"id": basket, "gateway": CASH})
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert TransactionItem.objects.count() == 0
    done = run(asked, token=APP, id=basket, gateway=CASH)
    assert done["transactionEvent"]["type"] == "AUTHORIZATION_REQUEST"


def test_an_app_that_fails_makes_a_failed_payment_and_nothing_else(
    settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    set_up_market()
    settings.PAYMENT_APPS = settings.PAYMENT_APPS | {CASH: "builtins.int"}
    caplog.set_level(logging.CRITICAL)
    failed = run(INITIALIZE, id=checkout_id(a_basket()), gateway=CASH)
    assert failed["transactionEvent"]["type"] == "CHARGE_FAILURE"
    assert failed["transaction"]["chargedAmount"]["amount"] == 0.0


def test_a_paid_basket_tells_so_and_becomes_a_paid_order() -> None:
    set_up_market()
    paid_first()
    basket = a_basket()
    assert code_of(pay(basket, 100)) is None
    assert status(basket) == ("PARTIAL", "PARTIAL", -60.0)
    assert code_of(complete(basket)) == "CHECKOUT_NOT_FULLY_PAID"
    assert Order.objects.count() == 0
    assert code_of(pay(basket, 60)) is None
    assert status(basket) == ("FULL", "FULL", 0.0)
    order = complete(basket)["order"]
    assert (order["status"], order["chargeStatus"], order["authorizeStatus"]) == ("UNFULFILLED", "FULL", "FULL")
    assert order_events() == ["OrderCreated", "OrderFullyPaid"]
    assert recorded(OrderFullyPaid)[0].sale == recorded(OrderCreated)[0].sale
    assert TransactionItem.objects.filter(order=Order.objects.get()).count() == 2


def test_a_channel_that_confirms_by_hand_leaves_a_paid_order_waiting() -> None:
    set_up_market()
    paid_first(confirms=False)
    basket = a_basket()
    pay(basket, 160)
    assert complete(basket)["order"]["status"] == "UNCONFIRMED"


def test_a_price_that_rose_after_the_payment_is_said() -> None:
    set_up_market()
    paid_first()
    basket = a_basket()
    pay(basket, 160)
    basket.lines.get().variant.channel_listings.update(price_amount=12_000)
    assert code_of(complete(basket)) == "CHECKOUT_NOT_FULLY_PAID"
    assert status(basket) == ("PARTIAL", "PARTIAL", -20.0)


def test_money_reported_for_a_basket_counts_once() -> None:
    set_up_market()
    basket = a_basket()
    payment = pay(basket, 0)["transaction"]["id"]
    for _ in range(2):
        told = {"psp": "bank-7", "type": "CHARGE_SUCCESS", "amount": 160}
        assert code_of(run(REPORT, token=APP, id=payment, **told)) is None
    assert status(basket) == ("FULL", "FULL", 0.0)


def test_strangers_neither_see_nor_make_payments() -> None:
    set_up_market()
    basket = a_basket()
    variables = {"id": checkout_id(basket), "amount": 160}
    refused = ask(CREATE, variables=variables)
    assert refused["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    seen = ask("query($id: ID!) { checkout(id: $id) { transactions { id } } }", variables={"id": variables["id"]})
    assert seen["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert TransactionItem.objects.count() == 0
    assert code_of(pay(basket, 1, currency="USD")) == "INCORRECT_CURRENCY"


def test_a_refund_is_asked_of_the_app_and_waits_for_its_report() -> None:
    set_up_market()
    order = an_order({the_variant(a_product(price=10_000)): 1})
    begun = run(INITIALIZE, id=to_global_id("Order", order.pk), gateway=CASH)["transaction"]
    TransactionItem.objects.update(owner="")
    told = {"psp": begun["pspReference"], "type": "CHARGE_SUCCESS", "amount": 160}
    assert code_of(run(REPORT, token=APP, id=begun["id"], **told)) is None
    TransactionItem.objects.update(owner="")
    done = run(ACTION, token=APP, id=begun["id"], action="REFUND", amount=60)
    assert code_of(done) is None
    assert TransactionItem.objects.get().refund_pending_amount == 6_000
    nothing = run(ACTION, token=APP, id=begun["id"], action="CHARGE")
    assert code_of(nothing) == "INVALID"


def test_what_no_app_looks_after_is_not_asked_for() -> None:
    set_up_market()
    payment = pay(a_basket(), 160)["transaction"]["id"]
    refused = run(ACTION, token=APP, id=payment, action="REFUND")
    assert code_of(refused) == "MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK"
    stranger = ask(ACTION, variables={"id": payment, "action": "REFUND"})
    assert stranger["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert TransactionEvent.objects.filter(type="REFUND_REQUEST").count() == 0
