"""What a person asked the ministry's page for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from marketplace.flagship.missions import FIRST_YEAR, Indicator, Mission, mission_of_indicator, missions_of
from marketplace.flagship.rules import Period, chosen_period, first_day_of_month, last_whole_month, months_begun
from marketplace.shared.thai.dates import fiscal_month, fiscal_year

FIRST_SHOWN = "4.1"


@dataclass(frozen=True, kw_only=True)
class MonthChoice:
    """A month that may be looked at; `running`: it is not over yet."""

    month: int
    first_day: date
    running: bool


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The period and the indicator to show, and what else may be chosen."""

    period: Period
    mission: Mission
    indicator: Indicator
    today: date

    @property
    def missions(self) -> list[Mission]:
        """All missions of the year."""
        return missions_of(self.period.fiscal_year)

    @property
    def years(self) -> list[int]:
        """The fiscal years that may be looked at, the newest first."""
        return list(range(fiscal_year(self.today), FIRST_YEAR - 1, -1))

    @property
    def months(self) -> list[MonthChoice]:
        """The months of the year that have begun."""
        year = self.period.fiscal_year
        begun = months_begun(year, self.today)
        return [
            MonthChoice(
                month=month,
                first_day=first_day_of_month(year, month),
                running=month == begun and year == fiscal_year(self.today),
            )
            for month in range(1, begun + 1)
        ]

    @property
    def running(self) -> Period | None:
        """The month that is not over, told beside the last whole one; None where it is shown itself or long past."""
        newest = fiscal_year(self.today)
        near = self.period.fiscal_year == newest or self.period == last_whole_month(self.today)
        if self.period.running or not near:
            return None
        return Period(fiscal_year=newest, month=fiscal_month(self.today), running=True)

    def address(self, indicator: str) -> str:
        """Give the query of the page's address for the same period and another indicator."""
        return urlencode({"year": self.period.fiscal_year, "month": self.period.month, "indicator": indicator})


def what_was_asked(values: Mapping[str, str], *, today: date) -> Asked:
    """Understand the form's words; what is missing or impossible becomes the nearest that can be shown."""
    year, shown = values.get("year", ""), values.get("of", "")
    # The form's months are those of the year that it showed: with another year chosen they mean nothing.
    month = values.get("month", "") if shown in ("", year) else ""
    period = chosen_period(year=year, month=month, first_year=FIRST_YEAR, today=today)
    found = mission_of_indicator(values.get("indicator", ""), period.fiscal_year)
    found = found or mission_of_indicator(FIRST_SHOWN, period.fiscal_year)
    if found is None:
        raise LookupError(f"fiscal year {period.fiscal_year} has no indicator {FIRST_SHOWN}")
    mission, indicator = found
    return Asked(period=period, mission=mission, indicator=indicator, today=today)
