"""A reviewer asks for a change, question by question."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from vendor_onboarding.applications.errors import NeedsReasonError
from vendor_onboarding.applications.models import ApplicationDecision
from vendor_onboarding.applications.take_step import hold, note_step


def ask_change(*, reference: UUID, by: User, asked: Mapping[str, str], now: datetime) -> ApplicationDecision:
    """Open the answers again, and tell the applicant which of them to change and why (question to reviewer's words).

    Raises NeedsReasonError when nothing is said about any question, and what `hold` raises.
    """
    held = hold(reference=reference, action="ask_change", by=by)
    wanted = {step: words.strip() for step, words in asked.items() if words.strip()}
    if not wanted:
        raise NeedsReasonError
    return note_step(held, now=now, asked=wanted)
