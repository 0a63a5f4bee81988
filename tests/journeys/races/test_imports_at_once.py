"""Tills hand in at once: each sale once, stock right to the piece."""

from functools import partial

import pytest

from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.orders.import_orders import Imported, import_orders
from marketplace.commerce.orders.importing.records import ErrorPolicy, ImportOrder, StockPolicy
from marketplace.commerce.orders.models import Order
from marketplace.events.orders import OrderBulkCreated
from tests.builders import a_product, a_warehouse, set_up_market, the_variant
from tests.racing import race
from tests.selling import NOW, a_checkout, a_till_sale, recorded, stock_of

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def hand_in(sales: list[ImportOrder], policy: StockPolicy = StockPolicy.FORCE) -> list[Imported]:
    return import_orders(sales, error_policy=ErrorPolicy.REJECT_FAILED_ROWS, stock_policy=policy, now=NOW)


def test_eight_tills_at_once_lower_the_stock_by_what_each_sold() -> None:
    set_up_market()
    truck = a_warehouse("truck-1", channels=("truck",))
    variant = the_variant(a_product(stock=100, warehouse=truck, channels=("truck",)))
    days = [[a_till_sale(variant, truck, quantity=2) for _ in range(5)] for _ in range(8)]
    answers = race([partial(hand_in, day) for day in days])
    assert all(one.order is not None for answer in answers for one in answer)
    assert Order.objects.count() == 40
    assert stock_of(variant, truck) == (20, 0)
    assert sum(len(event.sales) for event in recorded(OrderBulkCreated)) == 40


def test_the_same_day_handed_in_six_times_at_once_counts_once() -> None:
    set_up_market()
    truck = a_warehouse("truck-1", channels=("truck",))
    variant = the_variant(a_product(stock=3, warehouse=truck, channels=("truck",)))
    day = [a_till_sale(variant, truck, quantity=2) for _ in range(4)]
    answers = race([partial(hand_in, day)] * 6)
    assert sum(one.order is not None for answer in answers for one in answer) == 4
    assert {problem.code for answer in answers for one in answer for problem in one.problems} == {"UNIQUE"}
    assert Order.objects.count() == 4
    assert stock_of(variant, truck) == (-5, 0)
    assert sum(len(event.sales) for event in recorded(OrderBulkCreated)) == 4


def test_the_same_sale_without_stock_handed_in_at_once_counts_once() -> None:
    set_up_market()
    truck = a_warehouse("truck-1", channels=("truck",))
    variant = the_variant(a_product(stock=3, warehouse=truck, channels=("truck",)))
    day = [a_till_sale(variant, truck)]
    answers = race([partial(hand_in, day, StockPolicy.SKIP)] * 6)
    assert sum(one.order is not None for answer in answers for one in answer) == 1
    assert Order.objects.count() == 1
    assert stock_of(variant, truck) == (3, 0)


def test_a_till_and_a_website_that_share_a_shelf_never_promise_a_sold_piece() -> None:
    set_up_market()
    shelf = a_warehouse("shared", channels=("online", "truck"))
    variant = the_variant(a_product(stock=10, warehouse=shelf, channels=("online", "truck")))
    checkouts = [a_checkout({variant: 1}) for _ in range(8)]
    buyers = [partial(complete_checkout, token=one.token, actor="", now=NOW) for one in checkouts]
    tills = [partial(hand_in, [a_till_sale(variant, shelf)], StockPolicy.UPDATE) for _ in range(8)]
    answers = race([*buyers, *tills])
    ordered = sum(isinstance(one, Order) for one in answers)
    sold = sum(one[0].order is not None for one in answers if isinstance(one, list))
    assert ordered + sold == 10
    assert stock_of(variant, shelf) == (10 - sold, ordered)
