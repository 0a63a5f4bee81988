"""Days and fiscal years as Thai people count them."""

from datetime import UTC, date, datetime

import pytest

from marketplace.shared.thai.dates import (
    fiscal_month,
    fiscal_year,
    fiscal_year_days,
    fiscal_year_months,
    start_of_day,
    written_day,
    written_month,
    written_time,
)


def test_a_day_is_written_in_the_buddhist_era() -> None:
    assert written_day(date(2025, 2, 17), language="th") == "17 กุมภาพันธ์ 2568"
    assert written_day(date(2025, 2, 17), language="th", short=True) == "17 ก.พ. 2568"
    assert written_day(date(2025, 2, 17), language="en") == "17 February 2025 (BE 2568)"
    assert written_day(date(2025, 2, 17), language="en", short=True) == "17 Feb 2025"
    assert written_month(2026, 10, language="th") == "ตุลาคม 2569"


def test_the_day_is_that_of_bangkok() -> None:
    late = datetime(2026, 9, 30, 17, 0, tzinfo=UTC)
    assert written_time(late, language="th") == "1 ตุลาคม 2569 เวลา 00:00 น."
    assert written_time(late, language="en", short=True) == "1 Oct 2026, 00:00"
    assert start_of_day(date(2026, 10, 1)) == late


def test_a_time_without_its_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="zone"):
        written_day(datetime(2026, 1, 1), language="th")  # noqa: DTZ001


@pytest.mark.parametrize(
    ("day", "year", "month"),
    [
        (date(2024, 9, 30), 2567, 12),
        (date(2024, 10, 1), 2568, 1),
        (date(2025, 9, 30), 2568, 12),
        (date(2026, 1, 1), 2569, 4),
    ],
)
def test_the_fiscal_year_runs_from_october_and_is_named_by_its_end(day: date, year: int, month: int) -> None:
    assert (fiscal_year(day), fiscal_month(day)) == (year, month)


def test_the_fiscal_year_changes_at_midnight_in_bangkok() -> None:
    assert fiscal_year(datetime(2024, 9, 30, 16, 59, tzinfo=UTC)) == 2567
    assert fiscal_year(datetime(2024, 9, 30, 17, 0, tzinfo=UTC)) == 2568


def test_a_fiscal_year_has_its_days_and_twelve_months() -> None:
    assert fiscal_year_days(2568) == (date(2024, 10, 1), date(2025, 9, 30))
    assert fiscal_year_months(2568) == [(2024, 10), (2024, 11), (2024, 12), *((2025, month) for month in range(1, 10))]
