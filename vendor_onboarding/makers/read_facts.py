"""A person looks at what is known of a maker: each look is noted before anything is opened."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from marketplace.shared.sensitive.note_access import note_access
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.sealed_facts import FactWords, unseal_fact, unseal_household


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenFact:
    """A fact as a person reads it."""

    reference: UUID
    words: FactWords
    first_day: date
    last_day: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenHousehold:
    """A household link as a person reads it; `settlement` names it in Thai and in English."""

    settlement: tuple[str, str]
    household: str
    first_day: date
    last_day: date | None


@dataclass(frozen=True, kw_only=True, slots=True)
class KnownOfMaker:
    """All that is known of a maker, the newest first."""

    facts: tuple[OpenFact, ...]
    households: tuple[OpenHousehold, ...]


def read_facts(*, maker: Maker, who: str, why: str, now: datetime) -> KnownOfMaker:
    """Open a maker's facts and households for a person ("user:5"), and note that she looked and what for."""
    with transaction.atomic():
        note_access(who=who, what="maker-facts", whose=f"maker:{maker.reference}", why=why, now=now)
        facts = tuple(
            OpenFact(
                reference=row.reference,
                words=unseal_fact(row.sealed, reference=row.reference),
                first_day=row.first_day,
                last_day=row.last_day,
            )
            for row in maker.facts.order_by("-first_day", "-pk")
        )
        households = tuple(
            OpenHousehold(
                settlement=(row.settlement.name_th, row.settlement.name_en),
                household=unseal_household(row.sealed, reference=row.reference),
                first_day=row.first_day,
                last_day=row.last_day,
            )
            for row in maker.households.select_related("settlement").order_by("-first_day", "-pk")
        )
    return KnownOfMaker(facts=facts, households=households)
