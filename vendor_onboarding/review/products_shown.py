"""A proposal as the shop will show it, and a change as before and after."""

from typing import Any

from vendor_onboarding.listings.draft_goods import paragraphs_of
from vendor_onboarding.listings.draft_views import answers_in_words
from vendor_onboarding.listings.models import ProductDraft


def preview_of(draft: ProductDraft) -> dict[str, Any]:
    """Give name, price and paragraphs as buyers will read them."""
    answers = draft.answers
    return {
        "name": answers.get("name", ""),
        "name_en": answers.get("name_en", ""),
        "price": answers.get("price"),
        "paragraphs": paragraphs_of(answers) if answers.get("easy_read") else (),
    }


def before_and_after(draft: ProductDraft) -> list[dict[str, Any]]:
    """Give each question whose answer changes, with its words before and after; photos by how many there were."""
    before = draft.before.get("answers", {})
    now = {one["question"]: one for one in answers_in_words(draft)}
    then = {one["question"]: one for one in answers_in_words(draft, before)}
    rows = [
        {"name": now[one]["name"], "before": then[one]["words"], "after": now[one]["words"]}
        for one in now
        if one in then and now[one]["words"] != then[one]["words"]
    ]
    hung = draft.before.get("pictures", [])
    return rows + (
        [{"name": "", "before": [len(hung)], "after": [len(draft.pictures)]}] if hung != draft.pictures else []
    )
