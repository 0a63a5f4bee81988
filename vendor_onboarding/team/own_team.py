"""A team: its members, its open invitations, its history. Another organisation's is missing."""

from datetime import datetime
from uuid import UUID

from django.core.signing import BadSignature, Signer

from marketplace.organisations.models import Membership
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.team.models import Invitation, TeamEvent

LINKS = Signer(salt="team.invitation")
SHOWN_EVENTS = 30


def members_of(desk: Desk) -> list[Membership]:
    """Give the members, by address."""
    return list(
        Membership.objects.filter(organisation=desk.organisation).select_related("user").order_by("user__email")
    )


def own_member(desk: Desk, *, member: int) -> Membership:
    """Give one member of the team; raises MissingError for an unknown one and for another team's alike."""
    found = Membership.objects.filter(organisation=desk.organisation, pk=member).select_related("user").first()
    if found is None:
        raise MissingError
    return found


def open_invitations(desk: Desk, *, now: datetime) -> list[Invitation]:
    """Give the invitations that still wait, the newest first."""
    found = Invitation.objects.filter(organisation=desk.organisation, state="open", expires_at__gt=now)
    return list(found.select_related("invited_by").order_by("-invited_at"))


def team_history(desk: Desk) -> list[TeamEvent]:
    """Give what was done last with the team's members."""
    return list(TeamEvent.objects.filter(organisation=desk.organisation).order_by("-at", "-pk")[:SHOWN_EVENTS])


def invitation_token(invitation: Invitation) -> str:
    """Write the secret part of an invitation's link; it stands in the letter alone."""
    return LINKS.sign(invitation.reference.hex)


def invitation_of(token: str) -> Invitation:
    """Find the invitation of a link; raises MissingError for a link that we never sent."""
    try:
        reference = UUID(LINKS.unsign(token))
    except (BadSignature, ValueError) as wrong:
        raise MissingError from wrong
    found = Invitation.objects.filter(reference=reference).select_related("organisation", "invited_by").first()
    if found is None:
        raise MissingError
    return found
