"""Write down what was done with a team's members."""

from datetime import datetime

from marketplace.organisations.models import Organisation
from vendor_onboarding.team.models import TeamEvent


def note_team_event(organisation: Organisation, kind: str, *, by: str, whom: str, role: str, now: datetime) -> None:
    """Add a line to the team's history: who (`by`) did what to `whom`, in the transaction that did it."""
    TeamEvent.objects.create(organisation=organisation, kind=kind, by=by, whom=whom, role=role, at=now)
