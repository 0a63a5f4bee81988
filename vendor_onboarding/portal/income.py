"""The door to a vendor's own income."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from marketplace.shared.pages.chart import Bar, Chart
from marketplace.shared.thai.dates import MONTHS_EN, MONTHS_TH_SHORT, bangkok_day, fiscal_year, written_month
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.own_income import ProductIncome, income_by_month, income_by_product, of_makers
from vendor_onboarding.listings.own_makers import names_of_own_products
from vendor_onboarding.portal.doors import at_desk, page_language, show

FIRST_YEAR = 2560


@require_safe
@at_desk
def income(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show the income of a fiscal year, by month and by product."""
    this_year = fiscal_year(timezone.now())
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else this_year
    year = min(max(year, FIRST_YEAR), this_year)
    chart = _chart(desk, year)
    context = {
        "year": year,
        "previous": year - 1 if year > FIRST_YEAR else None,
        "following": year + 1 if year < this_year else None,
        "chart": chart,
        "total": sum(bar.value or 0 for bar in chart.bars),
        "of_makers": of_makers(desk, year=year),
        "products": _by_product(desk, year),
        "here": "income",
    }
    return show(request, desk, "income", context)


def _by_product(desk: Desk, year: int) -> list[ProductIncome]:
    """Give what each product brought, by its name of today in the page's language; one that is gone keeps its last."""
    names = names_of_own_products(desk, language=page_language())
    found = income_by_product(desk, year=year)
    return [replace(one, name=names.get(one.product, one.name)) for one in found]


def _chart(desk: Desk, year: int) -> Chart:
    language, today = get_language() or "th", bangkok_day(timezone.now())
    bars = [
        Bar(
            label=MONTHS_TH_SHORT[first.month - 1] if language == "th" else MONTHS_EN[first.month - 1][:3],
            name=written_month(first.year, first.month, language=language),
            value=amount,
            note=_("still running") if first == today.replace(day=1) else "",
        )
        for first, amount in income_by_month(desk, year=year)
        if first <= today
    ]
    title = _("Income by month, fiscal year BE %(year)s") % {"year": year}
    return Chart(title=title, bars=bars, value_name=_("Income"), first_column=_("Month"))
