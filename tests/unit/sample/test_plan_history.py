"""The planned history: about 20,000 sales that a small growing market could have made."""

from collections import Counter
from datetime import UTC, date, datetime
from functools import cache

from marketplace.sample.assortments import assortments
from marketplace.sample.plan_history import PlannedSale, months_until, plan_month

NOW = datetime(2026, 11, 21, 17, tzinfo=UTC)  # midnight in Bangkok


@cache
def the_history() -> list[PlannedSale]:
    return [sale for month in months_until(NOW) for sale in plan_month(month, now=NOW)]


def test_the_history_runs_from_october_2567_to_today() -> None:
    months = months_until(NOW)
    assert (months[0], months[-1], len(months)) == (date(2024, 10, 1), date(2026, 11, 1), 26)
    assert min(sale.sold_at for sale in the_history()) < datetime(2024, 10, 3, tzinfo=UTC)
    assert datetime(2026, 11, 21, 10, tzinfo=UTC) < max(sale.sold_at for sale in the_history()) < NOW


def test_there_are_about_20000_sales_over_four_channels() -> None:
    channels = Counter(sale.channel for sale in the_history())
    assert 19_000 <= channels.total() <= 21_000
    assert set(channels) == {"online", "showroom", "truck", "event"}
    assert min(channels.values()) > 2_000


def test_some_money_went_back_and_never_before_it_came() -> None:
    refunds = [sale for sale in the_history() if sale.refund]
    assert 0.02 < len(refunds) / len(the_history()) < 0.04
    for sale in refunds:
        assert sale.refunded_at is not None
        assert sale.settled_at < sale.refunded_at < NOW
        assert 0 < sale.refund <= sum(line.total for line in sale.lines) + sale.shipping


def test_december_is_the_best_month_and_each_year_is_better() -> None:
    months = Counter(f"{sale.sold_at:%Y-%m}" for sale in the_history())
    assert months["2025-12"] > months["2025-09"] * 1.5
    assert months["2025-12"] > months["2024-12"]


def test_a_place_sells_only_what_it_carries_and_only_once_it_trades() -> None:
    carried = {code: set(goods) for code, goods in assortments().items()}
    for sale in the_history():
        if sale.place:
            assert {line.product for line in sale.lines} <= carried[sale.place]
    assert min(sale.sold_at for sale in the_history() if sale.place == "truck-4").year == 2026


def test_the_same_day_gives_the_same_history_and_a_past_month_never_changes() -> None:
    month = date(2025, 3, 1)
    later = datetime(2026, 12, 1, tzinfo=UTC)
    assert plan_month(month, now=NOW) == plan_month(month, now=NOW)
    assert [sale.reference for sale in plan_month(month, now=later)] == [
        sale.reference for sale in plan_month(month, now=NOW)
    ]


def test_references_are_all_different() -> None:
    assert len({sale.reference for sale in the_history()}) == len(the_history())
