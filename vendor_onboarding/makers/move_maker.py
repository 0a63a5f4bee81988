"""A maker goes to another organisation; what she made stays hers."""

from datetime import date, datetime, timedelta

from django.db import transaction

from marketplace.organisations.models import Organisation
from marketplace.organisations.rules import may_sell
from marketplace.shared.locks import lock_rows
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.makers.errors import DayRefusedError, MakerMissingError, NothingToMoveError
from vendor_onboarding.makers.models import Affiliation, Maker


def move_maker(
    *, maker: Maker, source: Organisation, to: Organisation, first_day: date, by: str, now: datetime
) -> Affiliation:
    """Note that a maker works elsewhere from a day on; her history, her parts in products and her money stay hers.

    Doing it twice changes nothing. Raises MakerMissingError when she no longer is at `source`, NothingToMoveError for a
    body that sells nothing, DayRefusedError for a day ahead, or not after the day on which she came.
    """
    if to.pk == source.pk or not may_sell(to.kind):
        raise NothingToMoveError
    if first_day > bangkok_day(now):
        raise DayRefusedError("AHEAD")
    with transaction.atomic():
        [held] = lock_rows(Maker.objects.filter(pk=maker.pk))
        here = Affiliation.objects.get(maker=held, last_day=None)
        if here.organisation_id == to.pk and here.first_day == first_day:
            return here
        if held.organisation_id != source.pk:
            raise MakerMissingError
        if first_day <= here.first_day:
            raise DayRefusedError("BEFORE_ARRIVAL")
        here.last_day = first_day - timedelta(days=1)
        here.save(update_fields=["last_day"])
        held.organisation = to
        held.save(update_fields=["organisation"])
        return Affiliation.objects.create(maker=held, organisation=to, first_day=first_day, noted_by=by)
