"""Begin to change words or pictures of a product that is in the shop; a reviewer sees before and after."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from marketplace.gateway.words_of_product import StoreWords, words_of_product
from marketplace.media.queries import picture_states
from marketplace.shared.errors import DomainError
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.listings.answers import check_answers
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_rules import EDITABLE
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import open_change_of
from vendor_onboarding.listings.own_products import check_own


class ChangeUnderWayError(DomainError):
    """A change of this product waits for a review already."""

    def __init__(self) -> None:
        super().__init__(
            "CHANGE_UNDER_WAY",
            _("A change of this product waits for a review. Nothing was changed; take that one back first."),
        )


def start_change(
    *, desk: Desk, product: UUID, changes: Mapping[str, Any], key: UUID, by: str, now: datetime
) -> ProductDraft:
    """Begin a change of a product's words and pictures, with some of them changed already.

    It begins with the words as the store has them. One that was begun and not handed in is gone on with. The same
    `key` begins one only. Raises LooksOnlyError, MissingError, AnswerRefusedError, ChangeUnderWayError and the
    gateway's errors; then nothing is kept.
    """
    check_may_edit(desk)
    check_own(desk, product)
    checked = check_answers(desk, changes)
    reference = derived_reference("product-draft", f"{desk.organisation.reference}:{key}")
    if known := ProductDraft.objects.filter(reference=reference).first():
        return known
    words = words_of_product(product)
    if words is None:
        raise MissingError
    before = _before(desk, words)
    try:
        with transaction.atomic():
            if under_way := open_change_of(desk, product):
                return _gone_on_with(under_way, checked, now)
            return ProductDraft.objects.create(
                reference=reference,
                product=product,
                organisation=desk.organisation,
                origin="form",
                is_change=True,
                answers={**before["answers"], **checked},
                pictures=before["pictures"],
                before=before,
                made_by=by,
                made_at=now,
                changed_at=now,
            )
    except IntegrityError as error:  # two began at once; the database let one
        raise ChangeUnderWayError from error


def _gone_on_with(draft: ProductDraft, changes: Mapping[str, Any], now: datetime) -> ProductDraft:
    if draft.state not in EDITABLE:
        raise ChangeUnderWayError
    merged = {**draft.answers, **changes}
    if merged != draft.answers:
        draft.answers, draft.version, draft.changed_at = merged, draft.version + 1, now
        draft.save(update_fields=["answers", "version", "changed_at"])
    return draft


def _before(desk: Desk, words: StoreWords) -> dict[str, Any]:
    """Give the words as they are in the store, in the words of a proposal; pictures of others stay where they are."""
    ours = picture_states([one.reference for one in words.pictures], owner=desk.organisation.reference)
    pictures = [str(one.reference) for one in words.pictures if one.reference in ours]
    answers: dict[str, Any] = {
        "name": words.name,
        "name_en": words.name_en,
        "category": words.category,
        "material": list(words.answers.get("material", ())),
        "technique": list(words.answers.get("technique", ())),
        "easy_read": words.notes.get("easy_read") or (words.paragraphs[0][:160] if words.paragraphs else ""),
        "size": words.notes.get("size", ""),
        "care": words.notes.get("care", ""),
        "about": words.notes.get("about", "") if words.notes.get("easy_read") else "\n".join(words.paragraphs[1:]),
        "alt": {str(one.reference): one.alt for one in words.pictures if one.reference in ours},
        "other_pictures": words.other_pictures,
    }
    kept = {key: value for key, value in answers.items() if value}
    return {"answers": kept, "pictures": pictures}
