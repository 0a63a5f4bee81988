"""What is done once a minute: unpaid orders are given up, paid baskets ordered, and a failing deed stops no other."""

import logging
from datetime import datetime, timedelta

import pytest
from django.db import transaction

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.checkout.complete_paid_checkouts import complete_paid_checkouts
from marketplace.commerce.checkout.create_checkout_transaction import create_checkout_transaction
from marketplace.commerce.checkout.expire_unpaid_orders import expire_unpaid_orders
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.mark_order_paid import mark_order_paid
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.config.schedule import SCHEDULE, Schedule
from tests.builders import a_product, set_up_market, the_variant
from tests.selling import NOW, a_checkout, an_order, order_events, stock_of

pytestmark = pytest.mark.django_db(transaction=True)
LATER = NOW + timedelta(minutes=31)


def paid(checkout: Checkout, satang: int) -> None:
    new = NewTransaction(amounts={"charged_amount": satang})
    with transaction.atomic():
        create_checkout_transaction(token=checkout.pk, new=new, actor="", now=NOW)


def test_an_unpaid_order_is_given_up_in_time_and_its_goods_are_free() -> None:
    set_up_market()
    Channel.objects.filter(slug="online").update(expire_orders_after=30)
    cloth = the_variant(a_product(stock=9))
    an_order({cloth: 2})
    assert expire_unpaid_orders(NOW + timedelta(minutes=29)) == 0
    assert stock_of(cloth) == (9, 2)
    assert expire_unpaid_orders(LATER) == 1
    assert Order.objects.get().status == "EXPIRED"
    assert stock_of(cloth) == (9, 0)
    assert expire_unpaid_orders(LATER) == 0


def test_paid_orders_and_those_of_patient_channels_stay() -> None:
    set_up_market()
    cloth = the_variant(a_product(stock=9))
    order = an_order({cloth: 2})
    assert expire_unpaid_orders(LATER) == 0
    Channel.objects.filter(slug="online").update(expire_orders_after=30)
    with transaction.atomic():
        mark_order_paid(order_id=order.pk, actor="", now=NOW)
    assert expire_unpaid_orders(LATER) == 0
    assert stock_of(cloth) == (9, 2)


def test_a_paid_basket_is_ordered_where_the_channel_says_so() -> None:
    set_up_market()
    cloth = the_variant(a_product(price=10_000, stock=9))
    whole, part = a_checkout({cloth: 1}), a_checkout({cloth: 1})
    paid(whole, 16_000)
    paid(part, 15_999)
    assert complete_paid_checkouts(NOW) == 0
    Channel.objects.filter(slug="online").update(automatically_complete_fully_paid_checkouts=True)
    assert complete_paid_checkouts(NOW) == 1
    assert Order.objects.get().checkout_token == whole.pk
    assert order_events() == ["OrderCreated", "OrderFullyPaid"]
    assert complete_paid_checkouts(NOW) == 0


def test_a_paid_basket_without_its_goods_stays_a_basket() -> None:
    set_up_market()
    Channel.objects.filter(slug="online").update(automatically_complete_fully_paid_checkouts=True)
    cloth = the_variant(a_product(price=10_000, stock=9))
    basket = a_checkout({cloth: 1})
    paid(basket, 16_000)
    cloth.stocks.update(quantity=0)
    assert complete_paid_checkouts(NOW) == 0
    assert Checkout.objects.get().pk == basket.pk


def test_each_deed_runs_once_a_minute_whatever_the_others_do(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL)
    ran: list[datetime] = []

    def breaks(_now: datetime) -> None:
        raise ValueError

    schedule = Schedule(((timedelta(minutes=1), breaks), (timedelta(minutes=1), ran.append)))
    assert schedule.run_due(NOW) == 2
    assert schedule.run_due(NOW + timedelta(seconds=59)) == 0
    assert schedule.run_due(NOW + timedelta(seconds=60)) == 2
    assert ran == [NOW, NOW + timedelta(seconds=60)]


def test_the_schedule_of_the_house_runs_on_an_empty_store() -> None:
    set_up_market()
    assert Schedule().run_due(NOW) == len(SCHEDULE) == 7
