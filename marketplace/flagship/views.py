"""The ministry's doors."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.accounts.doors import role_required
from marketplace.flagship.asked import what_was_asked
from marketplace.flagship.download import as_csv
from marketplace.flagship.month_chart import month_chart
from marketplace.flagship.overview import overview_of
from marketplace.flagship.report import report_of
from marketplace.organisations.queries import sellers_without_record
from marketplace.shared.thai.dates import bangkok_day


@require_safe
@role_required("ministry")
def figures(request: HttpRequest) -> HttpResponse:
    """Show an indicator of a fiscal year up to a month, with all missions round it."""
    asked = what_was_asked(request.GET.dict(), today=bangkok_day(timezone.now()))
    report = report_of(asked.mission, asked.indicator, asked.period)
    return render(
        request,
        "flagship/figures.html",
        {
            "asked": asked,
            "here": asked.address(asked.indicator.code),
            "report": report,
            "drawn": month_chart(report),
            "overview": overview_of(asked),
            "undecided_sellers": len(sellers_without_record(day=asked.today)),
        },
    )


@require_safe
@role_required("ministry")
def download(request: HttpRequest) -> HttpResponse:
    """Give the same figures as a CSV file."""
    asked = what_was_asked(request.GET.dict(), today=bangkok_day(timezone.now()))
    report = report_of(asked.mission, asked.indicator, asked.period)
    name = f"feemue-{asked.indicator.code}-{asked.period.fiscal_year}-{asked.period.month:02d}.csv"
    response = HttpResponse(as_csv(report, sample=settings.SAMPLE_MARKET), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
