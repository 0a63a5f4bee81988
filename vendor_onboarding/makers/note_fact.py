"""Something is true of a maker from a day on."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.makers.errors import DayRefusedError, KindUnknownError, MakerMissingError
from vendor_onboarding.makers.models import Maker, MakerFact
from vendor_onboarding.makers.rules import FACT_KINDS
from vendor_onboarding.makers.sealed_facts import FactWords, seal_fact


@dataclass(frozen=True, kw_only=True, slots=True)
class Fact:
    """What is noted: its words, and the days on which it holds (`last_day` None: still)."""

    words: FactWords
    first_day: date
    last_day: date | None = None


def note_fact(*, maker: Maker, fact: Fact, by: str, key: UUID, now: datetime) -> MakerFact:
    """Write a dated fact of a maker, sealed; facts may overlap. Doing it twice with one key writes one.

    It counts from its first day on: sales of before are not counted again. Raises KindUnknownError, DayRefusedError for
    days that cannot be, MakerMissingError for a key that was another maker's.
    """
    if fact.words.kind not in FACT_KINDS:
        raise KindUnknownError
    if fact.first_day > bangkok_day(now):
        raise DayRefusedError("AHEAD")
    if fact.last_day is not None and fact.last_day < fact.first_day:
        raise DayRefusedError("ENDS_BEFORE")
    with transaction.atomic():
        row, _new = MakerFact.objects.get_or_create(
            reference=key,
            defaults={
                "maker": maker,
                "sealed": seal_fact(fact.words, reference=key),
                "first_day": fact.first_day,
                "last_day": fact.last_day,
                "noted_by": by,
                "noted_at": now,
                "ended_by": by if fact.last_day else "",
            },
        )
    if row.maker_id != maker.pk:
        raise MakerMissingError
    return row
