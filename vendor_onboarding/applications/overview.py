"""What the overview of an application shows: each question with its answer, what is open, odd or asked."""

from datetime import datetime
from typing import Any

from marketplace.accounts.models import User
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.papers import described
from vendor_onboarding.applications.queries import asked_changes, decisions_of, has_accepted, parts_in
from vendor_onboarding.applications.rules import APPLICANT, HELPER, may_change_answers, step_for
from vendor_onboarding.applications.steps import doubts_of, steps_of
from vendor_onboarding.applications.words import ACTIONS, QUESTIONS, WARNINGS, worded
from vendor_onboarding.applications.written_answers import WRITERS, written_answer

SEPARATE = ("documents", "terms")


def overview_of(application: Application, user: User, *, now: datetime) -> dict[str, Any]:
    """Give everything that the overview needs, in words."""
    parts = parts_in(application, user)
    today = bangkok_day(now)
    rows = rows_of(application, now=now)
    agreed = has_accepted(application, day=today)
    still_open = [row["step"] for row in rows if not row["lines"]]
    if APPLICANT in parts and not agreed:
        still_open.append("terms")
    return {
        **worded(application),
        "rows": rows,
        "papers": described(application),
        "paper_doubts": doubts_at(application, "documents", now=now),
        "asked_papers": asked_changes(application).get("documents", ""),
        "asked_anything": bool(asked_changes(application)) and application.state == "change_asked",
        "agreed": agreed,
        "helper": application.started_by.display_name or application.started_by.email,
        "is_applicant": APPLICANT in parts,
        "is_helper": HELPER in parts and APPLICANT not in parts,
        "may_change": may_change_answers(application.state, parts),
        "may_send": any(step_for(application.state, one, parts) for one in ("submit", "send_to_confirm")),
        "may_hand_back": step_for(application.state, "hand_back", parts) is not None,
        "may_withdraw": step_for(application.state, "withdraw", parts) is not None,
        "still_open": still_open,
        "next_open": still_open[0] if still_open else "",
        "history": history_of(application),
    }


def rows_of(application: Application, *, now: datetime) -> list[dict[str, Any]]:
    """Give each question with the lines of its answer, its doubts in words, and what the reviewer asked."""
    asked = asked_changes(application)
    named = [step for step in steps_of(application.answers, with_terms=False) if step in WRITERS]
    return [
        {
            "step": step,
            "question": QUESTIONS[step],
            "lines": written_answer(step, application.answers.get(step)),
            "doubts": doubts_at(application, step, now=now),
            "asked": asked.get(step, ""),
        }
        for step in named
    ]


def doubts_at(application: Application, step: str, *, now: datetime) -> list[str]:
    """Give in words what is odd about one question's answer."""
    papers = application.documents.count()
    doubts = doubts_of(application.answers, papers=papers, today=bangkok_day(now))
    return [str(WARNINGS[code]) for place, code in doubts if place == step]


def history_of(application: Application) -> list[dict[str, Any]]:
    """Give what was decided, by whom and why, the last first."""
    return [
        {
            "what": ACTIONS[one.action],
            "who": one.decided_by.display_name or one.decided_by.email,
            "when": one.decided_at,
            "why": one.reason,
            "asked": [(QUESTIONS.get(step, step), words) for step, words in one.asked.items()],
        }
        for one in reversed(decisions_of(application))
    ]
