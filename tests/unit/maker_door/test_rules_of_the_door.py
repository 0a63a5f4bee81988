"""What the maker's door asks, decided over plain values."""

from datetime import UTC, datetime, timedelta

import pytest

from vendor_onboarding.maker_door.rules import (
    IDLE,
    LONGEST,
    PICTURES,
    answers_open,
    is_easy_to_guess,
    is_token,
    read_pictures,
    session_is_over,
)
from vendor_onboarding.maker_door.seal_pictures import new_secret
from vendor_onboarding.maker_door.words import PICTURE_NAMES

NOW = datetime(2026, 11, 22, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_there_are_twelve_pictures_and_each_has_its_name():
    assert len(set(PICTURES)) == 12
    assert list(PICTURE_NAMES) == list(PICTURES)


def test_a_token_has_256_bits():
    assert is_token(new_secret())
    assert not is_token(new_secret()[:-1])
    assert not is_token("x" * 42 + "/")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("", ()),
        ("fish,drum", ("fish", "drum")),
        ("fish,<script>,drum,", ("fish", "drum")),
        ("fish,fish,fish,fish,key", ("fish", "fish", "fish", "fish")),
    ],
)
def test_only_pictures_of_ours_are_read_and_four_at_most(text, read):
    assert read_pictures(text) == read


def test_four_times_the_same_is_easy_to_guess():
    assert is_easy_to_guess(["hen"] * 4)
    assert not is_easy_to_guess(["hen", "hen", "hen", "hat"])


@pytest.mark.parametrize(
    ("made", "seen", "over"),
    [
        (MINUTE, MINUTE, False),
        (IDLE + MINUTE, IDLE, False),
        (IDLE + MINUTE, IDLE + MINUTE, True),
        (LONGEST, MINUTE, False),
        (LONGEST + MINUTE, MINUTE, True),
    ],
)
def test_a_session_ends_after_a_day_of_rest_or_a_week(made, seen, over):
    assert session_is_over(made_at=NOW - made, seen_at=NOW - seen, now=NOW) is over


def test_nobody_is_thrown_out_within_twenty_hours():
    assert timedelta(hours=20) < IDLE


@pytest.mark.parametrize(
    ("state", "way", "dispute", "answers"),
    [
        ("in_run", "", "", ()),
        ("returned", "", "", ()),
        ("paid", "", "", ("got-it", "wrong", "not-paid")),
        ("paid", "tap", "", ("wrong", "not-paid")),
        ("paid", "", "not_received", ("got-it",)),
        ("paid", "tap", "not_received", ("got-it",)),
        ("paid", "", "wrong_amount", ("got-it",)),
        ("paid", "tap", "wrong_amount", ()),
    ],
)
def test_what_may_still_be_said_of_a_payment(state, way, dispute, answers):
    assert answers_open(state=state, way=way, dispute=dispute) == answers
