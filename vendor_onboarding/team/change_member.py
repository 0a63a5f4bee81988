"""A manager changes a member's role, or lets her go."""

from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.organisations.models import Membership
from marketplace.shared.errors import DomainError
from marketplace.shared.locks import lock_rows
from vendor_onboarding.listings.desk import Desk, check_may_manage
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.team.errors import LastManagerError
from vendor_onboarding.team.note_team_event import note_team_event
from vendor_onboarding.team.rules import leaves_no_manager


def change_member_role(*, desk: Desk, member: int, role: str, by: User, now: datetime) -> bool:
    """Give a member another role; gives False when she has it already.

    Raises NotManagingError, MissingError, LastManagerError, DomainError (INVALID role). The caller holds a transaction;
    all members of the team are locked, so that two managers cannot each take the other's place away.
    """
    check_may_manage(desk)
    if role not in Membership.Role.values:
        raise DomainError("INVALID", _("There is no such role in an organisation. Nothing was changed."), "role")
    found = _held(desk, member, role)
    if found.role == role:
        return False
    found.role = role
    found.save(update_fields=["role"])
    note_team_event(desk.organisation, "role", by=by.email, whom=found.user.email, role=role, now=now)
    return True


def remove_member(*, desk: Desk, member: int, by: User, now: datetime) -> None:
    """Let a member go: from her next click on the desk is missing for her. Her account stays.

    Raises NotManagingError, MissingError, LastManagerError. The caller holds a transaction.
    """
    check_may_manage(desk)
    found = _held(desk, member, None)
    note_team_event(desk.organisation, "removed", by=by.email, whom=found.user.email, role=found.role, now=now)
    found.delete()


def _held(desk: Desk, member: int, role: str | None) -> Membership:
    """Lock the team; refuse what would leave it without a manager."""
    rows = lock_rows(Membership.objects.filter(organisation=desk.organisation).select_related("user"))
    found = next((row for row in rows if row.pk == member), None)
    if found is None:
        raise MissingError
    managers = sum(row.role == Membership.Role.MANAGER and row.user.is_active for row in rows)
    if found.user.is_active and leaves_no_manager(role_now=found.role, role_next=role, managers=managers):
        raise LastManagerError
    return found
