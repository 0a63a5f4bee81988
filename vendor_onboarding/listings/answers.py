"""Answers from outside, judged before they are kept: known keys, right shapes, nothing of another organisation."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from marketplace.media.queries import picture_states
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.draft_errors import AnswerRefusedError
from vendor_onboarding.listings.draft_rules import (
    CHANNELS,
    LONGEST_ABOUT,
    LONGEST_LINE,
    LONGEST_NAME,
    MOST_DAYS,
    MOST_PICTURES,
    WAYS,
    shares_are_whole,
)
from vendor_onboarding.listings.rules import HIGHEST_PRICE, MOST_PIECES
from vendor_onboarding.makers.queries import makers_of

LARGEST_COST = HIGHEST_PRICE
MOST_HOURS = 100_000  # hundredths: a thousand hours


def _text(longest: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and len(value) <= longest and "\0" not in value


def _number(most: int) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= most


def _references(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= 40 and all(_is_reference(one) for one in value)


def _words_of_pictures(value: Any) -> bool:
    fits = _text(LONGEST_LINE * 2)
    return isinstance(value, dict) and all(_is_reference(key) and fits(one) for key, one in value.items())


def _costs(value: Any) -> bool:
    sizes = {"materials": LARGEST_COST, "hours": MOST_HOURS, "wish": LARGEST_COST}
    return isinstance(value, dict) and all(key in sizes and _number(sizes[key])(one) for key, one in value.items())


CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "name": _text(LONGEST_NAME),
    "name_en": _text(LONGEST_NAME),
    "category": _text(LONGEST_LINE),
    "way": lambda value: value in WAYS,
    "days": lambda value: _number(MOST_DAYS)(value) and value > 0,
    "material": _references,
    "technique": _references,
    "size": _text(LONGEST_LINE),
    "care": _text(LONGEST_LINE),
    "about": _text(LONGEST_ABOUT),
    "easy_read": _text(LONGEST_LINE * 2),
    "alt": _words_of_pictures,
    "alt_suggested": _references,
    "price": _number(HIGHEST_PRICE),
    "costs": _costs,
    "pieces": _number(MOST_PIECES),
    "makers": shares_are_whole,
    "channels": lambda value: isinstance(value, list) and set(value) <= set(CHANNELS),
    "other_pictures": _number(1_000),
}


def check_answers(desk: Desk, answers: Mapping[str, Any]) -> dict[str, Any]:
    """Give answers that may be kept; None takes an answer back. Raises AnswerRefusedError naming the question."""
    for key, value in answers.items():
        if key not in CHECKS or (value is not None and not CHECKS[key](value)):
            raise AnswerRefusedError(key)
    if answers.get("makers"):
        _check_makers(desk, (one["maker"] for one in answers["makers"]["shares"]))
    return dict(answers)


def check_pictures(desk: Desk, pictures: Sequence[UUID | str]) -> list[str]:
    """Give pictures that may be hung: the organisation's own, each once. Raises AnswerRefusedError."""
    wanted = [str(one) for one in pictures]
    known = picture_states([UUID(one) for one in wanted if _is_reference(one)], owner=desk.organisation.reference)
    if len(wanted) > MOST_PICTURES or len(known) != len(wanted):
        raise AnswerRefusedError("pictures")
    return wanted


def _check_makers(desk: Desk, makers: Iterable[str]) -> None:
    """Refuse a person who does not work there; another organisation's maker reads like nobody."""
    own = {str(one.reference) for one in makers_of(desk.organisation)}
    if not set(makers) <= own:
        raise AnswerRefusedError("makers")


def _is_reference(value: Any) -> bool:
    try:
        return bool(str(UUID(value)) == value)
    except (ValueError, TypeError, AttributeError):
        return False
