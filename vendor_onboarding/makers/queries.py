"""Who makes the goods, where, and how what they bring is shared."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from marketplace.organisations.models import Organisation
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.makers.errors import MakerErasedError, MakerMissingError
from vendor_onboarding.makers.models import Affiliation, Attendance, Maker
from vendor_onboarding.makers.rules import DISABILITY, Sheet
from vendor_onboarding.makers.sharing import facts_days, sharing_of_products


def makers_of(organisation: Organisation, day: date | None = None) -> list[Maker]:
    """Give the makers who work at an organisation, by name; with a day, those who worked there then."""
    if day is None:
        return list(Maker.objects.filter(organisation=organisation).order_by("name", "pk"))
    there = Affiliation.objects.filter(Q(last_day=None) | Q(last_day__gte=day), organisation=organisation)
    makers = Maker.objects.filter(pk__in=there.filter(first_day__lte=day).values("maker"))
    return list(makers.order_by("name", "pk"))


def count_makers(organisation: Organisation) -> int:
    """Count the makers who work at an organisation."""
    return Maker.objects.filter(organisation=organisation).count()


def maker_at(organisation: Organisation, reference: UUID) -> Maker:
    """Give a maker who works at an organisation; raises MakerMissingError, for another's as for none."""
    maker = Maker.objects.filter(organisation=organisation, reference=reference).first()
    if maker is None:
        raise MakerMissingError
    return maker


def check_not_erased(maker: Maker) -> None:
    """Refuse to write anew what a person had erased (the privacy desk's row hangs on hers): raises MakerErasedError."""
    if Maker.objects.filter(pk=maker.pk).exclude(erasure=None).exists():
        raise MakerErasedError


def makers_ever_at(organisation: Organisation) -> QuerySet[Maker]:
    """Give the makers who work or worked at an organisation: all who may have a part in what it sells."""
    return Maker.objects.filter(pk__in=Affiliation.objects.filter(organisation=organisation).values("maker"))


def affiliations_of(maker: Maker) -> list[Affiliation]:
    """Give where a maker worked and works, the newest first."""
    return list(maker.affiliations.select_related("organisation").order_by("-first_day"))


def attendances_of(maker: Maker) -> list[Attendance]:
    """Give the courses that a maker attended, the newest first."""
    return list(maker.attendances.select_related("course__organisation").order_by("-began_on", "-pk"))


@dataclass(frozen=True, kw_only=True, slots=True)
class MakerPart:
    """A product in which a maker has a part today, in basis points."""

    product: UUID
    basis_points: int


def parts_of_maker(maker: Maker, *, now: datetime) -> list[MakerPart]:
    """Give the products in which a maker has a part now, by reference."""
    products = set(maker.shares.values_list("sheet__product", flat=True))
    sharing = sharing_of_products(products)
    return [
        MakerPart(product=product, basis_points=share.basis_points)
        for product in sorted(products)
        if (sheet := sharing.sheet_at(product, now))
        for share in sheet.shares
        if share.maker == maker.reference
    ]


def share_sheet_at(product: UUID, moment: datetime) -> Sheet | None:
    """Give the sheet of shares in force for a product at a moment; None: it had no makers yet."""
    return sharing_of_products([product]).sheet_at(product, moment)


def makers_of_products(products: Collection[UUID], moment: datetime) -> dict[UUID, tuple[Maker, ...]]:
    """Give the makers of each product at a moment, in the order of its sheet; products without any are left out."""
    sharing = sharing_of_products(products)
    sheets = {product: sheet for product in products if (sheet := sharing.sheet_at(product, moment))}
    references = {share.maker for sheet in sheets.values() for share in sheet.shares}
    known = {maker.reference: maker for maker in Maker.objects.filter(reference__in=references)}
    made = {product: tuple(known[share.maker] for share in sheet.shares) for product, sheet in sheets.items()}
    return {product: makers for product, makers in made.items() if makers}


def bases_of_products(products: Collection[UUID], moment: datetime) -> dict[UUID, frozenset[str]]:
    """Say in which figures each product would count if it were sold at a moment (see rules.bases_of_makers)."""
    sharing, day = sharing_of_products(products), bangkok_day(moment)
    return {product: sharing.bases_of(sharing.sheet_at(product, moment), day) for product in products}


def with_disability(makers: Collection[UUID], day: date) -> frozenset[UUID]:
    """Say which of these makers had a disability on a day. For the machine's own decisions; shown to nobody."""
    found = facts_days(Maker.objects.filter(reference__in=makers), kind=DISABILITY)
    return frozenset(maker for maker, times in found.items() if any(days.hold(day) for days in times))
