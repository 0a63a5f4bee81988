"""What the maker's door asks, and how long it stays open."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

# Their places on the page never change: whoever cannot see or read finds her pictures where they were.
PICTURES = (
    "fish", "banana", "drum", "elephant", "umbrella", "lotus", "hen", "boat", "moon", "hat", "house", "key",
)  # fmt: skip
PIN_LENGTH = 4
LEAST_DIFFERENT = 2
TOKEN_BYTES = 32
# 32 random bytes as they stand in the code's address.
TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
# Longer than twenty hours, so that it is no time limit (WCAG 2.2.1, 2.2.6): a slow reader is never thrown out.
IDLE = timedelta(hours=21)
LONGEST = timedelta(days=7)
NOTE_SEEN_EVERY = timedelta(minutes=10)

LOST, REPLACED, ERASED = "lost", "replaced", "erased"
END_REASONS = (LOST, REPLACED, ERASED)
CARD_EVENTS = ("made", LOST, REPLACED, ERASED, "pin_chosen", "pin_reset")
ANSWERS = ("got-it", "wrong", "not-paid")
DOUBTS = {"wrong": "wrong_amount", "not-paid": "not_received"}


def is_token(text: str) -> bool:
    """Could this be a card's token?"""
    return TOKEN.fullmatch(text) is not None


def read_pictures(text: str) -> tuple[str, ...]:
    """Read the pictures chosen so far ("fish,drum"); what is no picture of ours, or one too many, is left out."""
    return tuple(one for one in text.split(",") if one in PICTURES)[:PIN_LENGTH]


def is_easy_to_guess(pictures: Sequence[str]) -> bool:
    """Is it four times the same picture? That is what a stranger tries first."""
    return len(set(pictures)) < LEAST_DIFFERENT


def session_is_over(*, made_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """Has the door closed by itself: long unused, or open for a week?"""
    return now - seen_at > IDLE or now - made_at > LONGEST


def answers_open(*, state: str, way: str, dispute: str) -> tuple[str, ...]:
    """Say what a maker may still answer to a payment: what she said already may be changed, not said twice.

    `state` is the payment's, `way` how she confirmed it ("" not), `dispute` her open question ("" none).
    """
    if state != "paid":
        return ()
    if dispute:
        return ("got-it",) if dispute == "not_received" or not way else ()
    return ANSWERS if not way else ("wrong", "not-paid")
