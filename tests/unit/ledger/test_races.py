"""Two processes at once: both count, and one sale counts once."""

import threading
from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from marketplace.ledger.models import DailyIncome, Posting
from marketplace.ledger.post_refund import post_refund
from marketplace.ledger.post_sale import post_sale
from marketplace.ledger.queries import account_balances, broken_books
from marketplace.ledger.rules import SettledLine

NOON = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
ORGANISATIONS = [UUID(int=number) for number in (1, 2)]


def line(amount: int, organisation: UUID, position: int = 1) -> SettledLine:
    return SettledLine(
        position=position, product=None, organisation=organisation, province="11", quantity=1, amount=amount,
        bases=frozenset({"vocational_centre"}),
    )  # fmt: skip


def post(sale: UUID, *lines: SettledLine) -> bool:
    return post_sale(
        sale=sale, channel="truck", sold_at=NOON, settled_at=NOON, method="cash", lines=lines, now=NOON
    )  # fmt: skip


def race(*runners) -> list[object]:
    """Start all at one moment, each on its own connection; give what each returned or raised."""
    start, answers = threading.Barrier(len(runners)), []

    def run(runner):
        try:
            start.wait(timeout=10)
            answers.append(runner())
        except Exception as error:
            answers.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(runner,)) for runner in runners]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return answers


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_two_sales_at_once_both_count_in_the_same_daily_sum():
    one, two = ORGANISATIONS

    def many(first, second):
        return lambda: [post(uuid4(), line(100, first), line(10, second, 2)) for _ in range(20)].count(True)

    answers = race(many(one, two), many(two, one))

    assert answers == [20, 20]
    assert dict(DailyIncome.objects.values_list("organisation", "amount")) == {one: 2_200, two: 2_200}
    assert list(broken_books()) == []


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_the_same_sale_posted_twice_at_once_counts_once():
    for _ in range(10):
        sale = uuid4()
        answers = race(*[lambda sale=sale: post(sale, line(100, ORGANISATIONS[0]))] * 2)
        assert sorted(answers) == [False, True]

    assert Posting.objects.count() == 10
    assert DailyIncome.objects.get().amount == 1_000


class AnySequenceOfSalesAndRefunds(TestCase):
    """Hypothesis needs a fresh transaction for each example, which only its Django TestCase gives."""

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        st.lists(
            st.tuples(
                st.integers(0, 5),  # which sale
                st.sampled_from(["sale", "refund"]),
                st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(ORGANISATIONS)), min_size=1, max_size=3),
                st.datetimes(datetime(2024, 10, 1), datetime(2026, 11, 1), timezones=st.just(UTC)),  # noqa: DTZ001
            ),
            max_size=12,
        )
    )
    def test_keeps_every_sum_at_zero_and_the_income_as_recomputed(self, steps):
        for number, (which, what, amounts, moment) in enumerate(steps):
            lines = [line(amount, organisation, n) for n, (amount, organisation) in enumerate(amounts, start=1)]
            shared = {"channel": "online", "method": "cash", "lines": lines, "shipping": which, "now": NOON}
            if what == "sale":
                post_sale(sale=UUID(int=which), sold_at=moment, settled_at=moment, **shared)
            else:
                post_refund(refund=UUID(int=number // 2), sale=UUID(int=which), refunded_at=moment, **shared)

        assert list(broken_books()) == []
        assert sum(account_balances().values()) == 0
