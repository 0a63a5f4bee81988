"""The figures of the flagship missions as the programme API gives them: satang inside, baht at the very edge."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.utils.translation import override

from marketplace.flagship.measures import MEASURES, NetSales
from marketplace.flagship.missions import Indicator, Mission, missions_of
from marketplace.flagship.queries import HeldTarget, approved_targets
from marketplace.flagship.rules import MONTHS, Period, months_begun


@dataclass(frozen=True)
class IndicatorFigures:
    """One indicator of a fiscal year up to now; the books are asked only for what the document wants."""

    indicator: Indicator
    period: Period

    @cached_property
    def sales(self) -> NetSales:
        """What the books hold."""
        return MEASURES[self.indicator.code].measure(self.period)

    @cached_property
    def target(self) -> HeldTarget | None:
        """The national target that holds, if any."""
        found = approved_targets(indicator=self.indicator.code, fiscal_year=self.period.fiscal_year)
        return found.get(None)

    @property
    def months(self) -> list[tuple[int, int | None]]:
        """All twelve months with their own figures; None for a month that has not begun."""
        begun = [amount or 0 for amount in self.sales.by_month]
        return list(enumerate([*begun, *[None] * (MONTHS - len(begun))], start=1))

    def definition(self, language: str) -> str:
        """How it is counted, in words."""
        with override(language):
            return MEASURES[self.indicator.code].definition


@dataclass(frozen=True)
class MissionFigures:
    """A mission of a fiscal year with its indicators."""

    mission: Mission
    indicators: tuple[IndicatorFigures, ...]


def mission_figures(*, number: int, fiscal_year: int, today: date, to_the_day: bool) -> MissionFigures | None:
    """Find a mission of a fiscal year that has begun; None: there is no such mission or year.

    Only who may know counts the running month `to_the_day`. Others get whole months: who buys one thing and sees by how
    much the figure rises would know whether its maker has a disability (PDPA section 26).
    """
    begun = months_begun(fiscal_year, today)
    mission = next((one for one in missions_of(fiscal_year) if one.number == number), None) if begun else None
    if mission is None:
        return None
    running = not months_begun(fiscal_year + 1, today)
    whole = begun - running
    period = Period(fiscal_year=fiscal_year, month=begun if to_the_day else whole, running=running and to_the_day)
    return MissionFigures(mission, tuple(IndicatorFigures(one, period) for one in mission.indicators))


def in_baht(satang: int | None) -> float | None:
    """Turn whole satang into baht as the API's Float: the only place where money becomes a float."""
    return None if satang is None else satang / 100
