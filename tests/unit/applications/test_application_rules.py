"""The way of an application, step by step, and who may take each; all combinations."""

import itertools
from datetime import date

import pytest

from vendor_onboarding.applications.read_days import day_from, typed_day
from vendor_onboarding.applications.rules import (
    ACTIONS,
    APPLICANT,
    HELPER,
    REVIEWER,
    STANDING_TABLE,
    STATES,
    TABLE,
    due_day,
    has_too_few_people,
    may_change_answers,
    may_close,
    names_differ,
    organisation_kind,
    parts_of,
    standing_step,
    step_for,
    working_days_between,
)

# Written out by hand, apart from the table: from, action, to, who.
WAYS = {
    ("draft", "submit", APPLICANT): "submitted",
    ("draft", "send_to_confirm", HELPER): "awaiting_confirmation",
    ("draft", "withdraw", APPLICANT): "withdrawn",
    ("draft", "withdraw", HELPER): "withdrawn",
    ("awaiting_confirmation", "submit", APPLICANT): "submitted",
    ("awaiting_confirmation", "hand_back", APPLICANT): "draft",
    ("awaiting_confirmation", "hand_back", HELPER): "draft",
    ("awaiting_confirmation", "withdraw", APPLICANT): "withdrawn",
    ("awaiting_confirmation", "withdraw", HELPER): "withdrawn",
    ("submitted", "ask_change", REVIEWER): "change_asked",
    ("submitted", "approve", REVIEWER): "approved",
    ("submitted", "reject", REVIEWER): "rejected",
    ("submitted", "withdraw", APPLICANT): "withdrawn",
    ("change_asked", "submit", APPLICANT): "submitted",
    ("change_asked", "send_to_confirm", HELPER): "awaiting_confirmation",
    ("change_asked", "reject", REVIEWER): "rejected",
    ("change_asked", "withdraw", APPLICANT): "withdrawn",
}


@pytest.mark.parametrize(
    ("state", "action", "part"), list(itertools.product(STATES, ACTIONS, (APPLICANT, HELPER, REVIEWER)))
)
def test_only_the_written_ways_lead_anywhere(state: str, action: str, part: str) -> None:
    step = step_for(state, action, {part})
    assert (step.to if step else None) == WAYS.get((state, action, part))


def test_what_was_decided_or_withdrawn_stays_so() -> None:
    assert {state for state, _ in TABLE}.isdisjoint({"approved", "rejected", "withdrawn"})


def test_nobody_but_a_reviewer_approves_and_only_what_was_sent() -> None:
    ends = {(state, who) for (state, _), step in TABLE.items() if step.to == "approved" for who in step.who}
    assert ends == {("submitted", REVIEWER)}


def test_each_way_to_the_reviewers_goes_through_the_applicants_own_hands() -> None:
    assert all(step.who == {APPLICANT} for step in TABLE.values() if step.to == "submitted")


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("part", [APPLICANT, HELPER, REVIEWER])
def test_answers_are_open_before_they_are_sent_and_when_a_change_is_asked(state: str, part: str) -> None:
    assert may_change_answers(state, {part}) is (state in {"draft", "change_asked"} and part != REVIEWER)


@pytest.mark.parametrize(
    ("person", "applicant", "helper", "is_reviewer", "parts"),
    [
        (1, 1, None, False, {APPLICANT}),
        (1, 1, None, True, {APPLICANT}),
        (2, 1, 2, True, {HELPER}),
        (2, None, 2, True, {HELPER}),
        (1, 1, 1, True, {APPLICANT, HELPER}),
        (3, 1, 2, True, {REVIEWER}),
        (3, 1, 2, False, set()),
        (3, None, 2, False, set()),
    ],
)
def test_nobody_reviews_what_she_made_or_acted_for(
    person: int, applicant: int | None, helper: int | None, is_reviewer: bool, parts: set[str]
) -> None:
    assert parts_of(person=person, applicant=applicant, helper=helper, is_reviewer=is_reviewer) == parts


@pytest.mark.parametrize(
    ("status", "action", "to"),
    [
        ("active", "suspend", "suspended"),
        ("active", "reinstate", None),
        ("active", "close", None),
        ("suspended", "suspend", None),
        ("suspended", "reinstate", "active"),
        ("suspended", "close", "closed"),
        ("closed", "suspend", None),
        ("closed", "reinstate", None),
        ("closed", "close", None),
        ("active", "delete", None),
    ],
)
def test_an_organisation_goes_only_these_ways(status: str, action: str, to: str | None) -> None:
    assert standing_step(status, action) == to
    assert set(STANDING_TABLE) == {"suspend", "reinstate", "close"}


@pytest.mark.parametrize(
    ("orders", "owed", "may"), [(0, 0, True), (1, 0, False), (0, 1, False), (0, -1, False), (2, 5, False)]
)
def test_nothing_is_closed_while_an_order_or_a_satang_is_open(orders: int, owed: int, may: bool) -> None:
    assert may_close(open_orders=orders, owed=owed) is may


@pytest.mark.parametrize(
    ("sent_on", "due"),
    [
        (date(2026, 11, 16), date(2026, 11, 23)),  # Monday
        (date(2026, 11, 20), date(2026, 11, 27)),  # Friday
        (date(2026, 11, 21), date(2026, 11, 27)),  # Saturday
        (date(2026, 11, 22), date(2026, 11, 27)),  # Sunday
    ],
)
def test_it_is_decided_within_five_working_days(sent_on: date, due: date) -> None:
    assert due_day(sent_on) == due
    assert working_days_between(sent_on, due) == 5


def test_a_holiday_is_no_working_day() -> None:
    assert due_day(date(2026, 12, 3), holidays={date(2026, 12, 10)}) == date(2026, 12, 11)


@pytest.mark.parametrize(
    ("kind", "people", "few"),
    [("community_enterprise", 6, True), ("community_enterprise", 7, False), ("women", 3, False)],
)
def test_a_community_enterprise_of_six_is_warned_about(kind: str, people: int, few: bool) -> None:
    assert has_too_few_people({"kind": {"kind": kind}, "people": {"people": people}}) is few
    assert has_too_few_people({"kind": {"kind": kind}}) is False


@pytest.mark.parametrize(
    ("name", "written", "differ"),
    [
        ("กลุ่มทอผ้าบ้านหนองบัว", "", False),
        ("กลุ่มทอผ้าบ้านหนองบัว", "วิสาหกิจชุมชน กลุ่มทอผ้า บ้านหนองบัว", False),
        ("กลุ่มทอผ้าบ้านหนองบัว", "กลุ่มจักสานบ้านหนองบัว", True),
    ],
)
def test_the_name_is_compared_with_the_registration(name: str, written: str, differ: bool) -> None:
    assert names_differ(name, written) is differ


def test_kinds_are_put_into_the_words_of_organisations() -> None:
    assert organisation_kind("women") == ("group", "women")
    assert organisation_kind("settlement") == ("settlement", "")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("15/8/2566", date(2023, 8, 15)),
        ("๑๕/๘/๒๕๖๖", date(2023, 8, 15)),
        ("15-08-2023", date(2023, 8, 15)),
        (" 1.1.2569 ", date(2026, 1, 1)),
        ("29/2/2567", date(2024, 2, 29)),
        ("29/2/2566", None),
        ("31/4/2566", None),
        ("15/8/66", None),
        ("2566", None),
        ("0/0/0000", None),
        ("1/1/9999", date(9456, 1, 1)),
    ],
)
def test_days_are_read_in_the_buddhist_era(typed: str, day: date | None) -> None:
    assert day_from(typed) == day


def test_a_day_is_written_as_it_is_typed() -> None:
    assert typed_day(date(2023, 8, 15)) == "15/8/2566"
