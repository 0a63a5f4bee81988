"""The doors to a desk: which one, and what it shows first."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.accounts.doors import person, signed_in
from marketplace.shared.thai.dates import bangkok_day, fiscal_year
from vendor_onboarding.listings.desk import Desk, desks_of
from vendor_onboarding.listings.own_income import income_of_month
from vendor_onboarding.listings.own_orders import orders_to_pack
from vendor_onboarding.listings.own_products import count_listed
from vendor_onboarding.makers.queries import count_makers
from vendor_onboarding.portal.doors import at_desk, show


@require_safe
@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Lead a person to her desk; let her choose when she has several, and say so when she has none."""
    desks = desks_of(person(request))
    if len(desks) == 1:
        return redirect("portal:overview", desks[0].slug)
    return render(request, "portal/desks.html", {"desks": desks})


@require_safe
@at_desk
def overview(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show how it goes: this month's income, orders to pack, products."""
    now = timezone.now()
    today = bangkok_day(now)
    context = {
        "month": today,
        "income": income_of_month(desk, day=today, year=fiscal_year(today)),
        "to_pack": orders_to_pack(desk, now=now),
        "products": count_listed(desk),
        "makers": count_makers(desk.organisation),
        "here": "overview",
    }
    return show(request, desk, "overview", context)
