"""Fair mode: many photographs become drafts, and what is said of one is the beginning of those behind it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from marketplace.shared.identifiers import derived_reference
from marketplace.shared.locks import lock_rows
from vendor_onboarding.listings.alt_text_rules import alt_refusal, suggested_alt, suggested_easy_read
from vendor_onboarding.listings.answer_draft import answer_draft
from vendor_onboarding.listings.answers import check_answers
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.draft_rules import EDITABLE, READY, WHOLE, carried_over
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.own_drafts import drafts_of_batch
from vendor_onboarding.listings.product_questions import names_of_answers
from vendor_onboarding.listings.start_draft import Beginning, start_draft

UNTOUCHED = 1  # the version of a draft that nobody answered yet
FIRST_ANSWERS: Mapping[str, Any] = {
    "way": READY,
    "pieces": 1,
    "makers": {"organisation": WHOLE, "shares": []},
    "channels": ["online", "showroom", "truck", "event"],
}


def add_fair_photos(*, desk: Desk, batch: UUID, pictures: Sequence[UUID], by: str, now: datetime) -> list[ProductDraft]:
    """Begin a draft for each photograph, in their order, with the answers of the one before it.

    The first of a fair begins like the organisation's last draft. The same photograph twice begins one draft. Raises
    LooksOnlyError, AnswerRefusedError, TooManyDraftsError; those begun before it are kept.
    """
    check_may_edit(desk)
    begun = []
    for picture in pictures:
        last = _last(desk, batch)
        place = ProductDraft.objects.filter(organisation=desk.organisation, batch=batch).aggregate(last=Max("position"))
        beginning = Beginning(
            origin="fair",
            answers=carried_over(last.answers) if last else FIRST_ANSWERS,
            pictures=[picture],
            batch=batch,
            position=(place["last"] or 0) + 1,
        )
        key = derived_reference("fair-photo", f"{batch}:{picture}")
        begun.append(start_draft(desk=desk, beginning=beginning, key=key, by=by, now=now))
    return begun


def fill_fair_row(
    *, desk: Desk, reference: UUID, answers: Mapping[str, Any], seen: int | None, now: datetime
) -> ProductDraft:
    """Answer a draft in the grid; drafts behind it that nobody touched begin with its answers.

    Words for the photograph and the easy sentence are made from the answers where none were typed, and marked so, for
    the reviewer to look at them. Raises as `answer_draft`.
    """
    draft = answer_draft(desk=desk, reference=reference, answers=answers, seen=seen, now=now)
    if made := _made_words(draft):
        draft = answer_draft(desk=desk, reference=reference, answers=made, seen=None, now=now)
    if draft.batch is not None:
        _carry_on(draft, now)
    return draft


def fill_all_alike(*, desk: Desk, batch: UUID, answers: Mapping[str, Any], now: datetime) -> int:
    """Give all drafts of a fair that may still be changed the same answers; gives how many there were.

    Raises LooksOnlyError, MissingError, AnswerRefusedError; then nothing is changed.
    """
    check_may_edit(desk)
    checked = check_answers(desk, answers)
    drafts_of_batch(desk, batch)
    with transaction.atomic():
        rows = lock_rows(ProductDraft.objects.filter(organisation=desk.organisation, batch=batch, state__in=EDITABLE))
        for row in rows:
            row.answers = {**row.answers, **checked}
            row.changed_at = now
        ProductDraft.objects.bulk_update(rows, ["answers", "changed_at"])
    return len(rows)


def _last(desk: Desk, batch: UUID) -> ProductDraft | None:
    """Give the draft before: the last of this fair, else the last that the organisation worked on."""
    rows = ProductDraft.objects.filter(organisation=desk.organisation, is_change=False)
    of_batch = rows.filter(batch=batch).order_by("-position").first()
    return of_batch or rows.exclude(state="discarded").exclude(answers={}).order_by("-changed_at", "-pk").first()


def _made_words(draft: ProductDraft) -> dict[str, Any]:
    """Make words where none were typed, as far as the answers carry."""
    name, said = draft.answers.get("name", ""), draft.answers.get("alt", {})
    picked = {
        one: list(names_of_answers(one, draft.answers.get(one, ())).values()) for one in ("material", "technique")
    }
    made: dict[str, Any] = {}
    unsaid = [one for one in draft.pictures if alt_refusal(str(said.get(one, "")), name=name)]
    if name and unsaid:
        words = {
            one: suggested_alt(name=name, materials=picked["material"], techniques=picked["technique"], number=place)
            for place, one in enumerate(draft.pictures, start=1)
            if one in unsaid
        }
        words = {one: text for one, text in words.items() if text}
        made = {"alt": {**said, **words}, "alt_suggested": sorted({*draft.answers.get("alt_suggested", ()), *words})}
    if name and not draft.answers.get("easy_read"):
        made["easy_read"] = suggested_easy_read(name=name, materials=picked["material"])
    return {key: value for key, value in made.items() if draft.answers.get(key) != value}


def _carry_on(draft: ProductDraft, now: datetime) -> None:
    behind = ProductDraft.objects.filter(
        organisation=draft.organisation_id, batch=draft.batch, position__gt=draft.position, version=UNTOUCHED
    )
    with transaction.atomic():
        rows = lock_rows(behind.filter(state="draft"))
        for row in rows:
            row.answers = carried_over(draft.answers)
        ProductDraft.objects.bulk_update(rows, ["answers"])
