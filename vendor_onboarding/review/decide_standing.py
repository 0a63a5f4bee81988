"""A reviewer stops an organisation's sales, lets it sell again, or closes it."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.events.applications import OrganisationStandingChanged
from marketplace.organisations.change_standing import change_standing
from marketplace.organisations.models import Membership, Organisation, StandingChange
from marketplace.shared.errors import DomainError
from marketplace.shared.outbox.record_event import record_event
from vendor_onboarding.applications.errors import MissingError, OwnApplicationError
from vendor_onboarding.applications.rules import STANDING_TABLE
from vendor_onboarding.review.settlement import settlement_of


def decide_standing(*, organisation: Organisation, action: str, by: User, reason: str, now: datetime) -> StandingChange:
    """Change an organisation's standing: suspend, reinstate, or close. Opens its own transaction.

    Goods are hidden or brought back by the event's handler (follow_standing), letters written by another. Raises
    MissingError for an unknown action, OwnApplicationError for a member of the organisation, NOT_SETTLED while an order
    or a satang is open (close), and what change_standing raises.
    """
    if action not in STANDING_TABLE:
        raise MissingError
    if Membership.objects.filter(user=by, organisation=organisation).exists():
        raise OwnApplicationError
    came_from, to = STANDING_TABLE[action]
    if action == "close" and not settlement_of(organisation, now=now).all_settled:
        raise DomainError("NOT_SETTLED", _("Orders or money are still open. Nothing was closed: settle them first."))
    with transaction.atomic():
        change = change_standing(
            organisation=organisation.pk, came_from=came_from, to=to, by=by, reason=reason, now=now
        )
        record_event(
            OrganisationStandingChanged(occurred_at=now, organisation=organisation.reference, change=change.number)
        )
    return change
