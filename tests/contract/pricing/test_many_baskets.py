"""A list of baskets is priced for the statements of one."""

import pytest

from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.queries import price_checkout, price_checkouts
from tests.builders import a_product, set_up_market, the_variant
from tests.contract.statements import statements
from tests.discounts import a_promotion
from tests.selling import NOW, a_checkout

pytestmark = pytest.mark.django_db(transaction=True)


def test_six_baskets_cost_as_many_statements_as_one_and_the_same_sums() -> None:
    set_up_market()
    goods = [the_variant(a_product(price=10_000)) for _ in range(3)]
    a_promotion({"variant": {"ids": [goods[0].pk]}})
    baskets = [a_checkout({one: 1}) for one in goods * 2]
    rows = list(Checkout.objects.filter(pk__in=[one.pk for one in baskets]))
    with statements() as of_one:
        price_checkouts(rows[:1], now=NOW)
    with statements() as of_six:
        priced = price_checkouts(rows, now=NOW)
    assert len(of_six) == len(of_one)
    alone = {one.pk: price_checkout(one, now=NOW).totals for one in rows}
    assert {token: one.totals for token, one in priced.items()} == alone
    assert sorted(one.totals.total.gross for one in priced.values()) == [14_000] * 2 + [16_000] * 4
