"""An organisation's own products, as the store has them. Nothing of another organisation is ever given out."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from marketplace.gateway.managed_products import managed_product, managed_products
from marketplace.gateway.records import ManagedPage, ManagedProduct, ManagedVariant, StockLevel
from marketplace.organisations.queries import store_room_reference
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.errors import MissingError
from vendor_onboarding.listings.models import Listing


def own_products(desk: Desk, *, language: str, after: str | None = None, first: int = 24) -> ManagedPage:
    """Give a page of the organisation's products, published or not, by name."""
    page = managed_products(vendor=desk.organisation.slug, language=language, first=first, after=after)
    own = _own(desk, (product.reference for product in page.items))
    return replace(page, items=tuple(product for product in page.items if product.reference in own))


def own_product(desk: Desk, *, reference: UUID, language: str) -> ManagedProduct:
    """Give one of the organisation's products; raises MissingError for an unknown one and for another's alike."""
    check_own(desk, reference)
    product = managed_product(reference=reference, language=language)
    if product is None:
        raise MissingError
    return product


def check_own(desk: Desk, reference: UUID) -> None:
    """Refuse a product that is not the organisation's, without asking the store: raises MissingError."""
    if not _own(desk, [reference]):
        raise MissingError


def variant_of(product: ManagedProduct, reference: UUID) -> ManagedVariant:
    """Find a variant of a product; raises MissingError when the product has none of this id."""
    for variant in product.variants:
        if variant.reference == reference:
            return variant
    raise MissingError


def count_listed(desk: Desk) -> int:
    """Count the products that are the organisation's."""
    return Listing.objects.filter(organisation=desk.organisation).count()


def own_stock(desk: Desk, variant: ManagedVariant) -> StockLevel | None:
    """Give what lies of a variant in the organisation's own store-room; None: it never lay there."""
    room = store_room_reference(desk.organisation)
    return next((level for level in variant.stock if level.warehouse_reference == room), None)


def _own(desk: Desk, references: Iterable[UUID]) -> set[UUID]:
    listed = Listing.objects.filter(organisation=desk.organisation, product__in=list(references))
    return set(listed.values_list("product", flat=True))
