"""The makers at a desk, and how the desk's products are shared between them today."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from marketplace.ledger.rules import WHOLE
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.models import Listing
from vendor_onboarding.listings.own_products import check_own, own_products
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.makers.queries import makers_ever_at, makers_of, share_sheet_at
from vendor_onboarding.makers.sharing import sharing_of_products

NAMED_AT_ONCE = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnMaker:
    """A maker at the desk, and in how many of its products she has a part."""

    maker: Maker
    products: int


@dataclass(frozen=True, kw_only=True, slots=True)
class SharedNow:
    """How a product is shared now: makers with basis points in order, the organisation's part; version 0: not yet."""

    version: int
    organisation: int
    makers: tuple[tuple[Maker, int], ...]


def own_makers(desk: Desk, *, now: datetime) -> list[OwnMaker]:
    """Give the makers who work at the desk's organisation, by name."""
    sharing = sharing_of_products(_listed(desk))
    counted: Counter[UUID] = Counter()
    for product in sharing.sheets:
        if sheet := sharing.sheet_at(product, now):
            counted.update(share.maker for share in sheet.shares)
    return [OwnMaker(maker=maker, products=counted[maker.reference]) for maker in makers_of(desk.organisation)]


def products_without_makers(desk: Desk, *, now: datetime) -> set[UUID]:
    """Give the desk's products that have no makers now: what they bring counts in no figure."""
    products = _listed(desk)
    sharing = sharing_of_products(products)
    made = {product for product in products if (sheet := sharing.sheet_at(product, now)) and sheet.shares}
    return set(products) - made


def shared_now(desk: Desk, *, product: UUID, now: datetime) -> SharedNow:
    """Give how one of the desk's products is shared; raises MissingError for another's."""
    check_own(desk, product)
    sheet = share_sheet_at(product, now)
    if sheet is None:
        return SharedNow(version=0, organisation=WHOLE, makers=())
    known = {one.reference: one for one in Maker.objects.filter(reference__in=[one.maker for one in sheet.shares])}
    makers = tuple((known[share.maker], share.basis_points) for share in sheet.shares)
    return SharedNow(version=sheet.version, organisation=sheet.organisation_basis_points, makers=makers)


def makers_to_choose(desk: Desk, *, product: UUID, now: datetime) -> list[Maker]:
    """Give who may have a part in a product: who has one now, in order, then all who work at the organisation."""
    shared = [maker for maker, _ in shared_now(desk, product=product, now=now).makers]
    ever = set(makers_ever_at(desk.organisation).filter(pk__in=[one.pk for one in shared]))
    here = [one for one in makers_of(desk.organisation) if one not in shared]
    return [*(one for one in shared if one in ever), *here]


def names_of_own_products(desk: Desk, *, language: str) -> dict[UUID, str]:
    """Give the names of all the desk's products, Thai where there is no English, by reference."""
    names: dict[UUID, str] = {}
    after: str | None = None
    while True:
        page = own_products(desk, language=language, after=after, first=NAMED_AT_ONCE)
        names.update({one.reference: (one.name_en if language == "en" else "") or one.name for one in page.items})
        after = page.end_cursor
        if not page.has_next or not after:
            return names


def _listed(desk: Desk) -> list[UUID]:
    return list(Listing.objects.filter(organisation=desk.organisation).values_list("product", flat=True))
