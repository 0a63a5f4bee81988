"""What a reviewer sees of an application: answers, papers, and what the checks found."""

from datetime import datetime
from typing import Any

from marketplace.accounts.models import User
from vendor_onboarding.applications.models import Application
from vendor_onboarding.applications.overview import doubts_at, history_of, rows_of
from vendor_onboarding.applications.papers import described
from vendor_onboarding.applications.queries import alike, parts_in
from vendor_onboarding.applications.rules import REVIEWER, step_for
from vendor_onboarding.applications.words import worded
from vendor_onboarding.review.words import ALIKE, WHOSE


def review_of(application: Application, user: User, *, now: datetime) -> dict[str, Any]:
    """Put one application into the words of its page, with what this reviewer may decide."""
    parts = parts_in(application, user)
    rows = rows_of(application, now=now)
    papers = doubts_at(application, "documents", now=now)
    acceptance = application.acceptances.select_related("version").order_by("-accepted_at").first()
    return {
        **worded(application),
        "rows": rows,
        "papers": described(application),
        "findings": [*(words for row in rows for words in row["doubts"]), *papers],
        "alike": [(ALIKE[what], WHOSE[whose], name) for what, whose, name in alike(application)],
        "helper": "" if application.started_by_id == application.applicant_id else _named(application.started_by),
        "applicant": _named(application.applicant) if application.applicant else application.applicant_name,
        "acceptance": acceptance,
        "history": history_of(application),
        "own": REVIEWER not in parts,
        "may_decide": step_for(application.state, "approve", parts) is not None,
        "may_reject": step_for(application.state, "reject", parts) is not None,
    }


def _named(user: User) -> str:
    return f"{user.display_name} ({user.email})" if user.display_name else user.email
