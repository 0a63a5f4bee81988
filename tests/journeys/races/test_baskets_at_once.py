"""Baskets that race: for the last pieces, for what is kept, at a pick-up point, and with their own payments."""

from functools import partial

import pytest
from django.db import transaction
from django.utils import timezone

from marketplace.commerce.checkout.add_lines import WantedLine, add_lines
from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.create_checkout_transaction import create_checkout_transaction
from marketplace.commerce.checkout.expire_unpaid_orders import expire_unpaid_orders
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.models import Order, TransactionItem
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.report_payment import PaymentReport, Reported, report_payment
from marketplace.commerce.stock.models import Allocation, Reservation
from marketplace.events.orders import OrderFullyPaid
from marketplace.shared.errors import DomainError
from tests.builders import a_product, a_stock, set_up_market, the_variant
from tests.contract.checkouts.baskets import a_checkout_to_fetch, a_pick_up_point, keep_stock, paid_first
from tests.racing import race
from tests.selling import NOW, a_checkout, recorded, stock_of

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def complete(checkout: Checkout) -> Order:
    return complete_checkout(token=checkout.token, actor="", now=NOW)


def refusals(answers: list[object]) -> list[str]:
    assert all(isinstance(one, Order | Reported | Checkout | DomainError) for one in answers), answers
    return [one.code for one in answers if isinstance(one, DomainError)]


def test_a_hundred_buyers_of_the_last_twenty_pieces_make_twenty_orders() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=20))
    buyers = [partial(complete, one) for one in [a_checkout({variant: 1}) for _ in range(100)]]
    answers = race(buyers, threads_at_once=50)
    assert refusals(answers) == ["INSUFFICIENT_STOCK"] * 80
    assert Order.objects.count() == 20
    assert stock_of(variant) == (20, 20)
    assert sum(Allocation.objects.values_list("quantity", flat=True)) == 20
    assert Checkout.objects.count() == 80


def test_twelve_baskets_keep_the_last_five_pieces_once() -> None:
    set_up_market()
    keep_stock(guests=10)
    variant = the_variant(a_product(stock=5))
    baskets = [a_checkout({}, ready=False) for _ in range(12)]
    wanted = [WantedLine(variant_id=variant.pk, quantity=1)]
    answers = race([partial(add_lines, token=one.pk, wanted=wanted, now=NOW) for one in baskets])
    assert refusals(answers) == ["INSUFFICIENT_STOCK"] * 7
    assert sum(Reservation.objects.values_list("quantity", flat=True)) == 5


def test_who_has_pieces_kept_gets_them_whoever_else_orders_at_once() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=6))
    strangers = [a_checkout({variant: 1}) for _ in range(8)]
    Reservation.objects.all().delete()
    keep_stock(guests=10)
    keepers = [a_checkout({variant: 1}) for _ in range(4)]
    answers = race([partial(complete, one) for one in [*strangers, *keepers]])
    assert all(isinstance(one, Order) for one in answers[8:])
    assert refusals(answers) == ["INSUFFICIENT_STOCK"] * 6
    assert stock_of(variant) == (6, 6)
    assert Reservation.objects.count() == 0


def test_eight_buyers_fetch_the_three_pieces_of_a_point() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=50))
    point = a_pick_up_point(option="LOCAL")
    a_stock(variant, 3, warehouse=point)
    answers = race([partial(complete, one) for one in [a_checkout_to_fetch({variant: 1}, point) for _ in range(8)]])
    assert refusals(answers) == ["INSUFFICIENT_STOCK"] * 5
    assert stock_of(variant, point) == (3, 3)


def test_money_that_comes_while_its_basket_is_ordered_is_counted_once() -> None:
    set_up_market()
    paid_first()
    variant = the_variant(a_product(price=10_000, stock=9))
    baskets = [a_checkout({variant: 1}) for _ in range(4)]
    runners = []
    for number, basket in enumerate(baskets):
        new = NewTransaction(amounts={"authorized_amount": 16_000})
        with transaction.atomic():
            payment = create_checkout_transaction(token=basket.pk, new=new, actor="", now=NOW)
        report = PaymentReport(kind="CHARGE_SUCCESS", psp_reference=f"bank-{number}", amount=16_000)
        runners += [
            partial(report_payment, token=payment.token, report=report, actor="", now=timezone.now()),
            partial(complete, basket),
        ]
    assert refusals(race(runners)) == []
    assert set(Order.objects.values_list("charge_status", "total_charged_amount")) == {("FULL", 16_000)}
    assert TransactionItem.objects.filter(order=None).count() == 0
    assert len(recorded(OrderFullyPaid)) == 4


def test_an_unpaid_order_expires_once_however_many_look() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=9))
    checkout = a_checkout({variant: 2})
    with transaction.atomic():
        order = complete(checkout)
    order.channel.expire_orders_after = 1
    order.channel.save()
    expired = race([partial(expire_unpaid_orders, timezone.now())] * 4)
    assert sorted(expired) == [0, 0, 0, 1]
    assert stock_of(variant) == (9, 0)
