"""Answer questions of a proposal, or arrange its pictures."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from vendor_onboarding.listings.answers import check_answers, check_pictures
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_errors import DraftChangedError, DraftMovedError
from vendor_onboarding.listings.draft_rules import EDITABLE
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import held_draft


def answer_draft(
    *, desk: Desk, reference: UUID, answers: Mapping[str, Any], seen: int | None, now: datetime
) -> ProductDraft:
    """Keep answers of a proposal; the other answers stay. None takes an answer back.

    `seen` is the version that stood on the page (None: whatever it is). Raises LooksOnlyError, MissingError,
    AnswerRefusedError, DraftMovedError when it waits for a review or was decided, DraftChangedError when one of these
    answers was changed after the page was opened; then nothing is kept.
    """
    check_may_edit(desk)
    checked = check_answers(desk, answers)
    with transaction.atomic():
        draft = _editable(desk, reference)
        merged = {**draft.answers, **{key: value for key, value in checked.items() if value is not None}}
        merged = {key: value for key, value in merged.items() if checked.get(key, value) is not None}
        if merged == draft.answers:
            return draft
        if seen is not None and seen != draft.version:
            raise DraftChangedError
        draft.answers = merged
        return _kept(draft, now)


def hang_pictures(
    *, desk: Desk, reference: UUID, pictures: Sequence[UUID | str], seen: int | None, now: datetime
) -> ProductDraft:
    """Let a proposal show these pictures in this order, all the organisation's own. Raises as `answer_draft`."""
    check_may_edit(desk)
    hung = check_pictures(desk, list(dict.fromkeys(str(one) for one in pictures)))
    with transaction.atomic():
        draft = _editable(desk, reference)
        if hung == draft.pictures:
            return draft
        if seen is not None and seen != draft.version:
            raise DraftChangedError
        draft.pictures = hung
        return _kept(draft, now)


def _editable(desk: Desk, reference: UUID) -> ProductDraft:
    draft = held_draft(desk, reference)
    if draft.state not in EDITABLE:
        raise DraftMovedError
    return draft


def _kept(draft: ProductDraft, now: datetime) -> ProductDraft:
    draft.version += 1
    draft.changed_at = now
    draft.save(update_fields=["answers", "pictures", "version", "changed_at"])
    return draft
