"""An organisation's own income: what was settled less what went back, by the month in Bangkok in which it happened.

It is the whole of what was sold, its makers' parts among it; `of_makers` says how much of it is theirs.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import TruncMonth

from marketplace.ledger.queries import makers_parts
from marketplace.shared.thai.dates import BANGKOK, bangkok_day, fiscal_year_days, fiscal_year_months, start_of_day
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.models import Listing, VendorOrderLine, VendorRefund


@dataclass(frozen=True, kw_only=True, slots=True)
class ProductIncome:
    """What one product brought: pieces sold, and satang after refunds; `name` is what buyers saw last."""

    product: UUID
    name: str
    pieces: int
    amount: int


def income_by_month(desk: Desk, *, year: int) -> list[tuple[date, int]]:
    """Give the income of each month of a Buddhist fiscal year (October first) in satang, by the month's first day."""
    months: Counter[date] = Counter()
    lines, refunds = _of_year(desk, year)
    for moment, amount in _monthly(lines, "settled_at", "total"):
        months[bangkok_day(moment)] += amount
    for moment, amount in _monthly(refunds, "refunded_at", "amount"):
        months[bangkok_day(moment)] -= amount
    return [(first, months[first]) for first in (date(year, month, 1) for year, month in fiscal_year_months(year))]


def of_makers(desk: Desk, *, year: int) -> int:
    """Give how much of the income of a Buddhist fiscal year belongs to the makers, in satang."""
    first, last = fiscal_year_days(year)
    return sum(makers_parts(organisation=desk.organisation.reference, first_day=first, last_day=last).values())


def income_of_month(desk: Desk, *, day: date, year: int) -> int:
    """Give the income (satang) of the month in which a day lies; `year` is its fiscal year."""
    return dict(income_by_month(desk, year=year))[day.replace(day=1)]


def income_by_product(desk: Desk, *, year: int) -> list[ProductIncome]:
    """Give what each product brought in a Buddhist fiscal year, the most first."""
    lines, refunds = _of_year(desk, year)
    sold = {
        row["listing"]: (row["pieces"], row["amount"])
        for row in lines.values("listing").annotate(pieces=Sum("quantity"), amount=Sum("total"))
    }
    back = dict(refunds.values_list("line__listing").annotate(amount=Sum("amount")))
    last = VendorOrderLine.objects.filter(listing=OuterRef("pk")).order_by("-sold_at").values("name")[:1]
    listings = Listing.objects.filter(pk__in={*sold, *back}).annotate(last_name=Subquery(last))
    brought = [
        ProductIncome(
            product=listing.product,
            name=listing.last_name,
            pieces=sold.get(listing.pk, (0, 0))[0],
            amount=sold.get(listing.pk, (0, 0))[1] - back.get(listing.pk, 0),
        )
        for listing in listings
    ]
    return sorted(brought, key=lambda one: (-one.amount, one.name))


def _of_year(desk: Desk, year: int) -> tuple[QuerySet[VendorOrderLine], QuerySet[VendorRefund]]:
    first, last = fiscal_year_days(year)
    start, end = start_of_day(first), start_of_day(last.replace(month=10, day=1))
    lines = VendorOrderLine.objects.filter(listing__organisation=desk.organisation)
    refunds = VendorRefund.objects.filter(line__listing__organisation=desk.organisation)
    return (
        lines.filter(settled_at__gte=start, settled_at__lt=end),
        refunds.filter(refunded_at__gte=start, refunded_at__lt=end),
    )


def _monthly(
    rows: QuerySet[VendorOrderLine] | QuerySet[VendorRefund], moment: str, amount: str
) -> list[tuple[datetime, int]]:
    months = rows.annotate(month=TruncMonth(moment, tzinfo=BANGKOK)).values_list("month").order_by("month")
    return list(months.annotate(sum=Sum(amount)))
