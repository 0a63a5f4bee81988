"""What all decisions on an application share: hold it, check the table, write the decision, tell the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Max

from marketplace.accounts.models import User
from marketplace.accounts.queries import has_role
from marketplace.events.applications import ApplicationMoved
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.applications.errors import MissingError, NeedsReasonError, NotNowError, OwnApplicationError
from vendor_onboarding.applications.models import Application, ApplicationDecision
from vendor_onboarding.applications.queries import parts_in
from vendor_onboarding.applications.rules import NEEDS_REASON, REVIEWER, TABLE, step_for


@dataclass(frozen=True, kw_only=True, slots=True)
class Held:
    """An application that is locked and may take this step; who takes it, and as what."""

    application: Application
    action: str
    to: str
    by: User
    acted_as: str


def hold(*, reference: UUID, action: str, by: User, reason: str = "") -> Held:
    """Lock an application and see whether this person may take this step now, inside the caller's transaction.

    Raises MissingError for somebody to whom it is nothing, OwnApplicationError for a reviewer who had a hand in it,
    NotNowError when it has moved on, NeedsReasonError when the step must be explained and is not.
    """
    rows = lock_rows(Application.objects.filter(reference=reference))
    parts = parts_in(rows[0], by) if rows else frozenset()
    if not parts:
        raise MissingError
    application = rows[0]
    row = TABLE.get((application.state, action))
    if row and row.who == {REVIEWER} and REVIEWER not in parts and has_role(by, REVIEWER):
        raise OwnApplicationError
    step = step_for(application.state, action, parts)
    if step is None:
        raise NotNowError
    if action in NEEDS_REASON and not reason.strip():
        raise NeedsReasonError
    acted_as = min(parts & step.who)
    return Held(application=application, action=action, to=step.to, by=by, acted_as=acted_as)


def note_step(
    held: Held, *, now: datetime, reason: str = "", asked: Mapping[str, str] | None = None, **changes: Any
) -> ApplicationDecision:
    """Write the decision and the new state (with `changes` of other columns), and record the event."""
    application = held.application
    last = application.decisions.aggregate(last=Max("number"))["last"] or 0
    decision = ApplicationDecision.objects.create(
        application=application,
        number=last + 1,
        action=held.action,
        was=application.state,
        became=held.to,
        decided_by=held.by,
        acted_as=held.acted_as,
        reason=reason.strip(),
        asked=dict(asked or {}),
        decided_at=now,
    )
    Application.objects.filter(pk=application.pk).update(state=held.to, **changes)
    record_event(ApplicationMoved(occurred_at=now, application=application.reference, decision=decision.number))
    return decision
