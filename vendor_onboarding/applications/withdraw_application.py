"""Somebody no longer wants to sell with us."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from vendor_onboarding.applications.models import ApplicationDecision
from vendor_onboarding.applications.take_step import hold, note_step


def withdraw_application(*, reference: UUID, by: User, now: datetime) -> ApplicationDecision:
    """End an application before it is decided; its sealed account is forgotten at once. Raises what `hold` raises."""
    held = hold(reference=reference, action="withdraw", by=by)
    return note_step(held, now=now, sealed_account="")
