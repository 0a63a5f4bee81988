"""Which period is looked at, and how a figure stands against its target."""

from datetime import date

import pytest

from marketplace.flagship.rules import (
    Period,
    check_cumulative_targets,
    chosen_period,
    last_day_of_month,
    last_whole_month,
    months_begun,
    percent_of,
    standing_of,
)

TODAY = date(2026, 11, 22)  # month 2 of fiscal year 2570


@pytest.mark.parametrize(
    ("today", "year", "month"),
    [
        (date(2026, 11, 22), 2570, 1),
        (date(2026, 11, 1), 2570, 1),
        (date(2026, 10, 31), 2569, 12),
        (date(2026, 10, 1), 2569, 12),
        (date(2026, 9, 30), 2569, 11),
        (date(2026, 1, 1), 2569, 3),
    ],
)
def test_the_page_opens_on_the_last_whole_month(today, year, month):
    assert last_whole_month(today) == Period(fiscal_year=year, month=month)
    assert chosen_period(year="", month="", first_year=2568, today=today) == Period(fiscal_year=year, month=month)


@pytest.mark.parametrize(
    ("year", "month", "expected"),
    [
        ("2569", "", Period(fiscal_year=2569, month=12)),
        ("2569", "4", Period(fiscal_year=2569, month=4)),
        ("2569", "13", Period(fiscal_year=2569, month=12)),
        ("2569", "0", Period(fiscal_year=2569, month=12)),
        ("2569", "-1", Period(fiscal_year=2569, month=12)),
        ("2570", "2", Period(fiscal_year=2570, month=2, running=True)),
        ("2570", "3", Period(fiscal_year=2570, month=1)),
        ("2571", "1", Period(fiscal_year=2570, month=1)),
        ("2567", "1", Period(fiscal_year=2570, month=1)),
        ("2026", "1", Period(fiscal_year=2570, month=1)),
        ("²", "²", Period(fiscal_year=2570, month=1)),
        ("' OR 1=1", "x", Period(fiscal_year=2570, month=1)),
    ],
)
def test_what_cannot_be_shown_becomes_the_nearest_that_can(year, month, expected):
    assert chosen_period(year=year, month=month, first_year=2568, today=TODAY) == expected


def test_in_october_the_running_year_shows_its_running_month():
    chosen = chosen_period(year="2570", month="", first_year=2568, today=date(2026, 10, 5))

    assert chosen == Period(fiscal_year=2570, month=1, running=True)


def test_a_period_runs_from_the_first_of_october_to_the_end_of_its_month():
    period = Period(fiscal_year=2567, month=5)

    assert (period.first_day, period.last_day) == (date(2023, 10, 1), date(2024, 2, 29))
    assert last_day_of_month(2567, 12) == date(2024, 9, 30)
    assert [months_begun(year, TODAY) for year in (2569, 2570, 2571)] == [12, 2, 0]


@pytest.mark.parametrize(
    ("actual", "target", "standing", "percent"),
    [
        (100_00, 100_00, "met", "100.0"),
        (99_99, 100_00, "near", "99.9"),
        (80_00, 100_00, "near", "80.0"),
        (79_99, 100_00, "behind", "79.9"),
        (0, 100_00, "behind", "0.0"),
        (-50, 100_00, "behind", "-0.5"),
        (5, 0, "met", ""),
        (5, None, "no_target", ""),
        (None, 100_00, "not_reported", ""),
        (None, None, "not_reported", ""),
        (1_234_500, 100, "met", "1,234,500.0"),
    ],
)
def test_nothing_reported_is_neither_zero_nor_bad(actual, target, standing, percent):
    assert standing_of(actual=actual, target=target) == standing
    assert percent_of(actual, target) == percent


@pytest.mark.parametrize(
    ("amounts", "wrong"),
    [
        ([0] * 12, None),
        (list(range(12)), None),
        ([1] * 11, "twelve"),
        ([], "twelve"),
        ([-1, *[1] * 11], "negative"),
        ([5, 4, *[6] * 10], "falling"),
    ],
)
def test_cumulative_targets_are_twelve_and_never_fall(amounts, wrong):
    assert check_cumulative_targets(amounts) == wrong
