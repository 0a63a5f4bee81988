"""The figures as a file for a spreadsheet."""

import csv
from collections.abc import Sequence
from io import StringIO

from django.utils.translation import gettext as _

from marketplace.flagship.report import Report
from marketplace.flagship.rows import Row
from marketplace.flagship.rules import Period, Standing
from marketplace.shared.money import Money
from marketplace.shared.thai.dates import BUDDHIST_OFFSET

BYTE_ORDER_MARK = "\ufeff"  # without it a spreadsheet reads Thai as rubbish
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(report: Report, *, sample: bool) -> str:
    """Write a report as CSV with a byte order mark: dates as ISO with a Buddhist year beside, baht with a dot.

    Each row says whether it is sample data, and what is not reported is empty, never 0.
    """
    out = StringIO()
    writer = csv.writer(out)
    period = report.summary.period
    marks = [report.summary.indicator.code, period.fiscal_year]
    last = [_("sample data") if sample else "", _("example") if report.summary.target_is_example else ""]
    writer.writerow(_headings())
    for month in report.months:
        if month.begun:
            month_end = Period(fiscal_year=period.fiscal_year, month=month.month)
            line = [_("month"), month.month, "", *_days(month_end, whole_year=False)]
            sums = [_baht(month.actual), _baht(month.cumulative), _baht(month.target), month.percent]
            writer.writerow([*marks, *line, *sums, standing_name(month.standing), *last])
    tables: Sequence[tuple[str, Sequence[Row]]] = (
        (_("channel"), report.channels),
        (_("province"), report.provinces),
        (_("organisation"), report.organisations),
    )
    for dimension, rows in tables:
        for row in rows:
            line = [
                _("group, counted above") if row.below else dimension,
                row.key,
                _safe(row.name),
                *_days(period, whole_year=True),
            ]
            sums = ["", _baht(row.actual), _baht(row.target), row.percent]
            writer.writerow([*marks, *line, *sums, standing_name(row.standing), *last])
    return BYTE_ORDER_MARK + out.getvalue()


def standing_name(standing: Standing) -> str:
    """Say in words how a figure stands."""
    names = {
        "met": _("target met"),
        "near": _("near the target"),
        "behind": _("below the target"),
        "no_target": _("no approved target"),
        "not_reported": _("not reported"),
    }
    return names[standing]


def _headings() -> list[str]:
    return [
        _("Indicator"),
        _("Fiscal year (BE)"),
        _("Figures by"),
        _("Key"),
        _("Name"),
        _("From"),
        _("To"),
        _("To month (BE)"),
        _("In the month, baht"),
        _("Cumulative, baht"),
        _("Cumulative target, baht"),
        _("Percent of target"),
        _("Standing"),
        _("Data"),
        _("Target is"),
    ]


def _days(period: Period, *, whole_year: bool) -> list[str]:
    """Give first and last day as ISO dates of the common era, and the last day's month in the Buddhist era."""
    last = period.last_day
    first = period.first_day if whole_year else last.replace(day=1)
    return [first.isoformat(), last.isoformat(), f"{last.year + BUDDHIST_OFFSET}-{last.month:02d}"]


def _baht(satang: int | None) -> str:
    return "" if satang is None else str(Money(satang).major)


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking a name for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
