"""The door to the reviewers' desk: what waits for a decision."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.accounts.doors import person
from marketplace.accounts.queries import has_role
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import sellers_without_record
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.applications.queries import waiting
from vendor_onboarding.listings.proposals import count_proposals
from vendor_onboarding.payees.queries import count_waiting
from vendor_onboarding.review.doors import at_review


@require_safe
@at_review
def home(request: HttpRequest) -> HttpResponseBase:
    """Show how much waits: applications, products, bank accounts, and sellers whom nobody decided on."""
    today = bangkok_day(timezone.now())
    context = {
        "waiting": waiting().count(),
        "late": waiting().filter(due_on__lt=today).count(),
        "products": count_proposals(),
        "accounts": count_waiting(),
        "suspended": Organisation.objects.filter(status="suspended").count(),
        "undecided": len(sellers_without_record(day=today)),
        "is_treasurer": has_role(person(request), "treasurer", "reviewer"),
        "here": "home",
    }
    return render(request, "review/home.html", context)
