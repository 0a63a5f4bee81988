"""A reviewer turns an application down."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from vendor_onboarding.applications.models import ApplicationDecision
from vendor_onboarding.applications.take_step import hold, note_step


def reject_application(*, reference: UUID, by: User, reason: str, now: datetime) -> ApplicationDecision:
    """End an application with a reason that the applicant reads; its sealed account is forgotten at once.

    Raises NeedsReasonError, and what else `hold` raises.
    """
    held = hold(reference=reference, action="reject", by=by, reason=reason)
    return note_step(held, now=now, reason=reason, sealed_account="")
