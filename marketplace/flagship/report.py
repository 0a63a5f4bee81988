"""One indicator for one period, laid out as the ministry's page and its download show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from marketplace.flagship.measures import MEASURES, NetSales
from marketplace.flagship.missions import Indicator, Mission
from marketplace.flagship.queries import HeldTarget, approved_targets
from marketplace.flagship.rows import CHANNELS, Row, channel_name, organisation_rows, rows_of
from marketplace.flagship.rules import (
    MONTHS,
    Period,
    Standing,
    cumulative,
    first_day_of_month,
    percent_of,
    standing_of,
)
from marketplace.ledger.queries import books_are_in_until
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import province_name


@dataclass(frozen=True, kw_only=True)
class MonthRow:
    """A month: its own figure, and the sums from October to its end; None where there is none.

    `begun` is False for a month that cannot have figures in this report.
    """

    month: int
    first_day: date
    begun: bool
    actual: int | None
    cumulative: int | None
    target: int | None

    @property
    def standing(self) -> Standing:
        """How the sum stands against the cumulative target."""
        return standing_of(actual=self.cumulative, target=self.target)

    @property
    def percent(self) -> str:
        """How much of the cumulative target is reached."""
        return percent_of(self.cumulative, self.target)


@dataclass(frozen=True, kw_only=True)
class Summary:
    """An indicator's one line: figure, target and standing at the end of the period."""

    mission: Mission
    indicator: Indicator
    period: Period
    actual: int | None
    target: int | None
    target_is_example: bool

    @property
    def standing(self) -> Standing:
        """How the sum stands against the cumulative target."""
        return standing_of(actual=self.actual, target=self.target)

    @property
    def percent(self) -> str:
        """How much of the cumulative target is reached."""
        return percent_of(self.actual, self.target)

    @property
    def difference(self) -> int | None:
        """By how much the figure is above (positive) or below the target."""
        return None if self.actual is None or self.target is None else self.actual - self.target


@dataclass(frozen=True, kw_only=True)
class Report:
    """All that the page and the download say about one indicator."""

    summary: Summary
    definition: str
    months: Sequence[MonthRow]
    channels: Sequence[Row]
    provinces: Sequence[Row]
    organisations: Sequence[Row]
    organisations_missing: int
    settled_until: date | None
    received_until: datetime | None


def summary_of(mission: Mission, indicator: Indicator, period: Period) -> Summary:
    """Sum up an indicator to the end of the period's last month."""
    sales = MEASURES[indicator.code].measure(period)
    target = approved_targets(indicator=indicator.code, fiscal_year=period.fiscal_year).get(None)
    return _summary(mission, indicator, sales, target)


def running_month(indicator: Indicator, running: Period) -> int | None:
    """Give the figure of the month that is not over yet, by itself; None: nothing is in the books for it."""
    return MEASURES[indicator.code].measure(running).by_month[-1]


def report_of(mission: Mission, indicator: Indicator, period: Period) -> Report:
    """Lay out an indicator by month, channel, province and organisation."""
    measured = MEASURES[indicator.code]
    sales = measured.measure(period)
    targets = approved_targets(indicator=indicator.code, fiscal_year=period.fiscal_year)
    bodies = list(
        Organisation.objects.filter(
            Q(kind__in=[measured.reported_by, Organisation.Kind.GROUP]) | Q(reference__in=sales.by_organisation)
        )
    )
    organisations = organisation_rows(bodies, kind=measured.reported_by, sales=sales, targets=targets)
    settled_until, received_until = books_are_in_until()
    return Report(
        summary=_summary(mission, indicator, sales, targets.get(None)),
        definition=measured.definition,
        months=_month_rows(sales, targets.get(None)),
        channels=rows_of(sales.by_channel, CHANNELS, channel_name),
        provinces=rows_of(
            sales.by_province,
            [one.province_code for one in bodies if one.kind == measured.reported_by and one.province_code],
            lambda code: province_name(code) or _("province not known"),
        ),
        organisations=organisations,
        organisations_missing=sum(row.actual is None and not row.below for row in organisations),
        settled_until=settled_until,
        received_until=received_until,
    )


def _summary(mission: Mission, indicator: Indicator, sales: NetSales, target: HeldTarget | None) -> Summary:
    reported = any(amount is not None for amount in sales.by_month)
    return Summary(
        mission=mission,
        indicator=indicator,
        period=sales.period,
        actual=sales.total if reported else None,
        target=target.to(sales.period.month) if target else None,
        target_is_example=bool(target and target.is_example),
    )


def _month_rows(sales: NetSales, target: HeldTarget | None) -> list[MonthRow]:
    own = sales.by_month
    sums = cumulative(own)
    first = next((index for index, amount in enumerate(own) if amount is not None), len(own))
    return [
        MonthRow(
            month=month,
            first_day=first_day_of_month(sales.period.fiscal_year, month),
            begun=month <= len(own),
            actual=own[month - 1] if month <= len(own) else None,
            cumulative=sums[month - 1] if first < month <= len(own) else None,
            target=target.to(month) if target else None,
        )
        for month in range(1, MONTHS + 1)
    ]
