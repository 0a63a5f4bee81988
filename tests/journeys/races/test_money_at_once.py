"""Payments and refunds reported at once count once."""

from functools import partial
from uuid import uuid4

import pytest
from django.db import transaction

from marketplace.commerce.orders.cancel_order import cancel_order
from marketplace.commerce.orders.confirm_order import confirm_order
from marketplace.commerce.orders.create_transaction import create_transaction
from marketplace.commerce.orders.mark_order_paid import mark_order_paid
from marketplace.commerce.orders.models import Order, TransactionEvent, TransactionItem
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.report_payment import PaymentReport, Reported, report_payment
from marketplace.events.orders import OrderFullyPaid, OrderRefunded
from marketplace.shared.errors import DomainError
from tests.builders import a_product, set_up_market, the_variant
from tests.racing import race
from tests.selling import NOW, an_order, recorded, stock_of

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def paid_order() -> tuple[Order, TransactionItem]:
    """One piece of 350 baht and 60 baht of parcel, paid."""
    set_up_market()
    order = an_order({the_variant(a_product(price=35_000, stock=3)): 1})
    with transaction.atomic():
        mark_order_paid(order_id=order.pk, actor="app:1", now=NOW)
    return order, order.transactions.get()


def refund(payment: TransactionItem, reference: str, amount: int) -> Reported:
    report = PaymentReport(kind="REFUND_SUCCESS", psp_reference=reference, amount=amount)
    return report_payment(token=payment.token, report=report, actor="app:1", now=NOW)


def test_an_order_marked_paid_six_times_at_once_is_paid_once() -> None:
    set_up_market()
    order = an_order({the_variant(a_product(stock=3)): 1})
    answers = race([partial(mark_order_paid, order_id=order.pk, actor="app:1", now=NOW)] * 6)
    assert sum(isinstance(one, Order) for one in answers) == 1
    assert [one.code for one in answers if isinstance(one, DomainError)] == ["TRANSACTION_ERROR"] * 5
    assert order.transactions.count() == 1
    assert len(recorded(OrderFullyPaid)) == 1


def test_the_same_refund_reported_six_times_at_once_gives_back_once() -> None:
    order, payment = paid_order()
    answers = race([partial(refund, payment, str(uuid4()), 41_000)] * 6)
    assert sorted(one.already for one in answers) == [False, True, True, True, True, True]
    order.refresh_from_db()
    assert (order.total_charged_amount, order.total_refunded_amount) == (41_000, 41_000)
    assert TransactionEvent.objects.filter(type="REFUND_SUCCESS").count() == 1
    assert len(recorded(OrderRefunded)) == 1


def test_two_whole_refunds_at_once_give_back_one_of_them() -> None:
    order, payment = paid_order()
    answers = race([partial(refund, payment, str(uuid4()), 41_000) for _ in range(2)])
    assert sum(isinstance(one, Reported) for one in answers) == 1
    assert [one.code for one in answers if isinstance(one, DomainError)] == ["INVALID"]
    order.refresh_from_db()
    assert order.total_refunded_amount == 41_000


def test_ten_part_refunds_at_once_never_give_back_a_line_twice() -> None:
    order, payment = paid_order()
    answers = race([partial(refund, payment, str(uuid4()), 5_000) for _ in range(10)])
    assert sum(isinstance(one, Reported) for one in answers) == 8  # 8 x 50 of 410 baht
    events = recorded(OrderRefunded)
    goods = sum(event.sale.lines[0].total for event in events)
    parcel = sum(event.sale.shipping for event in events)
    assert goods + parcel == 40_000
    assert abs(goods - 40_000 * 35_000 // 41_000) <= 8
    order.refresh_from_db()
    assert order.total_refunded_amount == 40_000


def test_an_order_that_is_paid_and_cancelled_at_once_is_income_only_if_it_was_paid_first() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=50))
    for _ in range(6):
        order = an_order({variant: 1})
        before = len(recorded(OrderFullyPaid))
        race(
            [
                partial(cancel_order, order_id=order.pk, actor="app:1", now=NOW),
                partial(mark_order_paid, order_id=order.pk, actor="app:1", now=NOW),
            ]
        )
        order.refresh_from_db()
        assert order.status == "CANCELED"
        assert (order.settled_at is not None) == (order.transactions.count() == 1)
        assert len(recorded(OrderFullyPaid)) - before == order.transactions.count()
    assert stock_of(variant) == (50, 0)


def test_an_order_that_is_confirmed_and_cancelled_at_once_holds_no_goods() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=50))
    for _ in range(6):
        order = an_order({variant: 2})
        race(
            [
                partial(confirm_order, order_id=order.pk, actor="app:1", now=NOW),
                partial(cancel_order, order_id=order.pk, actor="app:1", now=NOW),
            ]
        )
        order.refresh_from_db()
        assert order.status == "CANCELED"
    assert stock_of(variant) == (50, 0)


def test_parts_of_a_payment_reported_at_once_settle_the_order_once() -> None:
    set_up_market()
    order = an_order({the_variant(a_product(price=35_000, stock=3)): 1})
    opened = NewTransaction(name="bank", amounts={"charged_amount": 1_000})
    with transaction.atomic():
        payment = create_transaction(order_id=order.pk, new=opened, actor="app:1", now=NOW)
    parts = [PaymentReport(kind="CHARGE_SUCCESS", psp_reference=f"part-{one}", amount=8_000) for one in range(5)]
    answers = race(
        [partial(report_payment, token=payment.token, report=part, actor="app:1", now=NOW) for part in [*parts, *parts]]
    )
    assert sum(isinstance(one, Reported) and not one.already for one in answers) == 5
    order.refresh_from_db()
    assert (order.total_charged_amount, order.charge_status) == (41_000, "FULL")
    assert [event.sale.total for event in recorded(OrderFullyPaid)] == [41_000]
