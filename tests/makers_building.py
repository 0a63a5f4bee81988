"""Makers, what is known of them, and how products are shared, for tests."""

import itertools
import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime

from marketplace.ledger.rules import WHOLE, MakerShare
from marketplace.organisations.models import Organisation
from vendor_onboarding.makers.models import Affiliation, HouseholdLink, Maker, MakerFact, ShareSheet
from vendor_onboarding.makers.sealed_facts import FactWords, seal_fact, seal_household
from vendor_onboarding.makers.set_shares import write_sheets

LONG_AGO = date(2020, 1, 1)
FROM_THE_START = datetime(2020, 1, 1, tzinfo=UTC)
_count = itertools.count(1)


def a_maker(
    organisation: Organisation,
    name: str = "",
    *,
    disabled: bool = False,
    household_in: Organisation | None = None,
    since: date = LONG_AGO,
) -> Maker:
    """A maker who works at the organisation; of whom a disability, or a household in a settlement, is known or not."""
    maker = Maker.objects.create(organisation=organisation, name=name or f"ผู้ผลิต {next(_count)}")
    Affiliation.objects.create(maker=maker, organisation=organisation, first_day=since, noted_by="test")
    if disabled:
        a_fact(maker, "disability", first_day=since)
    if household_in:
        a_household(maker, household_in, first_day=since)
    return maker


def a_fact(maker: Maker, kind: str, *, first_day: date = LONG_AGO, last_day: date | None = None) -> MakerFact:
    """Something that is true of a maker."""
    reference = uuid.uuid4()
    return MakerFact.objects.create(
        reference=reference,
        maker=maker,
        sealed=seal_fact(FactWords(kind=kind), reference=reference),
        first_day=first_day,
        last_day=last_day,
        noted_by="test",
        noted_at=FROM_THE_START,
        ended_by="test" if last_day else "",
    )


def a_household(
    maker: Maker, settlement: Organisation, *, first_day: date = LONG_AGO, last_day: date | None = None
) -> HouseholdLink:
    """A maker's household in a settlement."""
    reference = uuid.uuid4()
    return HouseholdLink.objects.create(
        reference=reference,
        maker=maker,
        settlement=settlement,
        sealed=seal_household("ครัวเรือนที่ 7", reference=reference),
        first_day=first_day,
        last_day=last_day,
        noted_by="test",
        noted_at=FROM_THE_START,
    )


def a_sheet(product: uuid.UUID, *shares: tuple[Maker, int], since: datetime = FROM_THE_START) -> ShareSheet:
    """How a product is shared from a moment on: makers with their basis points, the rest the organisation's."""
    sheet = ShareSheet(
        product=product,
        version=ShareSheet.objects.filter(product=product).count() + 1,
        since=since,
        organisation_basis_points=WHOLE - sum(points for _, points in shares),
        set_by="test",
        set_at=since,
    )
    write_sheets([(sheet, _shares(shares))])
    return sheet


def made_by_someone_with_a_disability(organisation: Organisation, product: uuid.UUID, points: int = 7_000) -> Maker:
    """Let a product be made by a maker who has a disability, so that what it brings counts in 4.1."""
    maker = a_maker(organisation, disabled=True)
    a_sheet(product, (maker, points))
    return maker


def made_by_a_settlement_household(
    organisation: Organisation, product: uuid.UUID, settlement: Organisation, points: int = 7_000
) -> Maker:
    """Let a product be made by a maker whose household belongs to a settlement, so that it counts in 3.1."""
    maker = a_maker(organisation, household_in=settlement)
    a_sheet(product, (maker, points))
    return maker


def _shares(shares: Sequence[tuple[Maker, int]]) -> list[MakerShare]:
    return [MakerShare(maker.reference, points) for maker, points in shares]
