"""Whose goods were sold, how what they brought is shared, and in which figures that counts."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from marketplace.events.orders import SoldLine
from marketplace.ledger.rules import SettledLine
from marketplace.organisations.models import Organisation
from marketplace.shared.thai.dates import bangkok_day
from vendor_onboarding.listings.models import Listing, VendorOrderLine
from vendor_onboarding.makers.rules import Sharing, Sheet
from vendor_onboarding.makers.sharing import sharing_of_products

ASKED_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """The organisation behind a listing, as the books want to know it, and how a sale of it is shared.

    Without a sheet the product had no makers: all is the organisation's, and it counts in no figure.
    """

    listing: int
    organisation: UUID
    province: str
    sheet: Sheet | None = None
    bases: frozenset[str] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Owners:
    """The owners of many products, and how each was shared at any time."""

    by_product: Mapping[UUID, Owner]
    sharing: Sharing

    def of(self, product: UUID | None, *, sold_at: datetime) -> Owner | None:
        """Give a product's owner as of a sale; None for a product that nobody listed."""
        owner = self.by_product.get(product) if product else None
        if owner is None or product is None:
            return None
        sheet = self.sharing.sheet_at(product, sold_at)
        return replace(owner, sheet=sheet, bases=self.sharing.bases_of(sheet, bangkok_day(sold_at)))


def owners_of_products(products: Collection[UUID]) -> Owners:
    """Find the owner of each product; a product that nobody listed is left out."""
    wanted, rows = sorted(set(products)), list[tuple[UUID, int, int]]()
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        some = Listing.objects.filter(product__in=wanted[start : start + ASKED_AT_ONCE])
        rows.extend(some.values_list("product", "pk", "organisation_id"))
    organisations = Organisation.objects.in_bulk({organisation for _, _, organisation in rows})
    return Owners(
        by_product={product: _owner(listing, organisations[organisation]) for product, listing, organisation in rows},
        sharing=sharing_of_products(wanted),
    )


def owners_of_lines(order: UUID) -> dict[int, Owner]:
    """Find the owners and the sheets that an order's lines had when they were noted, by position in the order.

    In which figures a line counts hangs on what was true of its makers on the Bangkok day on which it was sold.
    """
    rows = list(VendorOrderLine.objects.filter(order=order).select_related("listing__organisation"))
    sharing = sharing_of_products({row.listing.product for row in rows})
    sheets = {sheet.id: sheet for of_product in sharing.sheets.values() for sheet in of_product}
    owners = {}
    for row in rows:
        sheet = sheets[row.sheet_id] if row.sheet_id else None
        bases = sharing.bases_of(sheet, bangkok_day(row.sold_at))
        owners[row.position] = replace(_owner(row.listing_id, row.listing.organisation), sheet=sheet, bases=bases)
    return owners


def settled_lines(lines: Iterable[SoldLine], owners: Sequence[Owner | None]) -> list[SettledLine]:
    """Put sold lines into the ledger's words, each with its owner; without one it will wait in suspense."""
    return [
        SettledLine(
            position=line.position,
            product=line.product,
            organisation=owner.organisation if owner else None,
            province=owner.province if owner else "",
            bases=owner.bases if owner else frozenset(),
            quantity=line.quantity,
            amount=line.total,
            shares=owner.sheet.shares if owner and owner.sheet else (),
        )
        for line, owner in zip(lines, owners, strict=True)
    ]


def _owner(listing: int, organisation: Organisation) -> Owner:
    return Owner(listing=listing, organisation=organisation.reference, province=organisation.province_code)
