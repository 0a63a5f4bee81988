"""A manager asks somebody to join the team."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.events.teams import MemberInvited
from marketplace.organisations.models import Membership, Organisation
from marketplace.shared.errors import DomainError
from marketplace.shared.locks import lock_rows
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.listings.desk import Desk, check_may_manage
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.team.errors import AlreadyInvitedError, AlreadyMemberError, TooManyInvitationsError
from vendor_onboarding.team.models import Invitation
from vendor_onboarding.team.note_team_event import note_team_event
from vendor_onboarding.team.rules import GOOD_FOR, MOST_OPEN


@dataclass(frozen=True, kw_only=True, slots=True)
class Invited:
    """Whom to ask, for which role, in which language; `key` is a UUID of the form: sent twice, it is one invitation."""

    key: UUID
    email: str
    role: str
    language: str


def invite_member(*, desk: Desk, invited: Invited, by: User, now: datetime) -> Invitation:
    """Invite a person by e-mail; she gets a letter with a link that is good for 14 days.

    Raises NotManagingError, DomainError (INVALID: no address, no such role), AlreadyMemberError, AlreadyInvitedError,
    TooManyInvitationsError. The caller holds a transaction.
    """
    check_may_manage(desk)
    email = _address(invited.email)
    if invited.role not in Membership.Role.values:
        raise DomainError("INVALID", _("There is no such role in an organisation. Nothing was changed."), "role")
    lock_rows(Organisation.objects.filter(pk=desk.organisation.pk))
    if known := Invitation.objects.filter(reference=invited.key).first():
        if known.organisation_id != desk.organisation.pk:
            raise MissingError
        return known
    _check_room(desk, email, now)
    invitation = Invitation.objects.create(
        reference=invited.key,
        organisation=desk.organisation,
        email=email,
        role=invited.role,
        language=invited.language,
        invited_by=by,
        invited_at=now,
        expires_at=now + GOOD_FOR,
    )
    note_team_event(desk.organisation, "invited", by=by.email, whom=email, role=invited.role, now=now)
    record_event(MemberInvited(occurred_at=now, invitation=invitation.reference))
    return invitation


def _address(text: str) -> str:
    address = text.strip().lower()
    try:
        validate_email(address)
    except ValidationError as error:
        raise DomainError("INVALID", _("This is not an e-mail address. Check it and try again."), "email") from error
    return address


def _check_room(desk: Desk, email: str, now: datetime) -> None:
    if Membership.objects.filter(organisation=desk.organisation, user__email=email).exists():
        raise AlreadyMemberError
    waiting = Invitation.objects.filter(organisation=desk.organisation, state="open")
    waiting.filter(expires_at__lte=now).update(state="withdrawn")
    if waiting.filter(email=email).exists():
        raise AlreadyInvitedError
    if waiting.count() >= MOST_OPEN:
        raise TooManyInvitationsError
