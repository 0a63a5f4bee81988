"""A maker's household belongs to a settlement."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction

from marketplace.organisations.models import Organisation
from marketplace.shared.locks import lock_rows
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.makers.errors import DayRefusedError, MakerMissingError, NoSettlementError
from vendor_onboarding.makers.models import HouseholdLink, Maker
from vendor_onboarding.makers.sealed_facts import seal_household


@dataclass(frozen=True, kw_only=True, slots=True)
class Household:
    """Which settlement, which household in its register, and from which day on."""

    settlement: Organisation
    household: str
    first_day: date


def link_household(*, maker: Maker, link: Household, by: str, key: UUID, now: datetime) -> HouseholdLink:
    """Note the settlement household that a maker belongs to; an older one ends the day before.

    Doing it twice with one key writes one. Raises NoSettlementError, DayRefusedError for a day ahead or not after the
    one on which the older link began, MakerMissingError for a key that was another maker's.
    """
    if link.settlement.kind != Organisation.Kind.SETTLEMENT:
        raise NoSettlementError
    if link.first_day > bangkok_day(now):
        raise DayRefusedError("AHEAD")
    with transaction.atomic():
        lock_rows(Maker.objects.filter(pk=maker.pk))
        known = HouseholdLink.objects.filter(reference=key).first()
        if known is None:
            _end_before(maker, link.first_day)
            known = HouseholdLink.objects.create(
                reference=key,
                maker=maker,
                settlement=link.settlement,
                sealed=seal_household(link.household.strip(), reference=key),
                first_day=link.first_day,
                noted_by=by,
                noted_at=now,
            )
    if known.maker_id != maker.pk:
        raise MakerMissingError
    return known


def end_household(*, maker: Maker, last_day: date, now: datetime) -> None:
    """Note the last day on which a maker belonged to her household's settlement; without a link nothing changes.

    Raises DayRefusedError for a day ahead or before the link began.
    """
    if last_day > bangkok_day(now):
        raise DayRefusedError("AHEAD")
    with transaction.atomic():
        lock_rows(Maker.objects.filter(pk=maker.pk))
        _end(maker, last_day)


def _end_before(maker: Maker, day: date) -> None:
    _end(maker, day - timedelta(days=1))


def _end(maker: Maker, last_day: date) -> None:
    for row in HouseholdLink.objects.filter(maker=maker, last_day=None):
        if last_day < row.first_day:
            raise DayRefusedError("ENDS_BEFORE")
        row.last_day = last_day
        row.save(update_fields=["last_day"])
