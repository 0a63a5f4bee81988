"""The applicant sends her application to be looked at."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.applications.errors import IncompleteError
from vendor_onboarding.applications.models import ApplicationDecision
from vendor_onboarding.applications.queries import has_accepted
from vendor_onboarding.applications.rules import due_day
from vendor_onboarding.applications.steps import open_steps
from vendor_onboarding.applications.take_step import hold, note_step


def submit_application(*, reference: UUID, by: User, now: datetime) -> ApplicationDecision:
    """Send it to the reviewers, who decide within five working days; inside the caller's transaction.

    Raises IncompleteError naming open questions and terms not agreed to, and what `hold` raises.
    """
    held = hold(reference=reference, action="submit", by=by)
    today = bangkok_day(now)
    missing = open_steps(held.application.answers)
    if not has_accepted(held.application, day=today):
        missing.append("terms")
    if missing:
        raise IncompleteError(tuple(missing))
    return note_step(held, now=now, submitted_at=now, due_on=due_day(today))
