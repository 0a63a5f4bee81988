"""The tags of an organisation's own goods, as the store has them now."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from marketplace.gateway.records import ManagedProduct
from vendor_onboarding.listings.desk import Desk
from vendor_onboarding.listings.own_products import own_product, own_products
from vendor_onboarding.tags.print_tags import Tag
from vendor_onboarding.tags.rules import tag_address

A_PAGE = 50


@dataclass(frozen=True, kw_only=True, slots=True)
class Taggable:
    """A variant that may get a tag; `price` is that of the channel, None where it has none (then it gets no tag)."""

    product: UUID
    variant: UUID
    sku: str
    name: str
    price: int | None


def taggable(
    desk: Desk, *, channel: str, language: str, after: str | None = None, product: UUID | None = None
) -> tuple[list[Taggable], str | None]:
    """Give a page of the organisation's variants (or those of one product), and where the next page begins."""
    if product is not None:
        return _variants(own_product(desk, reference=product, language=language), channel, language), None
    page = own_products(desk, language=language, after=after, first=A_PAGE)
    found = [one for item in page.items for one in _variants(item, channel, language)]
    return found, page.end_cursor if page.has_next else None


def tags_of(desk: Desk, *, copies: Mapping[tuple[UUID, UUID], int], channel: str, language: str) -> list[Tag]:
    """Make the tags of these variants (product, variant); raises MissingError where one is not the organisation's.

    A variant without a price in the channel gets none.
    """
    tags: list[Tag] = []
    for product in sorted({product for product, _variant in copies}):
        for one in _variants(own_product(desk, reference=product, language=language), channel, language):
            count = copies.get((product, one.variant), 0)
            if count and one.price is not None:
                address = tag_address(shop=settings.PUBLIC_URL, sku=one.sku or str(one.variant))
                tags.append(Tag(name=one.name, price=one.price, sku=one.sku, address=address, copies=count))
    return tags


def _variants(product: ManagedProduct, channel: str, language: str) -> list[Taggable]:
    name = (product.name_en if language == "en" else "") or product.name
    return [
        Taggable(
            product=product.reference,
            variant=one.reference,
            sku=one.sku,
            name=f"{name} {one.name}".strip(),
            price=one.prices.get(channel),
        )
        for one in product.variants
    ]
