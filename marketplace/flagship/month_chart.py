"""The chart of cumulative months against the cumulative target."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.flagship.report import MonthRow, Report
from marketplace.shared.pages.chart import Bar, Chart, DrawnBar
from marketplace.shared.thai.dates import written_month


@dataclass(frozen=True, kw_only=True)
class DrawnMonth:
    """A month's row with its bar."""

    row: MonthRow
    bar: DrawnBar


@dataclass(frozen=True, kw_only=True)
class MonthChart:
    """The picture and its months."""

    chart: Chart
    months: Sequence[DrawnMonth]


def month_chart(report: Report) -> MonthChart:
    """Draw the sums from October to the end of each month; a month that has not begun has no bar."""
    chart = Chart(
        title=_("Cumulative by month"),
        bars=[Bar(label=_label(row), value=row.cumulative, target=row.target) for row in report.months],
        target_name=_("Cumulative target (example)") if report.summary.target_is_example else _("Cumulative target"),
    )
    drawn = zip(report.months, chart.drawn, strict=True)
    return MonthChart(chart=chart, months=[DrawnMonth(row=row, bar=bar) for row, bar in drawn])


def _label(row: MonthRow) -> str:
    """Write the month without its year: `ต.ค.`, `Oct`."""
    day = row.first_day
    return written_month(day.year, day.month, language=get_language() or "th", short=True).split()[0]
