"""Payments as Saleor reports them: pending, reversed, corrected; promised refunds; and money that comes again."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from marketplace.commerce.orders.models import GrantedRefund, Order, TransactionItem
from marketplace.events.orders import OrderFullyPaid, OrderPaymentRegained, OrderRefunded
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.ledger.queries import account_balances, broken_books, income_total
from marketplace.shared.outbox.dispatch_due import deliver_everything
from tests.builders import a_product, an_organisation, set_up_market, the_variant
from tests.contract.ask import APP, ask, data
from tests.makers_building import made_by_someone_with_a_disability
from tests.selling import an_order, recorded
from vendor_onboarding.listings.models import Listing, VendorOrderLine

pytestmark = pytest.mark.django_db

MARK = "mutation($id: ID!) { orderMarkAsPaid(id: $id) { errors { code } } }"
REPORT = """mutation($id: ID, $type: TransactionEventTypeEnum!, $amount: PositiveDecimal, $psp: String!) {
    transactionEventReport(id: $id, type: $type, amount: $amount, pspReference: $psp) { alreadyProcessed
        transaction { chargedAmount { amount } refundedAmount { amount } refundPendingAmount { amount }
            order { chargeStatus paymentStatus totalCharged { amount } totalRefunded { amount }
                totalBalance { amount } totalRemainingGrant { amount } } } errors { field code } } }"""
UPDATE = """mutation($id: ID, $transaction: TransactionUpdateInput) {
    transactionUpdate(id: $id, transaction: $transaction) { transaction { name chargedAmount { amount }
        refundedAmount { amount } actions order { chargeStatus } } errors { field code } } }"""
GRANT = """mutation($id: ID!, $input: OrderGrantRefundCreateInput!) { orderGrantRefundCreate(id: $id, input: $input) {
    grantedRefund { id amount { amount } status lines { quantity } }
    order { chargeStatus totalGrantedRefund { amount } totalRemainingGrant { amount } }
    errors { field code lines { code lineId } } } }"""
REGRANT = """mutation($id: ID!, $input: OrderGrantRefundUpdateInput!) {
    orderGrantRefundUpdate(id: $id, input: $input) { grantedRefund { amount { amount } reason } errors { code } } }"""
YEARS = {"first_day": date(2020, 1, 1), "last_day": date(2030, 1, 1)}


def a_paid_order() -> Order:
    """Two cloths of 350 baht and EMS for 60, marked paid."""
    set_up_market()
    order = an_order({the_variant(a_product(price=35_000)): 2})
    data(MARK, variables={"id": to_global_id("Order", order.pk)}, token=APP)
    return order


def report(order: Order, kind: str, amount: float | None, psp: str) -> dict[str, Any]:
    payment = to_global_id("TransactionItem", order.transactions.get().token)
    told = {"id": payment, "type": kind, "amount": amount, "psp": psp}
    return data(REPORT, variables=told, token=APP)["transactionEventReport"]


def grant(order: Order, **given: Any) -> dict[str, Any]:
    asked = {"id": to_global_id("Order", order.pk), "input": given}
    return data(GRANT, variables=asked, token=APP)["orderGrantRefundCreate"]


def test_a_refund_that_is_asked_for_is_pending_until_it_is_answered() -> None:
    order = a_paid_order()
    asked = report(order, "REFUND_REQUEST", 100, "r-1")["transaction"]
    assert (asked["chargedAmount"]["amount"], asked["refundPendingAmount"]["amount"]) == (660.0, 100.0)
    assert (asked["order"]["chargeStatus"], asked["order"]["paymentStatus"]) == ("PARTIAL", "PARTIALLY_CHARGED")
    assert recorded(OrderRefunded) == []
    done = report(order, "REFUND_SUCCESS", 100, "r-1")["transaction"]
    assert (done["refundedAmount"]["amount"], done["refundPendingAmount"]["amount"]) == (100.0, 0.0)
    assert [event.sale.total for event in recorded(OrderRefunded)] == [10_000]


def test_a_refund_that_fails_was_never_one() -> None:
    order = a_paid_order()
    report(order, "REFUND_REQUEST", 100, "r-1")
    failed = report(order, "REFUND_FAILURE", None, "r-1")["transaction"]
    assert failed["order"]["chargeStatus"] == "FULL"
    assert recorded(OrderRefunded) == []


def test_a_refund_undone_is_income_again() -> None:
    order = a_paid_order()
    report(order, "REFUND_SUCCESS", 760, "r-1")
    back = report(order, "REFUND_REVERSE", None, "r-1")
    assert back["errors"] == []
    assert back["transaction"]["order"]["chargeStatus"] == "FULL"
    (event,) = recorded(OrderPaymentRegained)
    assert ([line.total for line in event.sale.lines], event.sale.shipping) == ([70_000], 6_000)
    assert len(recorded(OrderFullyPaid)) == 1


def test_a_charge_back_takes_income_and_a_won_dispute_gives_it_again() -> None:
    order = a_paid_order()
    taken = report(order, "CHARGE_BACK", 760, "c-1")["transaction"]
    assert (taken["chargedAmount"]["amount"], taken["refundedAmount"]["amount"]) == (0.0, 0.0)
    assert taken["order"]["totalRefunded"]["amount"] == 0.0
    won = report(order, "CHARGE_SUCCESS", 760, "c-2")["transaction"]["order"]
    assert (won["chargeStatus"], won["totalBalance"]["amount"]) == ("FULL", 0.0)
    assert [event.sale.total for event in recorded(OrderRefunded)] == [76_000]
    assert [event.sale.total for event in recorded(OrderPaymentRegained)] == [76_000]


def test_paid_refunded_and_paid_again_counts_as_income_once() -> None:
    order = a_paid_order()
    line = order.lines.get()
    organisation = an_organisation()
    Listing.objects.create(product=line.product_reference, organisation=organisation)
    maker = made_by_someone_with_a_disability(organisation, line.product_reference, 3_333)
    deliver_everything(now=timezone.now())
    basis = VendorOrderLine.objects.get()
    assert (basis.total, basis.refunded) == (70_000, 0)
    report(order, "REFUND_SUCCESS", 380, str(uuid4()))
    report(order, "REFUND_SUCCESS", 380, str(uuid4()))
    deliver_everything(now=timezone.now())
    assert VendorOrderLine.objects.get().refunded == 70_000
    report(order, "CHARGE_SUCCESS", 400, "again-1")
    report(order, "CHARGE_SUCCESS", 460, "again-2")
    deliver_everything(now=timezone.now())
    assert VendorOrderLine.objects.get().refunded == 0
    assert sum(event.sale.total for event in recorded(OrderPaymentRegained)) == 76_000
    balances = account_balances()
    assert balances[f"owed:organisation:{organisation.reference}"] == -46_669
    assert balances[f"owed:maker:{maker.reference}"] == -23_331
    assert list(broken_books()) == []
    assert income_total(basis="vocational_centre", **YEARS) == 70_000
    assert income_total(basis="settlement_enterprise", **YEARS) == 0


def test_two_refunds_at_once_do_not_give_back_more_than_came() -> None:
    order = a_paid_order()
    report(order, "REFUND_REQUEST", 700, "r-1")
    assert report(order, "REFUND_SUCCESS", 100, "r-2")["errors"] == []
    late = report(order, "REFUND_SUCCESS", 700, "r-1")
    assert late["errors"] == [{"field": "amount", "code": "INVALID"}]
    assert TransactionItem.objects.get().refunded_amount == 10_000


def test_an_app_corrects_what_is_there_now() -> None:
    order = a_paid_order()
    payment = to_global_id("TransactionItem", order.transactions.get().token)
    told = {
        "name": "ธนาคาร",
        "amountCharged": {"currency": "THB", "amount": 700},
        "amountRefunded": {"currency": "THB", "amount": 60},
        "availableActions": ["REFUND"],
    }
    done = data(UPDATE, variables={"id": payment, "transaction": told}, token=APP)["transactionUpdate"]
    assert done["errors"] == []
    assert done["transaction"]["name"] == "ธนาคาร"
    assert (done["transaction"]["chargedAmount"]["amount"], done["transaction"]["refundedAmount"]["amount"]) == (
        700.0,
        60.0,
    )
    assert done["transaction"]["order"]["chargeStatus"] == "PARTIAL"
    assert [event.sale.total for event in recorded(OrderRefunded)] == [6_000]


def test_a_stranger_corrects_no_payment() -> None:
    order = a_paid_order()
    payment = to_global_id("TransactionItem", order.transactions.get().token)
    answer = ask(UPDATE, variables={"id": payment, "transaction": {"name": "x"}})
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
    assert TransactionItem.objects.get().name != "x"


def test_what_is_promised_back_is_owed_no_longer() -> None:
    order = a_paid_order()
    line = to_global_id("OrderLine", order.lines.get().pk)
    done = grant(order, lines=[{"id": line, "quantity": 1}], grantRefundForShipping=True, reason="มาช้า")
    assert done["errors"] == []
    assert (done["grantedRefund"]["amount"]["amount"], done["grantedRefund"]["status"]) == (410.0, "NONE")
    assert (done["order"]["chargeStatus"], done["order"]["totalRemainingGrant"]["amount"]) == ("OVERCHARGED", 410.0)
    paid = report(order, "REFUND_SUCCESS", 410, str(uuid4()))["transaction"]["order"]
    assert (paid["chargeStatus"], paid["totalRemainingGrant"]["amount"], paid["totalBalance"]["amount"]) == (
        "FULL",
        0.0,
        0.0,
    )


def test_the_same_pieces_are_not_promised_twice() -> None:
    order = a_paid_order()
    line = to_global_id("OrderLine", order.lines.get().pk)
    assert grant(order, lines=[{"id": line, "quantity": 2}])["errors"] == []
    refused = grant(order, lines=[{"id": line, "quantity": 1}])["errors"][0]
    assert (refused["code"], refused["lines"]) == (
        "INVALID",
        [{"code": "QUANTITY_GREATER_THAN_AVAILABLE", "lineId": line}],
    )
    assert grant(order)["errors"][0]["code"] == "REQUIRED"
    payment = to_global_id("TransactionItem", order.transactions.get().token)
    too_much = grant(order, amount=761, transactionId=payment)
    assert too_much["errors"][0]["code"] == "AMOUNT_GREATER_THAN_AVAILABLE"
    assert GrantedRefund.objects.count() == 1


def test_a_promise_is_changed() -> None:
    order = a_paid_order()
    promised = grant(order, amount=100)["grantedRefund"]["id"]
    given = {"id": promised, "input": {"amount": 120, "reason": "ตกลงใหม่"}}
    done = data(REGRANT, variables=given, token=APP)["orderGrantRefundUpdate"]
    assert done["grantedRefund"] == {"amount": {"amount": 120.0}, "reason": "ตกลงใหม่"}
    answer = ask(REGRANT, variables=given)
    assert answer["errors"][0]["extensions"]["exception"]["code"] == "PermissionDenied"
