"""What reports about a payment add up to, and how an order's money is split."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.commerce.orders.payment_rules import (
    Amounts,
    MoneyReport,
    amounts_of,
    authorize_status_of,
)
from marketplace.events.income_changes import split_change, taken_back_by_now

START = datetime(2026, 11, 20, tzinfo=UTC)


def reports(*told: tuple[str, str, int]) -> list[MoneyReport]:
    """Reports (kind, reference, amount), a minute apart."""
    return [
        MoneyReport(kind=kind, psp_reference=reference, amount=amount, at=START + timedelta(minutes=place))
        for place, (kind, reference, amount) in enumerate(told)
    ]


def test_money_charged_is_reserved_no_longer() -> None:
    sums = amounts_of(reports(("AUTHORIZATION_SUCCESS", "a", 100), ("CHARGE_SUCCESS", "b", 60)))
    assert sums == Amounts(authorized_amount=40, charged_amount=60)


def test_a_request_is_pending_until_it_is_answered() -> None:
    asked = [("CHARGE_SUCCESS", "a", 100), ("REFUND_REQUEST", "r", 30)]
    assert amounts_of(reports(*asked)) == Amounts(charged_amount=100, refund_pending_amount=30)
    done = reports(*asked, ("REFUND_SUCCESS", "r", 30))
    assert amounts_of(done) == Amounts(charged_amount=100, refunded_amount=30)
    assert amounts_of(reports(*asked, ("REFUND_FAILURE", "r", 30))) == Amounts(charged_amount=100)


def test_of_success_and_failure_the_later_holds() -> None:
    assert amounts_of(reports(("CHARGE_SUCCESS", "a", 100), ("CHARGE_FAILURE", "a", 100))) == Amounts()
    assert amounts_of(reports(("CHARGE_FAILURE", "a", 100), ("CHARGE_SUCCESS", "a", 100))).charged_amount == 100


def test_a_refund_undone_and_a_charge_back_are_told_apart() -> None:
    paid = ("CHARGE_SUCCESS", "a", 100)
    undone = amounts_of(reports(paid, ("REFUND_SUCCESS", "r", 40), ("REFUND_REVERSE", "r", 40)))
    assert undone == Amounts(charged_amount=100)
    back = amounts_of(reports(paid, ("CHARGE_BACK", "a", 100)))
    assert back == Amounts(charged_amount=100, refunded_amount=100, charged_back_amount=100)


def test_an_adjustment_sets_the_reserve_anew() -> None:
    told = [("AUTHORIZATION_SUCCESS", "a", 100), ("AUTHORIZATION_ADJUSTMENT", "b", 70), ("CANCEL_SUCCESS", "c", 70)]
    assert amounts_of(reports(*told[:2])).authorized_amount == 70
    assert amounts_of(reports(*told)) == Amounts(canceled_amount=70)


def test_sums_brought_along_count_as_the_app_says() -> None:
    told = reports(("CHARGE_SUCCESS", "", 70), ("REFUND_SUCCESS", "", 30))
    assert amounts_of(told) == Amounts(charged_amount=100, refunded_amount=30)


def test_what_moves_no_money_counts_for_nothing() -> None:
    assert amounts_of(reports(("INFO", "i", 5), ("CHARGE_ACTION_REQUIRED", "x", 5))) == Amounts()


def test_more_back_than_came_cannot_be() -> None:
    assert not Amounts(charged_amount=1, refunded_amount=2).possible()
    assert Amounts(charged_amount=2, refunded_amount=2).possible()


@pytest.mark.parametrize(("left", "back"), [(100, 0), (150, 0), (70, 30), (0, 100), (-20, 100)])
def test_income_falls_only_when_the_money_no_longer_covers_the_total(left: int, back: int) -> None:
    assert taken_back_by_now(total=100, left=left) == back


@pytest.mark.parametrize(
    ("total", "covered", "status"), [(100, 0, "NONE"), (0, 0, "FULL"), (100, 40, "PARTIAL"), (100, 100, "FULL")]
)
def test_how_far_an_order_is_covered(total: int, covered: int, status: str) -> None:
    assert authorize_status_of(total=total, covered=covered) == status


def test_what_comes_again_gives_each_part_back_what_it_lost() -> None:
    sold = [70_000, 10_000, 6_000]
    lost = split_change(10_000, sold=sold, before=[])
    assert lost == [8_139, 1_163, 698]
    assert split_change(-10_000, sold=sold, before=[10_000]) == [-8_139, -1_163, -698]


def test_more_than_was_lost_does_not_come_again() -> None:
    with pytest.raises(ValueError, match="more would change"):
        split_change(-11, sold=[100], before=[10])


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=6), st.lists(st.integers(-9_000, 9_000), max_size=8))
def test_no_part_ever_loses_more_than_it_cost_and_sums_are_exact(sold: list[int], wanted: list[int]) -> None:
    before: list[int] = []
    left = list(sold)
    for one in wanted:
        change = max(-(sum(sold) - sum(left)), min(sum(left), one))
        parts = split_change(change, sold=sold, before=before)
        assert sum(parts) == change
        left = [rest - part for rest, part in zip(left, parts, strict=True)]
        assert all(0 <= rest <= cost for rest, cost in zip(left, sold, strict=True))
        before.append(change)
