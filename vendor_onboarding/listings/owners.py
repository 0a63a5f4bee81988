"""Whose goods were sold, and in which figures that counts."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from marketplace.events.orders import SoldLine
from marketplace.ledger.rules import SettledLine
from marketplace.organisations.models import Organisation
from marketplace.organisations.queries import indicator_bases
from vendor_onboarding.listings.models import Listing, VendorOrderLine

ASKED_AT_ONCE = 500


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """The organisation behind a listing, as the books want to know it."""

    listing: int
    organisation: UUID
    province: str
    bases: frozenset[str]


def owners_of_products(products: Collection[UUID]) -> dict[UUID, Owner]:
    """Find the owner of each product; a product that nobody listed is left out."""
    wanted, rows = sorted(set(products)), list[tuple[UUID, int, int]]()
    for start in range(0, len(wanted), ASKED_AT_ONCE):
        some = Listing.objects.filter(product__in=wanted[start : start + ASKED_AT_ONCE])
        rows.extend(some.values_list("product", "pk", "organisation_id"))
    organisations = _organisations({organisation for _, _, organisation in rows})
    return {product: _owner(listing, organisations[organisation]) for product, listing, organisation in rows}


def owners_of_lines(order: UUID) -> dict[int, Owner]:
    """Find the owners that an order's lines had when they were noted, by position in the order."""
    rows = list(VendorOrderLine.objects.filter(order=order).values_list("position", "listing", "listing__organisation"))
    organisations = _organisations({organisation for _, _, organisation in rows})
    return {position: _owner(listing, organisations[organisation]) for position, listing, organisation in rows}


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
        )
        for line, owner in zip(lines, owners, strict=True)
    ]


def _organisations(ids: Collection[int]) -> dict[int, Organisation]:
    return Organisation.objects.select_related("parent__parent__parent").in_bulk(ids)


def _owner(listing: int, organisation: Organisation) -> Owner:
    return Owner(
        listing=listing,
        organisation=organisation.reference,
        province=organisation.province_code,
        bases=indicator_bases(organisation),
    )
