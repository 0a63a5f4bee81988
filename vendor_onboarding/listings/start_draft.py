"""Begin a proposal: a new product, by form, at a fair or from a file."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.listings.answers import check_answers, check_pictures
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_errors import TooManyDraftsError
from vendor_onboarding.listings.draft_rules import EDITABLE, MOST_OPEN
from vendor_onboarding.listings.models import ProductDraft


@dataclass(frozen=True, kw_only=True, slots=True)
class Beginning:
    """What a draft begins with: `origin` is form, fair or import; a fair's drafts share a `batch`, each at a place."""

    origin: str
    answers: Mapping[str, Any] = field(default_factory=dict)
    pictures: Sequence[UUID] = ()
    batch: UUID | None = None
    position: int = 0


def start_draft(*, desk: Desk, beginning: Beginning, key: UUID, by: str, now: datetime) -> ProductDraft:
    """Begin a proposal of a new product; the same `key` (of the form, of the row of a file) begins one only.

    `by` is who acts, as "user:5". Raises LooksOnlyError, AnswerRefusedError, TooManyDraftsError; then nothing is kept.
    """
    check_may_edit(desk)
    answers = check_answers(desk, beginning.answers)
    pictures = check_pictures(desk, beginning.pictures)
    reference = derived_reference("product-draft", f"{desk.organisation.reference}:{key}")
    with transaction.atomic():
        if known := ProductDraft.objects.filter(reference=reference).first():
            return known
        if ProductDraft.objects.filter(organisation=desk.organisation, state__in=EDITABLE).count() >= MOST_OPEN:
            raise TooManyDraftsError
        draft, _new = ProductDraft.objects.get_or_create(
            reference=reference,
            defaults={
                "product": reference,
                "organisation": desk.organisation,
                "origin": beginning.origin,
                "batch": beginning.batch,
                "position": beginning.position,
                "answers": answers,
                "pictures": pictures,
                "made_by": by,
                "made_at": now,
                "changed_at": now,
            },
        )
    return draft
