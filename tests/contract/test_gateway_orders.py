"""Orders through the gateway: read, settled, confirmed, refunded; by either transport alike."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from marketplace.commerce.orders.create_transaction import create_transaction
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.events.orders import OrderCreated, OrderFullyPaid, OrderRefunded
from marketplace.gateway.actors import APP, buyer
from marketplace.gateway.buyer_records import Buyer, BuyerTokens
from marketplace.gateway.buyers import me, refresh, sign_in
from marketplace.gateway.errors import NotFoundError, SignInExpiredError, StoreRefusedError
from marketplace.gateway.orders import confirm_order, mark_order_paid, order, orders_by_reference, report_refund
from marketplace.gateway.settle_orders import confirm_cash_on_delivery, confirm_paid_order
from marketplace.shared.models import OutboxEvent
from tests.builders import PASSWORD, a_customer, a_product, set_up_market
from tests.contract.gateway_market import HOME, bought, the_order, the_variant_reference

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("either_engine", "market")]


@pytest.fixture
def market() -> None:
    set_up_market()


def recorded(kind: type[Any]) -> list[Any]:
    return [kind.from_payload(row.payload) for row in OutboxEvent.objects.filter(name=kind.name()).order_by("id")]


def test_an_order_shows_what_was_bought_and_where_it_goes() -> None:
    row = a_product("ผ้าขาวม้า", price=35_050, pictures=["products/a.webp"], translations={"en": {"name": "Cloth"}})
    placed = bought(row, 2)
    found = order(APP, reference=placed.reference)
    assert found is not None
    (line,) = found.lines
    assert (line.product_name, line.quantity, line.unit_price, line.total) == ("ผ้าขาวม้า", 2, 35_050, 70_100)
    assert (line.variant_reference, str(line.product_reference)) == (the_variant_reference(row), row.external_reference)
    assert (found.number, found.status, found.is_paid) == (placed.number, "UNCONFIRMED", False)
    assert (found.email, found.payment_method, found.language) == ("malee@example.test", "promptpay_transfer", "th")
    assert (found.subtotal, found.total - found.shipping, found.charged) == (70_100, 70_100, 0)
    assert found.shipping_address == HOME
    english = order(APP, reference=placed.reference, language="en")
    assert english is not None
    assert english.lines[0].product_name == "Cloth"


def test_an_order_that_is_not_there_is_none_and_left_out_of_lists() -> None:
    placed = bought(a_product())
    assert order(APP, reference=uuid.uuid4()) is None
    found = orders_by_reference(APP, references=[uuid.uuid4(), placed.reference])
    assert [one.reference for one in found] == [placed.reference]


def test_a_transfer_that_arrived_pays_and_then_confirms_the_order_once() -> None:
    placed = bought(a_product(price=10_000))
    for _again in range(2):
        mark_order_paid(order_reference=placed.reference)
    (event,) = recorded(OrderFullyPaid)
    assert the_order(placed).status == "UNCONFIRMED"
    for _again in range(2):
        confirm_paid_order(event)
    row = the_order(placed)
    assert (row.status, row.charge_status, row.total_charged_amount) == ("UNFULFILLED", "FULL", row.total_gross_amount)
    assert row.transactions.count() == 1


def test_cash_on_delivery_is_confirmed_at_once_and_paid_later() -> None:
    placed = bought(a_product(), method="cash_on_delivery")
    (event,) = recorded(OrderCreated)
    for _again in range(2):
        confirm_cash_on_delivery(event)
    assert (the_order(placed).status, the_order(placed).charge_status) == ("UNFULFILLED", "NONE")
    mark_order_paid(order_reference=placed.reference)
    assert the_order(placed).charge_status == "FULL"


def test_a_transfer_is_not_confirmed_before_it_arrives() -> None:
    placed = bought(a_product())
    confirm_cash_on_delivery(recorded(OrderCreated)[0])
    assert the_order(placed).status == "UNCONFIRMED"


def test_a_refund_counts_once_under_its_own_reference() -> None:
    placed = bought(a_product(price=10_000))
    mark_order_paid(order_reference=placed.reference)
    refund = uuid.uuid4()
    for _again in range(2):
        report_refund(order_reference=placed.reference, refund=refund, amount=4_000)
    report_refund(order_reference=placed.reference, refund=uuid.uuid4(), amount=1_000)
    events = recorded(OrderRefunded)
    assert [event.refund == refund for event in events] == [True, False]
    found = order(APP, reference=placed.reference)
    assert found is not None
    assert found.refunded == 5_000
    mark_order_paid(order_reference=placed.reference)
    assert the_order(placed).total_refunded_amount == 5_000
    assert len(recorded(OrderFullyPaid)) == 1


def test_an_order_that_was_paid_and_given_back_in_part_is_marked_paid_by_what_is_missing_now() -> None:
    placed = bought(a_product(price=10_000))
    row = the_order(placed)
    opened = NewTransaction(name="bank", amounts={"charged_amount": 5_000, "refunded_amount": 2_000})
    with transaction.atomic():
        create_transaction(order_id=row.pk, new=opened, actor="", now=row.created_at)
    for _again in range(2):
        mark_order_paid(order_reference=placed.reference)
    row = the_order(placed)
    assert (row.charge_status, row.total_charged_amount - row.total_refunded_amount) == ("FULL", row.total_gross_amount)
    assert len(recorded(OrderFullyPaid)) == 1
    assert recorded(OrderRefunded) == []


@pytest.mark.parametrize("amount_of", [lambda total: total + 1, lambda _total: 0, lambda _total: -100])
def test_more_than_was_paid_cannot_be_given_back(amount_of: Callable[[int], int]) -> None:
    placed = bought(a_product(price=10_000))
    mark_order_paid(order_reference=placed.reference)
    total = the_order(placed).total_gross_amount
    with pytest.raises(StoreRefusedError) as refused:
        report_refund(order_reference=placed.reference, refund=uuid.uuid4(), amount=amount_of(total))
    assert (refused.value.code, refused.value.field) == ("CANNOT_REFUND", "amount")
    assert the_order(placed).total_refunded_amount == 0


def test_an_unpaid_order_has_nothing_to_give_back() -> None:
    placed = bought(a_product())
    with pytest.raises(StoreRefusedError):
        report_refund(order_reference=placed.reference, refund=uuid.uuid4(), amount=1)


def test_orders_that_nobody_knows_are_said_plainly() -> None:
    for deed in (mark_order_paid, confirm_order):
        with pytest.raises(NotFoundError):
            deed(order_reference=uuid.uuid4())


def test_a_buyer_signs_in_and_renews_her_token() -> None:
    a_customer("buyer@example.test", first_name="มาลี", last_name="ใจดี")
    tokens = sign_in(email="buyer@example.test", password=PASSWORD)
    who = Buyer(email="buyer@example.test", first_name="มาลี", last_name="ใจดี")
    assert me(buyer(tokens.access_token)) == who
    assert me(buyer(refresh(tokens=tokens).access_token)) == who
    assert me(buyer("")) is None
    assert tokens.access_token not in repr(tokens)


def test_a_wrong_password_and_a_worn_out_session_are_said_plainly() -> None:
    a_customer("buyer@example.test")
    with pytest.raises(StoreRefusedError) as refused:
        sign_in(email="buyer@example.test", password="wrong-password")
    assert refused.value.message == "อีเมลกับรหัสผ่านไม่ตรงกัน ตรวจดูแล้วลองอีกครั้ง"
    with pytest.raises(SignInExpiredError):
        refresh(tokens=BuyerTokens(access_token="", refresh_token="not.a.token"))
