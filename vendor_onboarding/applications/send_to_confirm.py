"""Staff who filled the form in send it to the person whose it is."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from vendor_onboarding.applications.errors import IncompleteError
from vendor_onboarding.applications.models import ApplicationDecision, Registration
from vendor_onboarding.applications.steps import open_steps
from vendor_onboarding.applications.take_step import hold, note_step


def send_to_confirm(*, reference: UUID, by: User, now: datetime) -> ApplicationDecision:
    """Ask the applicant to read and confirm what was answered for her; the letter follows from the event.

    Raises IncompleteError naming the open questions, and what `hold` raises.
    """
    held = hold(reference=reference, action="send_to_confirm", by=by)
    application = held.application
    if missing := open_steps(application.answers):
        raise IncompleteError(tuple(missing))
    if application.applicant_id is None:
        Registration.objects.filter(application=application, used_at=None).update(used_at=now)
        Registration.objects.create(
            email=application.applicant_email,
            name=application.applicant_name,
            language=application.language,
            application=application,
            asked_at=now,
        )
    return note_step(held, now=now)
