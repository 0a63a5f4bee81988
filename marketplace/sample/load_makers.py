"""The invented makers: where they work, what is known of them, their courses, and how each product is shared."""

import random
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from itertools import product as pairs

from marketplace.ledger.rules import WHOLE, MakerShare
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import SELLING_KINDS
from marketplace.sample.facts.makers import (
    CENTRE_FACTS,
    COURSES,
    DETAILS,
    DISABLED_AT_SETTLEMENTS,
    EVIDENCE,
    HOUSEHOLD_AT_CENTRE,
    MOVED,
    PARTS,
    SETTLEMENT_FACTS,
    SHARED_ANEW,
    SHARED_ANEW_ON,
)
from marketplace.sample.facts.people import MAKER_ALIASES, MAKER_NAMES, MAKERS_EACH
from marketplace.sample.products import OPENED, SampleProduct, sample_products
from marketplace.shared.identifiers import derived_reference
from marketplace.shared.thai.dates import start_of_day
from vendor_onboarding.makers.models import (
    Affiliation,
    Attendance,
    Course,
    HouseholdLink,
    Maker,
    MakerFact,
    SharedProduct,
    ShareSheet,
)
from vendor_onboarding.makers.sealed_facts import FactWords, seal_fact, seal_household
from vendor_onboarding.makers.set_shares import write_sheets

BY = "sample"
CAME = date(2022, 1, 10)
SHARED_FROM = OPENED - timedelta(days=90)  # before any product of the sample was in the shop
AtSellers = dict[str, list[Maker]]


def load_makers(*, now: datetime) -> None:
    """Invent three makers for each seller, with all that is known of them, and share every product among them."""
    sellers = {one.slug: one for one in Organisation.objects.filter(kind__in=SELLING_KINDS).order_by("pk")}
    makers = _makers(sellers)
    _affiliations(makers, sellers)
    MakerFact.objects.bulk_create(_facts(makers, sellers, now=now))
    HouseholdLink.objects.bulk_create(_households(makers, sellers, now=now))
    _courses(makers, sellers)
    _share(makers)


def _makers(sellers: Mapping[str, Organisation]) -> AtSellers:
    """Under a first name or an alias alone."""
    dice = random.Random("makers")  # noqa: S311 - a sample, no secret
    made: AtSellers = {slug: [] for slug in sellers}
    for (slug, seller), number in pairs(sellers.items(), range(MAKERS_EACH)):
        alias = dice.choice(MAKER_ALIASES) if dice.random() < 0.3 else ""
        made[slug].append(
            Maker(
                reference=derived_reference("sample-maker", f"{slug}-{number}"),
                organisation=seller,
                name=alias or dice.choice(MAKER_NAMES),
                alias=alias,
                is_example=True,
            )
        )
    Maker.objects.bulk_create(one for of_seller in made.values() for one in of_seller)
    return made


def _affiliations(makers: AtSellers, sellers: Mapping[str, Organisation]) -> None:
    moved = {(slug, number): (before, day) for slug, number, before, day in MOVED}
    rows = []
    for slug, of_seller in makers.items():
        for number, maker in enumerate(of_seller):
            before, day = moved.get((slug, number), ("", CAME))
            if before:
                rows.append(_stay(maker, sellers[before], CAME, day - timedelta(days=1)))
            rows.append(_stay(maker, sellers[slug], day))
    Affiliation.objects.bulk_create(rows)


def _stay(maker: Maker, at: Organisation, first_day: date, last_day: date | None = None) -> Affiliation:
    return Affiliation(maker=maker, organisation=at, first_day=first_day, last_day=last_day, noted_by=BY)


def _facts(makers: AtSellers, sellers: Mapping[str, Organisation], *, now: datetime) -> Iterator[MakerFact]:
    for slug, of_seller in makers.items():
        known = CENTRE_FACTS if sellers[slug].kind == Organisation.Kind.CENTRE else SETTLEMENT_FACTS
        for maker, facts in zip(of_seller, known, strict=True):
            for kind, first_day, last_day in facts:
                yield _fact(maker, kind, first_day, last_day, now=now)
    for slug, first_day in DISABLED_AT_SETTLEMENTS.items():
        yield _fact(makers[slug][0], "disability", first_day, None, now=now)


def _fact(maker: Maker, kind: str, first_day: date, last_day: date | None, *, now: datetime) -> MakerFact:
    reference = derived_reference("sample-fact", f"{maker.reference}-{kind}")
    words = FactWords(kind=kind, detail=DETAILS[kind], evidence=EVIDENCE[kind])
    return MakerFact(
        reference=reference,
        maker=maker,
        sealed=seal_fact(words, reference=reference),
        first_day=first_day,
        last_day=last_day,
        noted_by=BY,
        noted_at=now,
        ended_by=BY if last_day else "",
        is_example=True,
    )


def _households(makers: AtSellers, sellers: Mapping[str, Organisation], *, now: datetime) -> Iterator[HouseholdLink]:
    """The first two makers of a settlement, or of a group in one, belong to its households; the third does not."""
    for slug, of_seller in makers.items():
        settlement = _settlement_of(sellers[slug])
        if settlement is not None:
            for number, maker in enumerate(of_seller[:2], start=1):
                yield _household(maker, settlement, CAME, number, now=now)
    centre, elsewhere, first_day = HOUSEHOLD_AT_CENTRE
    yield _household(makers[centre][0], sellers[elsewhere], first_day, 9, now=now)


def _settlement_of(seller: Organisation) -> Organisation | None:
    above = seller if seller.kind != Organisation.Kind.GROUP else seller.parent
    return above if above is not None and above.kind == Organisation.Kind.SETTLEMENT else None


def _household(maker: Maker, settlement: Organisation, first_day: date, number: int, *, now: datetime) -> HouseholdLink:
    reference = derived_reference("sample-household", str(maker.reference))
    return HouseholdLink(
        reference=reference,
        maker=maker,
        settlement=settlement,
        sealed=seal_household(f"ครัวเรือนตัวอย่างที่ {number}", reference=reference),
        first_day=first_day,
        noted_by=BY,
        noted_at=now,
        is_example=True,
    )


def _courses(makers: AtSellers, sellers: Mapping[str, Organisation]) -> None:
    """Each centre gives both courses: of the first all graduated but the last, the second is running."""
    for slug, seller in sellers.items():
        if seller.kind != Organisation.Kind.CENTRE:
            continue
        for key, name, first_day, last_day in COURSES:
            course = Course.objects.create(
                reference=derived_reference("sample-course", f"{slug}-{key}"),
                organisation=seller,
                name=name,
                first_day=first_day,
                last_day=last_day,
                noted_by=BY,
                is_example=True,
            )
            Attendance.objects.bulk_create(
                Attendance(
                    course=course,
                    maker=maker,
                    began_on=first_day,
                    graduated_on=last_day if maker is not makers[slug][-1] else None,
                    noted_by=BY,
                )
                for maker in makers[slug]
            )


def _share(makers: AtSellers) -> None:
    goods = sample_products()
    SharedProduct.objects.bulk_create(SharedProduct(product=one.reference) for one in goods)
    sheets: list[tuple[ShareSheet, Sequence[MakerShare]]] = []
    for number, one in enumerate(goods):
        dice = random.Random(f"{one.good.slug}:shares")  # noqa: S311 - a sample, no secret
        of_seller = makers[one.good.whose]
        sheets.append(_sheet(one, 1, SHARED_FROM, _shares(of_seller, dice)))
        if number % SHARED_ANEW == 0:
            sheets.append(_sheet(one, 2, start_of_day(SHARED_ANEW_ON), _shares(of_seller, dice)))
    write_sheets(sheets)


def _shares(makers: Sequence[Maker], dice: random.Random) -> list[MakerShare]:
    """One to three makers, of whom one of the first two always is: all that the sample sells counts in a figure."""
    first = dice.choice(makers[:2])
    others = [maker for maker in makers if maker is not first]
    dice.shuffle(others)
    count = dice.choices((1, 2, 3), weights=(5, 3, 2))[0]
    parts = dice.choice(PARTS[count])
    return [
        MakerShare(maker.reference, points) for maker, points in zip([first, *others[: count - 1]], parts, strict=True)
    ]


def _sheet(
    one: SampleProduct, version: int, since: datetime, shares: Sequence[MakerShare]
) -> tuple[ShareSheet, Sequence[MakerShare]]:
    sheet = ShareSheet(
        id=derived_reference("sample-share-sheet", f"{one.reference}-{version}"),
        product=one.reference,
        version=version,
        since=since,
        organisation_basis_points=WHOLE - sum(share.basis_points for share in shares),
        set_by=BY,
        set_at=since,
    )
    return sheet, shares
