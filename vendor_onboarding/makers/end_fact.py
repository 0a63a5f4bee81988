"""Something is no longer true of a maker."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from marketplace.shared.locks import lock_rows
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.makers.errors import DayRefusedError, MakerMissingError
from vendor_onboarding.makers.models import Maker, MakerFact


def end_fact(*, maker: Maker, fact: UUID, last_day: date, by: str, now: datetime) -> MakerFact:
    """Note the last day on which a fact was true; what was sold until then keeps its figure.

    Ending it again on the same day changes nothing. Raises MakerMissingError for another maker's fact as for none,
    DayRefusedError for a day ahead or before the fact began.
    """
    with transaction.atomic():
        held = lock_rows(MakerFact.objects.filter(maker=maker, reference=fact))
        if not held:
            raise MakerMissingError
        [row] = held
        if row.last_day == last_day:
            return row
        if last_day > bangkok_day(now):
            raise DayRefusedError("AHEAD")
        if last_day < row.first_day:
            raise DayRefusedError("ENDS_BEFORE")
        row.last_day, row.ended_by = last_day, by
        row.save(update_fields=["last_day", "ended_by"])
        return row
