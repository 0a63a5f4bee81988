"""Hand a proposal in, take it back, or throw it away."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from marketplace.events.drafts import ProductDraftMoved
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_errors import DraftMovedError, IncompleteError
from vendor_onboarding.listings.draft_rules import moved, unanswered
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import held_draft


def propose_product(*, desk: Desk, reference: UUID, by: str, now: datetime) -> ProductDraft:
    """Hand a proposal to the reviewers; one that was handed in already stays so.

    Raises LooksOnlyError, MissingError, IncompleteError (which names the questions that want an answer),
    DraftMovedError when it was decided; then nothing is changed.
    """
    check_may_edit(desk)
    with transaction.atomic():
        draft = held_draft(desk, reference)
        if draft.state == "proposed":
            return draft
        if missing := unanswered(draft.answers, draft.pictures, is_change=draft.is_change):
            raise IncompleteError(missing)
        draft.proposed_by, draft.proposed_at = by, now
        return _move(draft, "propose", now)


def withdraw_proposal(*, desk: Desk, reference: UUID, now: datetime) -> ProductDraft:
    """Take a proposal back while nobody decided on it; it may be changed again. Raises as `propose_product`."""
    return _simply(desk, reference, "withdraw", now)


def discard_draft(*, desk: Desk, reference: UUID, now: datetime) -> ProductDraft:
    """Throw a proposal away that does not wait for a review. Raises as `propose_product`."""
    return _simply(desk, reference, "discard", now)


def _simply(desk: Desk, reference: UUID, move: str, now: datetime) -> ProductDraft:
    check_may_edit(desk)
    with transaction.atomic():
        return _move(held_draft(desk, reference), move, now)


def _move(draft: ProductDraft, move: str, now: datetime) -> ProductDraft:
    state = moved(draft.state, move)
    if state is None:
        raise DraftMovedError
    draft.state, draft.changed_at = state, now
    draft.save(update_fields=["state", "changed_at", "proposed_by", "proposed_at"])
    record_event(ProductDraftMoved(occurred_at=now, draft=draft.reference))
    return draft
