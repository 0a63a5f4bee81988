"""May this be shown? The rule over plain values."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vendor_onboarding.consent import rules
from vendor_onboarding.consent.rules import Answer, may_show, state_of
from vendor_onboarding.consent.texts import TELLS_EN, TELLS_TH, text_of

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


def an_answer(number=1, *, item="photo", purpose="web", granted=True, **fields):
    usual = {"given_at": NOW - timedelta(days=1), "expires_on": date(2027, 11, 22), "portrayal": uuid4()}
    return Answer(number=number, item=item, purpose=purpose, granted=granted, **(usual | fields))


def test_without_a_row_nothing_is_shown():
    assert not any(may_show(item, purpose, [], NOW) for item in rules.ITEMS for purpose in rules.PURPOSES)


def test_a_yes_shows_just_that_item_for_just_that_purpose():
    rows = [an_answer()]
    shown = {(i, p) for i in rules.ITEMS for p in rules.PURPOSES if may_show(i, p, rows, NOW)}
    assert shown == {("photo", "web")}


def test_a_yes_ends_with_its_last_day_on_the_calendar_of_bangkok():
    rows = [an_answer(expires_on=date(2026, 11, 22))]
    assert may_show("photo", "web", rows, datetime(2026, 11, 22, 16, 59, tzinfo=UTC))
    assert not may_show("photo", "web", rows, datetime(2026, 11, 22, 17, 0, tzinfo=UTC))


def test_what_was_taken_back_is_not_shown_and_an_older_yes_does_not_come_up_again():
    rows = [an_answer(1), an_answer(2, withdrawn_at=NOW)]
    assert not may_show("photo", "web", rows, NOW)


def test_the_last_answer_counts():
    assert not may_show("photo", "web", [an_answer(1), an_answer(2, granted=False)], NOW)
    assert may_show("photo", "web", [an_answer(2), an_answer(1, granted=False)], NOW)


def test_a_yes_from_the_future_is_none_yet():
    assert not may_show("photo", "web", [an_answer(given_at=NOW + timedelta(seconds=1))], NOW)


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        (None, "never_asked"),
        (an_answer(granted=False), "refused"),
        (an_answer(withdrawn_at=NOW), "withdrawn"),
        (an_answer(expires_on=date(2026, 11, 21)), "expired"),
        (an_answer(), "live"),
    ],
)
def test_the_state_of_an_answer_has_a_name(answer, state):
    assert state_of(answer, NOW) == state


@pytest.mark.parametrize("use", [one for one in rules.USES if one.basis != "consent"], ids=lambda one: one.code)
def test_what_rests_on_law_or_contract_asks_no_consent(use):
    assert rules.may_use(use, rules.WEB, [an_answer(granted=False)], NOW)


@pytest.mark.parametrize("use", [one for one in rules.USES if one.basis == "consent"], ids=lambda one: one.code)
def test_what_rests_on_consent_ends_with_it(use):
    item = rules.ITEM_OF_USE[use.code]
    assert rules.may_use(use, rules.WEB, [an_answer(item=item)], NOW)
    assert not rules.may_use(use, rules.WEB, [an_answer(item=item, withdrawn_at=NOW)], NOW)


def test_a_guardian_or_supporter_is_named_and_nobody_else():
    assert rules.check_giver(given_by="guardian", helper_name=" ") == "HELPER_UNNAMED"
    assert rules.check_giver(given_by="supporter", helper_name="ป้าแดง") == ""
    assert rules.check_giver(given_by="self", helper_name="") == ""
    assert rules.check_giver(given_by="neighbour", helper_name="x") == "GIVER_UNKNOWN"


@pytest.mark.parametrize(
    ("changed", "refusal"),
    [
        ({}, ""),
        ({"purpose": "statistics"}, "NOT_ASKED"),
        ({"way": "alias"}, "NOT_ASKED"),
        ({"form": "shouted"}, "NOT_ASKED"),
        ({"expires_on": date(2026, 11, 21)}, "OVER_ALREADY"),
        ({"expires_on": date(2029, 12, 1)}, "TOO_LONG"),
    ],
)
def test_an_answer_is_looked_at_before_it_is_written(changed, refusal):
    usual = {"item": "photo", "purpose": "web", "way": "hands", "form": "audio"}
    days = {"expires_on": date(2027, 11, 22), "today": date(2026, 11, 22)}
    assert rules.check_answer(**(usual | days | changed)) == refusal


def test_the_way_that_tells_least_is_offered_first():
    assert rules.WAYS["name"][0] == "alias"
    assert rules.WAYS["photo"][0] == "hands"


@pytest.mark.parametrize("form", rules.FORMS)
@pytest.mark.parametrize("way", ["name", "face"])
def test_the_text_of_name_and_face_says_what_it_tells_of_her_and_offers_the_other_way(way, form):
    assert TELLS_TH in text_of(way, "web", "th", form)
    assert TELLS_EN in text_of(way, "web", "en", form)
    assert "แทนได้" in text_of(way, "web", "th", form)
    assert "instead" in text_of(way, "web", "en", form)


def test_every_question_has_its_text_in_both_languages_and_says_that_no_is_an_answer():
    for item, purpose in rules.ASKED:
        for way in rules.WAYS[item]:
            assert "ตอบว่าไม่ก็ได้" in text_of(way, purpose, "th", "easy_read")
            assert "You may say no" in text_of(way, purpose, "en", "text")


answers = st.builds(
    an_answer,
    st.integers(1, 5),
    item=st.sampled_from(["photo", "name"]),
    granted=st.booleans(),
    withdrawn_at=st.sampled_from([None, NOW]),
    expires_on=st.sampled_from([date(2026, 11, 21), date(2026, 11, 22)]),
)


@given(st.lists(answers, max_size=6, unique_by=lambda one: one.number))
def test_whatever_the_rows_what_is_shown_has_a_last_answer_that_is_a_living_yes(rows):
    last = max((one for one in rows if one.item == "photo"), key=lambda one: one.number, default=None)
    living = last is not None and last.granted and last.withdrawn_at is None and last.expires_on == date(2026, 11, 22)
    assert may_show("photo", "web", rows, NOW) == living
