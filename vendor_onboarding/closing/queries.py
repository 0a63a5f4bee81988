"""Who is on holiday, for the desk and for the shop."""

from datetime import datetime

from marketplace.organisations.models import Organisation
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.closing.models import Closure


def closure_of(organisation: Organisation) -> Closure | None:
    """Give an organisation's holiday that is planned or runs, or None."""
    return Closure.objects.filter(organisation=organisation, state__in=["planned", "open"]).first()


def closure_today(slug: str, *, now: datetime) -> Closure | None:
    """Give the holiday on which an organisation (by its slug) is at this moment, or None: for the shop's pages."""
    today = bangkok_day(now)
    running = Closure.objects.filter(organisation__slug=slug, state__in=["planned", "open"])
    return running.filter(first_day__lte=today, last_day__gte=today).first()
