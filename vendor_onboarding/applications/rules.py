"""How an application and an organisation go from state to state, who may do it, and what is odd about the answers."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

APPLICANT, HELPER, REVIEWER = "applicant", "helper", "reviewer"
DRAFT, AWAITING, SUBMITTED, CHANGE_ASKED = "draft", "awaiting_confirmation", "submitted", "change_asked"
APPROVED, REJECTED, WITHDRAWN = "approved", "rejected", "withdrawn"
STATES = (DRAFT, AWAITING, SUBMITTED, CHANGE_ASKED, APPROVED, REJECTED, WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Step:
    """Where an action leads, and who may take it."""

    to: str
    who: frozenset[str]


_BY_APPLICANT, _BY_HELPER, _BY_REVIEWER = frozenset({APPLICANT}), frozenset({HELPER}), frozenset({REVIEWER})
# The whole of it: what does not stand here cannot be done.
TABLE: Mapping[tuple[str, str], Step] = {
    (DRAFT, "submit"): Step(SUBMITTED, _BY_APPLICANT),
    (DRAFT, "send_to_confirm"): Step(AWAITING, _BY_HELPER),
    (DRAFT, "withdraw"): Step(WITHDRAWN, _BY_APPLICANT | _BY_HELPER),
    (AWAITING, "submit"): Step(SUBMITTED, _BY_APPLICANT),
    (AWAITING, "hand_back"): Step(DRAFT, _BY_APPLICANT | _BY_HELPER),
    (AWAITING, "withdraw"): Step(WITHDRAWN, _BY_APPLICANT | _BY_HELPER),
    (SUBMITTED, "ask_change"): Step(CHANGE_ASKED, _BY_REVIEWER),
    (SUBMITTED, "approve"): Step(APPROVED, _BY_REVIEWER),
    (SUBMITTED, "reject"): Step(REJECTED, _BY_REVIEWER),
    (SUBMITTED, "withdraw"): Step(WITHDRAWN, _BY_APPLICANT),
    (CHANGE_ASKED, "submit"): Step(SUBMITTED, _BY_APPLICANT),
    (CHANGE_ASKED, "send_to_confirm"): Step(AWAITING, _BY_HELPER),
    (CHANGE_ASKED, "reject"): Step(REJECTED, _BY_REVIEWER),
    (CHANGE_ASKED, "withdraw"): Step(WITHDRAWN, _BY_APPLICANT),
}
ACTIONS = tuple(sorted({action for _, action in TABLE}))
NEEDS_REASON = frozenset({"reject", "hand_back"})
EDITABLE = frozenset({DRAFT, CHANGE_ASKED})

# An organisation's standing: action to (from which standings, to which); all by reviewers.
STANDING_TABLE: Mapping[str, tuple[tuple[str, ...], str]] = {
    "suspend": (("active",), "suspended"),
    "reinstate": (("suspended",), "active"),
    "close": (("suspended",), "closed"),  # sales are stopped first, so that no order comes in while it is settled
}
DECIDED_WITHIN = 5  # working days
SATURDAY = 5
MEMBERS_OF_ENTERPRISE = 7  # Community Enterprise Promotion Act B.E. 2548: seven, not of one family or house

KINDS = ("community_enterprise", "women", "elderly", "pwd", "settlement", "centre")


def parts_of(*, person: int, applicant: int | None, helper: int | None, is_reviewer: bool) -> frozenset[str]:
    """Say as what a person stands to an application; nobody reviews what she made or acted for.

    `helper` is who began it on somebody's behalf (None: the applicant did herself).
    """
    parts = {name for name, one in ((APPLICANT, applicant), (HELPER, helper)) if one == person}
    return frozenset(parts) if parts else frozenset({REVIEWER} if is_reviewer else ())


def step_for(state: str, action: str, parts: Iterable[str]) -> Step | None:
    """Where does an action lead from a state, for somebody who stands so to the application? None: not allowed."""
    step = TABLE.get((state, action))
    return step if step and not step.who.isdisjoint(parts) else None


def may_change_answers(state: str, parts: Iterable[str]) -> bool:
    """May she write into the answers now? The applicant and her helper, before it is sent or when a change is asked."""
    return state in EDITABLE and not {APPLICANT, HELPER}.isdisjoint(parts)


def standing_step(status: str, action: str) -> str | None:
    """To which standing does an action lead an organisation? None: not from where it stands."""
    came_from, to = STANDING_TABLE.get(action, ((), ""))
    return to if status in came_from else None


def may_close(*, open_orders: int, owed: int) -> bool:
    """May an organisation be closed? Only when nothing is open: no order to send, no satang owed either way."""
    return open_orders == 0 and owed == 0


def due_day(sent_on: date, *, working_days: int = DECIDED_WITHIN, holidays: Collection[date] = ()) -> date:
    """By which day must it be decided? So many working days after it was sent, Saturdays and Sundays not counted.

    Public holidays are data that the state declares year by year; days given in `holidays` are not counted either.
    """
    day, left = sent_on, working_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY and day not in holidays:
            left -= 1
    return day


def working_days_between(first: date, last: date) -> int:
    """Count the working days after `first` up to and with `last`; 0 when `last` is not later."""
    return sum((first + timedelta(days=1 + n)).weekday() < SATURDAY for n in range((last - first).days))


def organisation_kind(kind: str) -> tuple[str, str]:
    """Put an applicant's kind into the words of organisations: (kind, kind of group)."""
    return (kind, "") if kind in ("centre", "settlement") else ("group", kind)


def has_too_few_people(answers: Mapping[str, Mapping[str, Any]]) -> bool:
    """Are there fewer people than the law asks of a community enterprise? A warning: papers may be on their way."""
    if answers.get("kind", {}).get("kind") != "community_enterprise":
        return False
    people = answers.get("people", {}).get("people")
    return people is not None and people < MEMBERS_OF_ENTERPRISE


def names_differ(name: str, written: str) -> bool:
    """Does the name in the registration differ from the one applied for? Spaces and the kind's own words count not."""
    return bool(written.strip()) and _bare(name) != _bare(written)


def _bare(name: str) -> str:
    plain = "".join(name.split()).casefold()
    for word in ("วิสาหกิจชุมชน", "กลุ่ม", "นิคมสร้างตนเอง", "ศูนย์", "communityenterprise", "group"):
        plain = plain.replace(word, "")
    return plain
