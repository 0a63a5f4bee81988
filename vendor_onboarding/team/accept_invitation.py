"""Whoever was invited joins the team."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.create_user import create_user
from marketplace.accounts.models import User
from marketplace.accounts.queries import person_by_email
from marketplace.organisations.join_organisation import join_organisation
from marketplace.organisations.models import Membership
from marketplace.shared.locks import lock_rows
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.team.errors import InvitationRefusedError
from vendor_onboarding.team.models import Invitation
from vendor_onboarding.team.note_team_event import note_team_event
from vendor_onboarding.team.rules import invitation_refusal


def accept_invitation(*, invitation: UUID, person: User, now: datetime) -> Membership:
    """Let a person who signed in with the invited address into the team; once.

    Raises MissingError, InvitationRefusedError (USED, WITHDRAWN, EXPIRED, OTHER_PERSON). Somebody who is a member by
    now keeps the role that she has. The caller holds a transaction.
    """
    found = _held(invitation, now)
    if found.email != person.email:
        raise InvitationRefusedError("OTHER_PERSON")
    member = Membership.objects.filter(user=person, organisation=found.organisation).first()
    if member is None:
        member = join_organisation(user=person, organisation=found.organisation, role=found.role)
        note_team_event(found.organisation, "joined", by=person.email, whom=person.email, role=member.role, now=now)
    found.state = "accepted"
    found.save(update_fields=["state"])
    return member


def join_with_new_account(*, invitation: UUID, name: str, password: str, now: datetime) -> User:
    """Open an account for the invited address and let it into the team: the link in her mail shows that it is hers.

    Raises as accept_invitation does, and InvitationRefusedError (SIGN_IN) when the address has an account already.
    The password was judged before. The caller holds a transaction.
    """
    found = _held(invitation, now)
    if person_by_email(found.email) is not None:
        raise InvitationRefusedError("SIGN_IN")
    person = create_user(email=found.email, password=password, display_name=name)
    accept_invitation(invitation=invitation, person=person, now=now)
    return person


def _held(invitation: UUID, now: datetime) -> Invitation:
    rows = lock_rows(Invitation.objects.filter(reference=invitation).select_related("organisation"))
    if not rows:
        raise MissingError
    if refusal := invitation_refusal(state=rows[0].state, expires_at=rows[0].expires_at, now=now):
        raise InvitationRefusedError(refusal)
    return rows[0]
