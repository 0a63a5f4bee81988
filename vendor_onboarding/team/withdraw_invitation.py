"""A manager takes an invitation back."""

from datetime import datetime
from uuid import UUID

from marketplace.accounts.models import User
from marketplace.shared.locks import lock_rows
from vendor_onboarding.listings.desk import Desk, check_may_manage
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.team.models import Invitation
from vendor_onboarding.team.note_team_event import note_team_event


def withdraw_invitation(*, desk: Desk, invitation: UUID, by: User, now: datetime) -> bool:
    """Take an invitation back; its link opens nothing any more. Gives False when it was used or taken back already.

    Raises NotManagingError, MissingError. The caller holds a transaction.
    """
    check_may_manage(desk)
    found = lock_rows(Invitation.objects.filter(organisation=desk.organisation, reference=invitation))
    if not found:
        raise MissingError
    (one,) = found
    if one.state != "open":
        return False
    one.state = "withdrawn"
    one.save(update_fields=["state"])
    note_team_event(desk.organisation, "withdrawn", by=by.email, whom=one.email, role=one.role, now=now)
    return True
