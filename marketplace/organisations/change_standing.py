"""Write down that an organisation may no longer sell, may again, or is closed for good."""

from datetime import datetime

from django.db.models import Max
from django.utils.translation import gettext as _

from marketplace.accounts.models import User
from marketplace.organisations.models import Organisation, StandingChange
from marketplace.shared.errors import DomainError
from marketplace.shared.locks import lock_rows


def change_standing(
    *, organisation: int, came_from: tuple[str, ...], to: str, by: User, reason: str, now: datetime
) -> StandingChange:
    """Change an organisation's standing, with the decision beside it, inside the caller's transaction.

    `organisation` is its key; `came_from` names the standings from which this is allowed (the caller's table).
    Raises DomainError: REASON when no reason is given, STANDING when it stands otherwise by now.
    """
    if not reason.strip():
        raise DomainError(
            "REASON", _("Write why, so that people there can understand it. Nothing was decided."), "reason"
        )
    [held] = lock_rows(Organisation.objects.filter(pk=organisation))
    if held.status not in came_from:
        raise DomainError(
            "STANDING", _("Somebody decided on this organisation a moment ago. Nothing was changed: look again.")
        )
    last = StandingChange.objects.filter(organisation=held).aggregate(last=Max("number"))["last"] or 0
    change = StandingChange.objects.create(
        organisation=held,
        number=last + 1,
        was=held.status,
        became=to,
        reason=reason.strip(),
        decided_by=by,
        decided_at=now,
    )
    Organisation.objects.filter(pk=held.pk).update(status=to)
    return change
