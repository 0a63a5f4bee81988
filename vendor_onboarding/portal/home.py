"""The doors to a desk: which one, and what it shows first."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.accounts.doors import person, signed_in
from marketplace.shared.thai.dates import bangkok_day, fiscal_year
from vendor_onboarding.applications.queries import applications_of
from vendor_onboarding.listings.desk import Desk, desks_of
from vendor_onboarding.listings.own_income import income_of_month
from vendor_onboarding.listings.own_products import count_listed
from vendor_onboarding.makers.queries import count_makers
from vendor_onboarding.portal.doors import at_desk, show
from vendor_onboarding.portal.what_waits import what_waits


@require_safe
@signed_in
def home(request: HttpRequest) -> HttpResponse:
    """Lead a person to her desk; let her choose when she has several. Who has none yet goes to what she applied for."""
    desks = desks_of(person(request))
    if len(desks) == 1:
        return redirect("portal:overview", desks[0].slug)
    if not desks and applications_of(person(request)):
        return redirect("applications:home")
    return render(request, "portal/desks.html", {"desks": desks})


@require_safe
@at_desk
def overview(request: HttpRequest, desk: Desk) -> HttpResponseBase:
    """Show what waits for her, then how it goes: this month's income and products."""
    now = timezone.now()
    today = bangkok_day(now)
    context = {
        "month": today,
        "income": income_of_month(desk, day=today, year=fiscal_year(today)),
        "waiting": what_waits(desk, now=now),
        "products": count_listed(desk),
        "makers": count_makers(desk.organisation),
        "here": "overview",
    }
    return show(request, desk, "overview", context)
