"""Requests and breaches with how their clocks stand."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.privacy.models import Breach, PersonRequest
from vendor_onboarding.privacy.rules import clock_of_breach, clock_of_request, report_by
from vendor_onboarding.privacy.words import CLOCKS, KINDS, STATES


@dataclass(frozen=True, kw_only=True)
class Timed:
    """Something with a clock: its row, `clock` (closed, late, soon, running), how that is said, and what it is."""

    row: Any
    clock: str
    what: Any
    state: Any
    due: Any

    @property
    def said(self) -> tuple[Any, str, str]:
        """The clock in words, its look and its sign."""
        return CLOCKS[self.clock]


def requests_with_clocks(now: datetime) -> list[Timed]:
    """Give all requests, those that are due first, then the closed ones, newest first."""
    rows = PersonRequest.objects.select_related("maker")
    opened = rows.filter(closed_at=None).order_by("due_on", "pk")
    closed = rows.exclude(closed_at=None).order_by("-closed_at", "-pk")
    return [timed_request(row, now) for row in (*opened, *closed)]


def timed_request(row: PersonRequest, now: datetime) -> Timed:
    """Give one request with its clock."""
    clock = clock_of_request(due_on=row.due_on, closed=row.closed_at is not None, today=bangkok_day(now))
    return Timed(row=row, clock=clock, what=KINDS[row.kind], state=STATES[row.state], due=row.due_on)


def breaches_with_clocks(now: datetime) -> list[Timed]:
    """Give all breaches, those to be reported first."""
    opened = Breach.objects.filter(reported_at=None).order_by("noticed_at", "pk")
    closed = Breach.objects.exclude(reported_at=None).order_by("-noticed_at", "-pk")
    return [timed_breach(row, now) for row in (*opened, *closed)]


def timed_breach(row: Breach, now: datetime) -> Timed:
    """Give one breach with its clock."""
    clock = clock_of_breach(noticed_at=row.noticed_at, reported=row.reported_at is not None, now=now)
    return Timed(row=row, clock=clock, what=row.what, state="", due=report_by(row.noticed_at))
