"""Many buyers, few pieces, real threads on connections of their own: exactly as many orders as pieces."""

from functools import partial

import pytest
from django.db import connection

from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.orders.cancel_order import cancel_order
from marketplace.commerce.orders.models import Order
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.commerce.stock.models import Allocation
from marketplace.events.orders import OrderCreated
from marketplace.shared.errors import DomainError
from tests.builders import a_product, a_variant, a_warehouse, set_up_market, the_variant
from tests.racing import race
from tests.selling import NOW, a_checkout, an_order, recorded, stock_of

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def complete(checkout: Checkout) -> Order:
    return complete_checkout(token=checkout.token, actor="", now=NOW)


def test_the_test_database_is_one_that_threads_can_share() -> None:
    assert not getattr(connection, "is_in_memory_db", lambda: False)()


def test_thirty_buyers_of_the_last_seven_pieces_make_seven_orders() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=7))
    checkouts = [a_checkout({variant: 1}) for _ in range(30)]
    answers = race([partial(complete, one) for one in checkouts])
    refused = [one for one in answers if isinstance(one, DomainError)]
    assert [one.code for one in refused] == ["INSUFFICIENT_STOCK"] * 23
    assert sum(isinstance(one, Order) for one in answers) == 7
    assert Order.objects.count() == 7
    assert stock_of(variant) == (7, 7)
    assert sum(Allocation.objects.values_list("quantity", flat=True)) == 7
    assert len(recorded(OrderCreated)) == 7
    assert Checkout.objects.count() == 23


def test_buyers_who_want_two_things_in_opposite_order_do_not_wait_for_ever() -> None:
    set_up_market()
    cloth, basket = the_variant(a_product(stock=9)), the_variant(a_product(stock=9))
    checkouts = [a_checkout({cloth: 1, basket: 1} if one % 2 else {basket: 1, cloth: 1}) for one in range(16)]
    answers = race([partial(complete, one) for one in checkouts])
    assert sum(isinstance(one, Order) for one in answers) == 9
    assert stock_of(cloth) == stock_of(basket) == (9, 9)


def test_pieces_in_two_store_rooms_are_promised_once_each() -> None:
    set_up_market()
    product = a_product(stock=3)
    variant = the_variant(product)
    other = a_warehouse("second-store")
    variant.stocks.create(warehouse=other, quantity=4)
    checkouts = [a_checkout({variant: 2}) for _ in range(6)]
    answers = race([partial(complete, one) for one in checkouts])
    assert sum(isinstance(one, Order) for one in answers) == 3
    assert sum(stock.quantity_allocated for stock in variant.stocks.all()) == 6
    assert all(stock.quantity_allocated <= stock.quantity for stock in variant.stocks.all())


def test_the_same_basket_ordered_eight_times_at_once_is_one_order() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=5))
    checkout = a_checkout({variant: 2})
    answers = race([partial(complete, checkout)] * 8)
    assert len({one.pk for one in answers}) == 1
    assert Order.objects.count() == 1
    assert stock_of(variant) == (5, 2)
    assert len(recorded(OrderCreated)) == 1


def test_an_order_cancelled_six_times_at_once_frees_its_pieces_once() -> None:
    set_up_market()
    variant = the_variant(a_product(stock=5))
    order, other = an_order({variant: 2}), an_order({variant: 1})
    answers = race([partial(cancel_order, order_id=order.pk, actor="", now=NOW)] * 6)
    assert sum(isinstance(one, Order) for one in answers) == 1
    assert {one.code for one in answers if isinstance(one, DomainError)} == {"CANNOT_CANCEL_ORDER"}
    assert stock_of(variant) == (5, 1)
    other.refresh_from_db()
    assert other.status == "UNCONFIRMED"


def test_the_last_variant_of_two_is_not_sold_for_the_other() -> None:
    set_up_market()
    product = a_product(stock=1)
    blue = a_variant(product, "blue", stock=4)
    red = the_variant(product)
    answers = race([partial(complete, one) for one in [a_checkout({red: 1}) for _ in range(5)]])
    assert sum(isinstance(one, Order) for one in answers) == 1
    assert stock_of(red) == (1, 1)
    assert stock_of(blue) == (4, 0)


def test_what_one_line_lacks_undoes_the_whole_order() -> None:
    set_up_market()
    plenty, rare = the_variant(a_product(stock=50)), the_variant(a_product(stock=1))
    checkouts = [a_checkout({plenty: 2, rare: 1}) for _ in range(4)]
    answers = race([partial(complete, one) for one in checkouts])
    assert sum(isinstance(one, Order) for one in answers) == 1
    assert all(isinstance(one, Order | InsufficientStockError | DomainError) for one in answers)
    assert stock_of(plenty) == (50, 2)
