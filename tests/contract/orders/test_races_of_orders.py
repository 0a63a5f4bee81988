"""Two hands on one order at once: one of them wins, and the stock is right to the piece."""

from functools import partial
from uuid import uuid4

import pytest
from django.db import transaction

from marketplace.commerce.orders.cancel_order import cancel_order
from marketplace.commerce.orders.drafts.complete_draft import complete_draft
from marketplace.commerce.orders.errors import OrderError, PaymentReportError
from marketplace.commerce.orders.fulfil_order import Sending, fulfil_order
from marketplace.commerce.orders.mark_order_paid import mark_order_paid
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.report_payment import PaymentReport, report_payment
from marketplace.commerce.stock.models import Allocation
from marketplace.events.orders import OrderRefunded
from tests.builders import a_product, a_warehouse, set_up_market, the_variant
from tests.racing import race
from tests.selling import NOW, an_order, recorded, stock_of

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def a_confirmed_order(pieces: int = 2) -> Order:
    set_up_market()
    order = an_order({the_variant(a_product(stock=5)): pieces})
    Order.objects.filter(pk=order.pk).update(status="UNFULFILLED")
    return order


def sending(order: Order, pieces: int) -> Sending:
    return Sending(pieces={(order.lines.get().pk, a_warehouse("store-of-tests").pk): pieces})


def test_cancel_against_fulfil_one_wins() -> None:
    order = a_confirmed_order()
    variant = order.lines.get().variant
    away = partial(fulfil_order, order_id=order.pk, sending=sending(order, 2), actor="", now=NOW)
    off = partial(cancel_order, order_id=order.pk, actor="", now=NOW)
    answers = race([away, off])
    assert sum(isinstance(one, OrderError) for one in answers) == 1
    order.refresh_from_db()
    sent = order.status == "FULFILLED"
    assert order.status in {"FULFILLED", "CANCELED"}
    assert stock_of(variant) == ((3, 0) if sent else (5, 0))
    assert Allocation.objects.count() == 0


def test_the_same_line_is_not_sent_twice_at_once() -> None:
    order = a_confirmed_order(pieces=3)
    away = partial(fulfil_order, order_id=order.pk, sending=sending(order, 2), actor="", now=NOW)
    answers = race([away] * 4)
    assert sum(isinstance(one, OrderError) for one in answers) == 3
    assert stock_of(order.lines.get().variant) == (3, 1)


def test_two_refunds_at_once_give_back_at_most_what_came() -> None:
    order = a_confirmed_order()

    with transaction.atomic():
        mark_order_paid(order_id=order.pk, actor="app:1", now=NOW)
    payment = order.transactions.get()
    back = [
        partial(
            report_payment,
            token=payment.token,
            report=PaymentReport(kind="REFUND_SUCCESS", psp_reference=str(uuid4()), amount=payment.charged_amount),
            actor="app:1",
            now=NOW,
        )
        for _ in range(4)
    ]
    answers = race(back)
    assert sum(isinstance(one, PaymentReportError) for one in answers) == 3
    assert [event.sale.total for event in recorded(OrderRefunded)] == [payment.charged_amount]


def test_a_draft_is_completed_once() -> None:
    order = a_confirmed_order()
    Order.objects.filter(pk=order.pk).update(status="DRAFT")
    Allocation.objects.all().delete()
    variant = order.lines.get().variant
    variant.stocks.update(quantity_allocated=0)
    answers = race([partial(complete_draft, order_id=order.pk, actor="", now=NOW)] * 4)
    assert sum(isinstance(one, OrderError) for one in answers) == 3
    assert stock_of(variant) == (5, 2)
