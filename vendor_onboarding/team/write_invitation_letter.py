"""Whoever was invited gets a letter with the link: the team's answer to MemberInvited."""

from django.conf import settings
from django.urls import reverse
from django.utils import translation

from marketplace.events.teams import MemberInvited
from marketplace.mail.invitation_letter import send_invitation_letter
from marketplace.organisations.queries import organisation_name
from vendor_onboarding.portal.words import ROLES
from vendor_onboarding.team.models import Invitation
from vendor_onboarding.team.own_team import invitation_token


def write_invitation_letter(event: MemberInvited) -> None:
    """Write the letter; an invitation that was taken back meanwhile is not sent. Called at least once."""
    invitation = (
        Invitation.objects.filter(reference=event.invitation, state="open").select_related("organisation").first()
    )
    if invitation is None:
        return
    with translation.override(invitation.language):
        path = reverse("team:join", kwargs={"token": invitation_token(invitation)})
        role = str(ROLES[invitation.role])
    send_invitation_letter(
        to=invitation.email,
        organisation=organisation_name(invitation.organisation, invitation.language),
        role=role,
        link=settings.PUBLIC_URL + path,
        language=invitation.language,
    )
