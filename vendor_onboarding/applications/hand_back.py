"""The applicant gives what was answered for her back to her helper: something is not right."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from vendor_onboarding.applications.models import ApplicationDecision
from vendor_onboarding.applications.take_step import hold, note_step


def hand_back(*, reference: UUID, by: User, reason: str, now: datetime) -> ApplicationDecision:
    """Open the answers again, and tell the helper what is not right. A helper may take it back herself.

    Raises NeedsReasonError, and what else `hold` raises.
    """
    held = hold(reference=reference, action="hand_back", by=by, reason=reason)
    return note_step(held, now=now, reason=reason)
