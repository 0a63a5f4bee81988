"""What the pages of proposals show of one: its pictures, its answers in words, what is missing."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from marketplace.ledger.rules import WHOLE
from marketplace.media.queries import PictureState, picture_states
from marketplace.shared.pages.formats import written_baht
from vendor_onboarding.listings.draft_rules import (
    OPTIONAL,
    TO_ORDER,
    is_answered,
    questions_of,
    unanswered,
)
from vendor_onboarding.listings.draft_words import CHANNELS, STATE_SIGNS, STATES, WAYS
from vendor_onboarding.listings.draft_words import QUESTIONS as QUESTION_WORDS
from vendor_onboarding.listings.models import ProductDraft
from vendor_onboarding.listings.product_questions import choices_of, shelves
from vendor_onboarding.makers.queries import makers_of


def pictures_shown(draft: ProductDraft) -> list[PictureState]:
    """Give a proposal's pictures in their order, with how far their files are."""
    known = picture_states(draft.pictures, owner=draft.organisation.reference)
    by_name = {str(reference): state for reference, state in known.items()}
    return [by_name[one] for one in draft.pictures if one in by_name]


def described(draft: ProductDraft) -> dict[str, Any]:
    """Put a proposal into the words of a list."""
    look, sign = STATE_SIGNS[draft.state]
    pictures = pictures_shown(draft)
    return {
        "draft": draft,
        "name": draft.answers.get("name") or _("Without a name yet"),
        "picture": pictures[0] if pictures else None,
        "state_name": STATES[draft.state],
        "look": look,
        "sign": sign,
        "missing": len(unanswered(draft.answers, draft.pictures, is_change=draft.is_change)),
        "price": draft.answers.get("price"),
    }


def answers_in_words(draft: ProductDraft, answers: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    """Give each question with its answer in words, in the questions' order; what is missing says so."""
    given = draft.answers if answers is None else answers
    missing = unanswered(given, draft.pictures, is_change=draft.is_change)
    return [
        {
            "question": question,
            "name": QUESTION_WORDS[question][0],
            "words": _words(question, given, draft) if is_answered(question, given, draft.pictures) else [],
            "missing": question in missing,
            "optional": question in OPTIONAL,
        }
        for question in questions_of(given, is_change=draft.is_change)
    ]


def next_question(draft: ProductDraft, after: str) -> str:
    """Give the first question behind this one that wants an answer, or was never opened; empty: all were."""
    order = questions_of(draft.answers, is_change=draft.is_change)
    behind = order[order.index(after) + 1 :] if after in order else order
    for question in behind:
        if question in OPTIONAL:
            opened = {"name-en": "name_en", "material": "material", "size": "size"}[question] in draft.answers
            if not opened and not draft.is_change:
                return question
        elif not is_answered(question, draft.answers, draft.pictures):
            return question
    return ""


def step_of(draft: ProductDraft, question: str) -> tuple[int, int]:
    """Give the place of a question and how many there are, the photos first."""
    order = questions_of(draft.answers, is_change=draft.is_change)
    return (order.index(question) + 2 if question in order else 1, len(order) + 1)


def _words(question: str, answers: dict[str, Any], draft: ProductDraft) -> list[str]:
    plain = {"name": "name", "name-en": "name_en", "easy-read": "easy_read"}
    if question in plain:
        return [answers[plain[question]]]
    if question == "category":
        return [one.name for one in shelves(_language()) if one.slug == answers["category"]]
    if question == "price":
        return [written_baht(answers["price"])]
    if question == "pieces":
        return [f"{answers['pieces']:,}"]
    if question == "channels":
        return [str(CHANNELS[one]) for one in CHANNELS if one in answers["channels"]]
    return _more_words(question, answers, draft)


def _more_words(question: str, answers: dict[str, Any], draft: ProductDraft) -> list[str]:
    if question == "way":
        name = str(WAYS[answers["way"]][0])
        days = _("about %(days)d days") % {"days": answers["days"]} if answers["way"] == TO_ORDER else ""
        return [f"{name} {days}".strip()]
    if question == "material":
        return [
            name
            for one in ("material", "technique")
            for reference, name in choices_of(one, language=_language())
            if reference in answers.get(one, ())
        ]
    if question == "size":
        return [answers[one] for one in ("size", "care", "about") if answers.get(one)]
    if question == "alt":
        return [str(answers.get("alt", {}).get(one, "")) for one in draft.pictures]
    return shares_in_words(draft, answers)


def shares_in_words(draft: ProductDraft, answers: dict[str, Any]) -> list[str]:
    """Say who gets which part, in per cent and of the price."""
    makers = answers["makers"]
    names = {str(one.reference): one.alias or one.name for one in makers_of(draft.organisation)}
    parts: Sequence[tuple[str, int]] = [
        *((names.get(one["maker"], _("Somebody who left")), one["basis_points"]) for one in makers["shares"]),
        (_("The organisation"), makers["organisation"]),
    ]
    price = answers.get("price") or 0
    return [
        _("%(name)s: %(percent)s %% · %(amount)s")
        % {"name": name, "percent": f"{points / 100:g}", "amount": written_baht(price * points // WHOLE)}
        for name, points in parts
        if points
    ]


def _language() -> str:
    return "en" if (get_language() or "th").startswith("en") else "th"
