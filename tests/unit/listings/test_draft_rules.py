"""The way of a proposal: its table, what makes it complete, what words say something, what remains of a price."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_onboarding.listings.alt_text_rules import alt_refusal, easy_read_refusal, suggested_alt, suggested_easy_read
from vendor_onboarding.listings.draft_rules import (
    EDITABLE,
    MOVES,
    OPEN,
    OPTIONAL,
    QUESTIONS,
    STATES,
    carried_over,
    decision_refusal,
    even_shares,
    moved,
    questions_of,
    shares_are_whole,
    till_channels,
    unanswered,
)
from vendor_onboarding.listings.price_rules import price_for_wish, sums_of_price

PICTURE = "7a0e6f0e-0000-4000-8000-000000000001"
WHOLE: dict[str, Any] = {
    "name": "ผ้าพันคอ",
    "category": "cloth",
    "way": "ready",
    "easy_read": "ผ้าพันคอผืนนุ่มทอด้วยมือ",
    "alt": {PICTURE: "ผ้าพันคอสีครามพับอยู่บนโต๊ะไม้"},
    "price": 35_000,
    "pieces": 3,
    "makers": {"organisation": 10_000, "shares": []},
    "channels": ["online"],
}
ALL_MOVES = sorted({move for _state, move in MOVES})


@given(st.lists(st.sampled_from(ALL_MOVES), max_size=40))
def test_whatever_is_done_it_is_published_only_after_a_reviewer_said_so(moves: list[str]) -> None:
    state, done = "draft", list[str]()
    for move in moves:
        after = moved(state, move)
        if after is None:
            continue
        if after == "published":
            assert done[-2:-1] == ["propose"]
            assert done[-1] == "publish"
        if state not in EDITABLE:
            assert move != "propose"
        state = after
        done.append(move)
        assert state in STATES


@given(st.sampled_from(["published", "discarded"]), st.sampled_from(ALL_MOVES))
def test_what_is_over_is_over(state: str, move: str) -> None:
    assert moved(state, move) is None


def test_only_open_proposals_may_be_answered() -> None:
    assert EDITABLE < OPEN < set(STATES)


@given(st.sets(st.sampled_from(sorted(set(WHOLE)))))
def test_it_is_complete_exactly_when_every_question_is_answered(missing: set[str]) -> None:
    answers = {key: value for key, value in WHOLE.items() if key not in missing}
    wanted = {key.replace("_", "-") for key in missing}
    # Without its name, words for the photo may be anything: they are judged against an empty one.
    assert set(unanswered(answers, [PICTURE], is_change=False)) == wanted
    assert unanswered(answers, [], is_change=False)[0] == "pictures"


def test_nobody_counts_the_pieces_of_what_is_made_to_order() -> None:
    assert "pieces" in questions_of({}, is_change=False)
    assert "pieces" not in questions_of({"way": "order"}, is_change=False)
    assert "pieces" not in questions_of({"way": "service"}, is_change=False)
    assert set(questions_of({}, is_change=True)).isdisjoint({"price", "pieces", "makers", "channels", "way"})
    assert set(QUESTIONS) > OPTIONAL


@pytest.mark.parametrize("days", [None, 0, 731, "7"])
def test_made_to_order_wants_its_days(days: Any) -> None:
    answers = WHOLE | {"way": "order", "days": days}
    assert unanswered(answers, [PICTURE], is_change=False) == ("way",)
    assert unanswered(answers | {"days": 14}, [PICTURE], is_change=False) == ()


@given(st.integers(0, 12), st.integers(0, 9_000))
def test_even_shares_are_whole_and_differ_by_one_point_at_most(count: int, organisation: int) -> None:
    shares = even_shares([f"maker-{number}" for number in range(count)], organisation=organisation)
    points = [one["basis_points"] for one in shares["shares"]]
    assert shares_are_whole(shares)
    assert not points or max(points) - min(points) <= 1


@pytest.mark.parametrize(
    "shares",
    [
        None,
        {},
        {"organisation": 9_999, "shares": []},
        {"organisation": 10_001, "shares": []},
        {"organisation": -1, "shares": [{"maker": "a", "basis_points": 10_001}]},
        {"organisation": 10_000, "shares": [{"maker": "a", "basis_points": 0}]},
        {"organisation": 0, "shares": [{"maker": "a", "basis_points": 5_000}, {"maker": "a", "basis_points": 5_000}]},
        {"organisation": 0, "shares": [{"maker": "a", "basis_points": 5_000.0}, {"maker": "b", "basis_points": 5_000}]},
    ],
)
def test_shares_that_do_not_sum_up_are_none(shares: Any) -> None:
    assert not shares_are_whole(shares)


def test_a_trusted_vendor_sells_where_somebody_stands_beside_it() -> None:
    assert till_channels({"channels": ["online", "shelf", "truck"]}) == {"truck"}


def test_what_is_alike_is_carried_over_and_what_is_its_own_is_not() -> None:
    own = {"name_en": "x", "alt_suggested": [PICTURE], "costs": {}}
    assert set(carried_over(WHOLE | own)) == {"category", "way", "price", "pieces", "makers", "channels"}


@pytest.mark.parametrize(
    ("verdict", "reason", "asked", "refusal"),
    [
        ("publish", "", {}, None),
        ("reject", "เป็นของโรงงาน ไม่ใช่งานมือ", {}, None),
        ("reject", "   ", {}, "NO_REASON"),
        ("ask_change", "", {"name": " "}, "NOTHING_ASKED"),
        ("ask_change", "", {"name": "บอกวัสดุด้วย"}, None),
        ("burn", "เพราะอยากทำอย่างนั้น", {}, "UNKNOWN"),
    ],
)
def test_a_decision_says_enough(verdict: str, reason: str, asked: dict[str, str], refusal: str | None) -> None:
    assert decision_refusal(verdict, reason=reason, asked=asked) == refusal


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "EMPTY"),
        ("   ", "EMPTY"),
        ("x" * 251, "TOO_LONG"),
        ("IMG_20260101_120000.jpg", "FILE_NAME"),
        ("IMG_1234", "FILE_NAME"),
        ("LINE_0001", "FILE_NAME"),
        ("ผ้าพันคอ.heic", "FILE_NAME"),
        ("12345 - 678", "FILE_NAME"),
        ("photo", "SAYS_NOTHING"),
        ("รูปสินค้า", "SAYS_NOTHING"),
        ("Picture of the product", "SAYS_NOTHING"),
        ("ผ้าพันคอ", "NAME_ALONE"),
        ("รูปผ้าพันคอ", "NAME_ALONE"),
        ("ภาพถ่าย ผ้าพันคอ นี้", "NAME_ALONE"),
        ("สีครามสวย", "TOO_SHORT"),
        ("ผ้าพันคอสีครามพับอยู่บนโต๊ะไม้", None),
        ("Indigo scarf folded on a wooden table", None),
    ],
)
def test_words_for_a_photo_say_something(text: str, refusal: str | None) -> None:
    assert alt_refusal(text, name="ผ้าพันคอ") == refusal


def test_a_suggestion_is_made_of_the_answers_and_passes_the_rule_or_is_none() -> None:
    made = suggested_alt(name="ผ้าพันคอ", materials=["ฝ้าย", "ไหม"], techniques=["ทอมือ"], number=2)
    assert made == "ผ้าพันคอ ทำจากฝ้ายและไหม งานทอมือ อีกด้านหนึ่ง ภาพที่ 2"
    assert alt_refusal(made, name="ผ้าพันคอ") is None
    assert suggested_alt(name="ผ้าพันคอ", materials=[], techniques=[]) == ""


@pytest.mark.parametrize(
    ("text", "refusal"),
    [("", "EMPTY"), ("ผ้า", "TOO_SHORT"), ("ก" * 161, "TOO_LONG"), ("ผ้าพันคอ\nผืนนุ่มมาก", "MANY_LINES"),
     ("ผ้าพันคอผืนนุ่มทอด้วยมือ", None)],
)  # fmt: skip
def test_the_easy_line_is_one_short_sentence(text: str, refusal: str | None) -> None:
    assert easy_read_refusal(text) == refusal


def test_the_suggested_easy_line_passes() -> None:
    assert easy_read_refusal(suggested_easy_read(name="ผ้าพันคอ", materials=["ฝ้าย"])) is None


def test_what_remains_of_a_price() -> None:
    sums = sums_of_price(35_000, materials=8_000, hours=200)
    assert (sums.fee, sums.left, sums.by_the_hour, sums.is_loss) == (0, 27_000, 13_500, False)
    assert sums_of_price(5_000, materials=8_000, hours=0).is_loss


@given(st.integers(0, 1_000_000), st.integers(1, 10_000), st.integers(0, 100_000))
def test_a_wished_price_brings_the_wish_and_is_whole_five_baht(materials: int, hours: int, wish: int) -> None:
    price = price_for_wish(materials=materials, hours=hours, wish=wish)
    sums = sums_of_price(price, materials=materials, hours=hours)
    assert price % 500 == 0
    assert sums.by_the_hour is not None
    assert sums.by_the_hour >= wish
