"""A vendor goes on holiday, changes her mind, or comes back early."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from marketplace.shared.locks import lock_rows
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.closing.errors import ClosedAlreadyError, DaysRefusedError
from vendor_onboarding.closing.models import Closure
from vendor_onboarding.closing.rules import days_refusal
from vendor_onboarding.listings.desk import Desk, check_may_edit
from vendor_onboarding.listings.errors import MissingError


@dataclass(frozen=True, kw_only=True, slots=True)
class Holiday:
    """From which day to which, and what buyers read; `key` is a UUID of the form: sent twice, it is one holiday."""

    key: UUID
    first_day: date
    last_day: date
    message: str = ""


def plan_closure(*, desk: Desk, holiday: Holiday, by: str, now: datetime) -> Closure:
    """Close an organisation's online shop for some days; it opens by itself on the day after the last.

    Goods are put off from the first day on, in the background (carry_out_closures). Raises LooksOnlyError,
    DaysRefusedError, ClosedAlreadyError.
    """
    check_may_edit(desk)
    if refusal := days_refusal(first=holiday.first_day, last=holiday.last_day, today=bangkok_day(now)):
        raise DaysRefusedError(refusal)
    known = Closure.objects.filter(reference=holiday.key).first()
    if known is not None:
        if known.organisation_id != desk.organisation.pk:
            raise MissingError
        return known
    try:
        with transaction.atomic():
            return Closure.objects.create(
                reference=holiday.key,
                organisation=desk.organisation,
                first_day=holiday.first_day,
                last_day=holiday.last_day,
                message=holiday.message,
                made_by=by,
                made_at=now,
            )
    except IntegrityError as error:
        raise ClosedAlreadyError from error


def end_closure(*, desk: Desk, closure: UUID, by: str, now: datetime) -> bool:
    """Cancel a holiday that has not begun, or come back early: goods are for sale again within minutes.

    Gives False when it is over already. Raises LooksOnlyError, MissingError. The caller holds a transaction.
    """
    check_may_edit(desk)
    rows = lock_rows(Closure.objects.filter(organisation=desk.organisation, reference=closure))
    if not rows:
        raise MissingError
    (found,) = rows
    if found.state not in ("planned", "open"):
        return False
    begun = found.state == "open" or found.products.exists()
    found.state = "ending" if begun else "cancelled"
    found.ended_by, found.ended_at = by, now
    found.save(update_fields=["state", "ended_by", "ended_at"])
    return True
