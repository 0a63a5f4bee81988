"""The way of a proposal from photograph to shop: its states, its questions, and when it is complete. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from vendor_onboarding.listings.alt_text_rules import alt_refusal, easy_read_refusal
from vendor_onboarding.listings.rules import MOST_PIECES, price_refusal

# (where it stands, what is done) -> where it stands then. What is not here is refused.
MOVES: Mapping[tuple[str, str], str] = {
    ("draft", "propose"): "proposed",
    ("draft", "discard"): "discarded",
    ("proposed", "withdraw"): "draft",
    ("proposed", "publish"): "approved",
    ("proposed", "ask_change"): "change_asked",
    ("proposed", "reject"): "rejected",
    ("change_asked", "propose"): "proposed",
    ("change_asked", "discard"): "discarded",
    ("rejected", "discard"): "discarded",
    ("approved", "put_in_shop"): "published",
}
STATES = ("draft", "proposed", "change_asked", "approved", "published", "rejected", "discarded")
EDITABLE = frozenset({"draft", "change_asked"})
OPEN = frozenset({"draft", "proposed", "change_asked", "approved"})
VERDICTS = ("publish", "ask_change", "reject")

CHANNELS = ("online", "showroom", "truck", "event", "shelf")
TILL_CHANNELS = frozenset({"showroom", "truck", "event"})  # where somebody stands beside the goods
READY, TO_ORDER, SERVICE = "ready", "order", "service"
WAYS = (READY, TO_ORDER, SERVICE)
LONGEST_NAME, LONGEST_LINE, LONGEST_ABOUT = 120, 200, 3_000
MOST_DAYS = 730
MOST_PICTURES = 12
MOST_OPEN = 500  # proposals of one organisation that wait; more is a mistake or an attack
SHORTEST_REASON = 10
WHOLE = 10_000

# The questions in their order. Each has a screen of its own.
QUESTIONS = (
    "name", "name-en", "category", "way", "material", "size", "easy-read", "alt", "price", "pieces", "makers",
    "channels",
)  # fmt: skip
OPTIONAL = frozenset({"name-en", "material", "size"})
# Of a product that is in the shop already, only words and pictures wait for a review; the rest takes effect at once.
QUESTIONS_OF_CHANGES = ("name", "name-en", "category", "material", "size", "easy-read", "alt")

Answers = Mapping[str, Any]


def moved(state: str, move: str) -> str | None:
    """Where does a proposal stand after this? None: it may not be done where it stands."""
    return MOVES.get((state, move))


def questions_of(answers: Answers, *, is_change: bool) -> tuple[str, ...]:
    """Which questions does this proposal ask? Nobody counts the pieces of a service or of what is made to order."""
    if is_change:
        return QUESTIONS_OF_CHANGES
    uncounted = answers.get("way") in (TO_ORDER, SERVICE)
    return tuple(one for one in QUESTIONS if not (one == "pieces" and uncounted))


def unanswered(answers: Answers, pictures: Sequence[str], *, is_change: bool) -> tuple[str, ...]:
    """Which questions still want an answer, in their order? Empty: it may be proposed. "pictures" comes first."""
    hung_by_others = is_change and int(answers.get("other_pictures", 0)) > 0
    missing = [] if pictures or hung_by_others else ["pictures"]
    wanted = (one for one in questions_of(answers, is_change=is_change) if one not in OPTIONAL)
    return (*missing, *(one for one in wanted if not _is_answered(one, answers, pictures)))


def is_answered(question: str, answers: Answers, pictures: Sequence[str]) -> bool:
    """Is there a good answer to this question? An optional one counts when something was said."""
    if question in OPTIONAL:
        keys = {"name-en": ("name_en",), "material": ("material", "technique"), "size": ("size", "care", "about")}
        return any(answers.get(key) for key in keys[question])
    return _is_answered(question, answers, pictures)


def _is_answered(question: str, answers: Answers, pictures: Sequence[str]) -> bool:
    name = str(answers.get("name", ""))
    if question == "alt":
        return unsaid_pictures(answers, pictures) == ()
    if question == "easy-read":
        return easy_read_refusal(str(answers.get("easy_read", ""))) is None
    if question == "way":
        return way_is_whole(answers)
    if question == "price":
        return isinstance(answers.get("price"), int) and price_refusal(answers["price"]) is None
    if question == "pieces":
        return isinstance(answers.get("pieces"), int) and 0 <= answers["pieces"] <= MOST_PIECES
    if question == "makers":
        return shares_are_whole(answers.get("makers"))
    return bool(answers.get(question)) if question != "name" else bool(name.strip())


def unsaid_pictures(answers: Answers, pictures: Sequence[str]) -> tuple[str, ...]:
    """Which pictures have no words that say something, in their order?"""
    said = answers.get("alt", {})
    name = str(answers.get("name", ""))
    return tuple(one for one in pictures if alt_refusal(str(said.get(one, "")), name=name) is not None)


def way_is_whole(answers: Answers) -> bool:
    """Is it said how the goods come: ready, a service, or made to order in so many days?"""
    days = answers.get("days")
    to_order = isinstance(days, int) and 1 <= days <= MOST_DAYS
    return answers.get("way") in (READY, SERVICE) or (answers.get("way") == TO_ORDER and to_order)


def shares_are_whole(makers: Any) -> bool:
    """Do the shares of the makers and of the organisation sum to 10,000 basis points, each maker once?"""
    if not isinstance(makers, Mapping):
        return False
    rows = makers.get("shares", [])
    parts = [makers.get("organisation"), *(one.get("basis_points") for one in rows)]
    names = [one.get("maker") for one in rows]
    whole = all(isinstance(one, int) for one in parts) and sum(parts) == WHOLE
    return whole and all(part > 0 for part in parts[1:]) and parts[0] >= 0 and len(set(names)) == len(names)


def even_shares(makers: Sequence[str], *, organisation: int) -> dict[str, Any]:
    """Share what the organisation leaves (basis points) evenly; the first makers take what does not divide."""
    left = WHOLE - organisation
    each, rest = divmod(left, len(makers)) if makers else (0, 0)
    rows = [{"maker": one, "basis_points": each + (1 if place < rest else 0)} for place, one in enumerate(makers)]
    return {"organisation": organisation if makers else WHOLE, "shares": rows}


def till_channels(answers: Answers) -> frozenset[str]:
    """Where may a trusted vendor's proposal be sold before it was looked at? Where somebody stands beside it."""
    return TILL_CHANNELS & frozenset(answers.get("channels", ()))


def carried_over(answers: Answers) -> dict[str, Any]:
    """What does the next draft of a fair begin with? All that is alike; not the name, nor what this picture shows."""
    own = {"name", "name_en", "easy_read", "alt", "alt_suggested", "costs", "other_pictures"}
    return {key: value for key, value in answers.items() if key not in own}


def decision_refusal(verdict: str, *, reason: str, asked: Mapping[str, str]) -> str | None:
    """Say why a decision is refused: UNKNOWN, NO_REASON (a rejection says why), NOTHING_ASKED; None: it is one."""
    if verdict not in VERDICTS:
        return "UNKNOWN"
    if verdict == "reject" and len(reason.strip()) < SHORTEST_REASON:
        return "NO_REASON"
    if verdict == "ask_change" and not any(words.strip() for words in asked.values()):
        return "NOTHING_ASKED"
    return None


def changed_keys(before: Answers, after: Answers) -> tuple[str, ...]:
    """Which answers differ, by key, in a fixed order?"""
    keys: Iterable[str] = sorted({*before, *after})
    return tuple(key for key in keys if before.get(key) != after.get(key))
