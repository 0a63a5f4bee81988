"""How a figure stands against its target, and which months may be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from marketplace.shared.thai.dates import fiscal_month, fiscal_year, fiscal_year_months

Standing = Literal["met", "near", "behind", "no_target", "not_reported"]

# Percent of the cumulative target: from 100 it is met, from 80 near.
MET_FROM, NEAR_FROM = 100, 80
MONTHS = 12


@dataclass(frozen=True, kw_only=True)
class Period:
    """A Buddhist fiscal year from October to the end of month `month` (1 to 12).

    `running` tells that this month is not over yet.
    """

    fiscal_year: int
    month: int
    running: bool = False

    @property
    def first_day(self) -> date:
        """The first of October."""
        return first_day_of_month(self.fiscal_year, 1)

    @property
    def last_day(self) -> date:
        """The last day of the month."""
        return last_day_of_month(self.fiscal_year, self.month)


def first_day_of_month(year: int, month: int) -> date:
    """Give the first day of a month of a Buddhist fiscal year: month 4 of 2569 begins on 1 January 2026."""
    return date(*fiscal_year_months(year)[month - 1], 1)


def last_day_of_month(year: int, month: int) -> date:
    """Give the last day of a month of a Buddhist fiscal year."""
    following = first_day_of_month(year, month + 1) if month < MONTHS else first_day_of_month(year + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def last_whole_month(today: date) -> Period:
    """Give the fiscal year up to the last month that is over; in October that is all of the year before."""
    year, month = fiscal_year(today), fiscal_month(today)
    return Period(fiscal_year=year, month=month - 1) if month > 1 else Period(fiscal_year=year - 1, month=MONTHS)


def months_begun(year: int, today: date) -> int:
    """Count the months of a Buddhist fiscal year that have begun: 12 for one that is over, 0 for one to come."""
    if year == fiscal_year(today):
        return fiscal_month(today)
    return MONTHS if year < fiscal_year(today) else 0


def chosen_period(*, year: str, month: str, first_year: int, today: date) -> Period:
    """Understand which period a person asked for; what cannot be shown becomes the nearest that can.

    An unreadable or missing year is the year of the last whole month. A missing or impossible month is the year's
    last whole one, or the running one where none is over yet.
    """
    newest = fiscal_year(today)
    if not year.isdecimal() or not first_year <= int(year) <= newest:
        return last_whole_month(today)
    wanted_year = int(year)
    begun = months_begun(wanted_year, today)
    whole = begun - (wanted_year == newest)
    wanted = int(month) if month.isdecimal() and 1 <= int(month) <= begun else max(whole, 1)
    return Period(fiscal_year=wanted_year, month=wanted, running=wanted > whole)


def standing_of(*, actual: int | None, target: int | None) -> Standing:
    """Say how a cumulative figure stands against the cumulative target to the same month.

    Nothing reported is neither zero nor bad: it is its own answer, and so is a missing target.
    """
    if actual is None:
        return "not_reported"
    if target is None:
        return "no_target"
    if actual * 100 >= target * MET_FROM:
        return "met"
    return "near" if actual * 100 >= target * NEAR_FROM else "behind"


def percent_of(actual: int | None, target: int | None) -> str:
    """Write how much of the target is reached, with one decimal, cut off and not rounded: 99.96 % is not "100.0"."""
    if actual is None or not target:
        return ""
    tenths = abs(actual) * 1000 // target
    return f"{'-' if actual < 0 and tenths else ''}{tenths // 10:,}.{tenths % 10}"


def share_of_width(amount: int, longest: int) -> int:
    """Give a bar's length in thousandths of the longest; what is below zero has none."""
    return max(amount, 0) * 1000 // longest if longest > 0 else 0


def cumulative(amounts: Sequence[int | None]) -> list[int]:
    """Add up month after month; a month without a figure adds nothing."""
    sums, total = [], 0
    for amount in amounts:
        total += amount or 0
        sums.append(total)
    return sums


def check_cumulative_targets(amounts: Sequence[int]) -> str | None:
    """Say what is wrong with twelve cumulative targets: not "twelve", "negative", or "falling"; None: nothing is."""
    if len(amounts) != MONTHS:
        return "twelve"
    if amounts[0] < 0:
        return "negative"
    if any(later < earlier for earlier, later in pairwise(amounts)):
        return "falling"
    return None
