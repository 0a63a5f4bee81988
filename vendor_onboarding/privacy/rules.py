"""What the data protection desk goes by: clocks, the record of processing, how long things are kept. No framework."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

ACCESS, RECTIFICATION, ERASURE, WITHDRAWAL = "access", "rectification", "erasure", "withdrawal"
REQUEST_KINDS = (ACCESS, RECTIFICATION, ERASURE, WITHDRAWAL)
DAYS_TO_ANSWER = timedelta(days=30)  # PDPA 30: without delay, thirty days at most
HOURS_TO_REPORT = timedelta(hours=72)  # PDPA 37(4); rule on breaches B.E. 2565
SOON = timedelta(days=7)
SOON_BREACH = timedelta(hours=24)


def answer_by(received_on: date) -> date:
    """Give the last day on which a person's request may be answered."""
    return received_on + DAYS_TO_ANSWER


def report_by(noticed_at: datetime) -> datetime:
    """Give the moment by which a breach is to be reported to the committee's office."""
    return noticed_at + HOURS_TO_REPORT


def clock_of_request(*, due_on: date, closed: bool, today: date) -> str:
    """Say how a request's clock stands: closed, late, soon or running."""
    if closed:
        return "closed"
    if today > due_on:
        return "late"
    return "soon" if due_on - today <= SOON else "running"


def clock_of_breach(*, noticed_at: datetime, reported: bool, now: datetime) -> str:
    """Say how a breach's clock stands: closed, late, soon or running."""
    if reported:
        return "closed"
    left = report_by(noticed_at) - now
    if left < timedelta():
        return "late"
    return "soon" if left <= SOON_BREACH else "running"


@dataclass(frozen=True, kw_only=True, slots=True)
class Keeping:
    """How long something is kept, and why; `code` names the job that clears it away."""

    code: str
    days: int
    source: str


PORTRAYALS, SESSIONS, ACCESS_LOG, HELPERS, REQUESTS = "portrayals", "sessions", "access_log", "helpers", "requests"
KEEPING: tuple[Keeping, ...] = (
    Keeping(code=PORTRAYALS, days=90, source="PDPA 37(3)"),
    Keeping(code=SESSIONS, days=0, source="PDPA 37(3)"),
    Keeping(code=ACCESS_LOG, days=5 * 365, source="PDPA 37(1)"),
    Keeping(code=HELPERS, days=3 * 365, source="PDPA 19, 37(3)"),
    Keeping(code=REQUESTS, days=3 * 365, source="PDPA 37(3), 39"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Activity:
    """One line of the record of processing (PDPA 39): codes that the page puts into words."""

    code: str
    people: str
    basis: str
    source: str
    kept: str
    recipients: tuple[str, ...] = ()


RECORD: tuple[Activity, ...] = (
    Activity(code="makers", people="makers", basis="contract", source="PDPA 24(3)", kept="while_working_10"),
    Activity(
        code="maker_facts", people="makers", basis="law", source="PDPA 24(4), 26(5)", kept="while_counted",
        recipients=("ministry_totals",),
    ),
    Activity(
        code="publicity", people="makers", basis="consent", source="PDPA 19, 26", kept="consent_90",
        recipients=("public",),
    ),
    Activity(
        code="payouts", people="makers", basis="contract", source="PDPA 24(3)", kept="books_10",
        recipients=("bank",),
    ),
    Activity(code="books", people="makers", basis="law", source="PDPA 24(6)", kept="books_10"),
    Activity(
        code="orders", people="buyers", basis="contract", source="PDPA 24(3)", kept="books_10",
        recipients=("carrier", "makers_organisation"),
    ),
    Activity(code="staff", people="staff", basis="contract", source="PDPA 24(3)", kept="while_working_1"),
    Activity(
        code="applications", people="applicants", basis="contract", source="PDPA 24(3)", kept="while_working_10",
        recipients=("ministry",),
    ),
    Activity(code="access_log", people="staff", basis="law", source="PDPA 37(1)", kept="log_5"),
    Activity(
        code="privacy_desk", people="everybody", basis="law", source="PDPA 30, 37, 39", kept="requests_3",
        recipients=("committee",),
    ),
)  # fmt: skip
