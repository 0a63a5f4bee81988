"""Products as their vendors see them, published or not. As our app; the face has checked rights."""

from uuid import UUID

from marketplace.gateway.actors import APP
from marketplace.gateway.generated.fragments import Managed, ManagedVariants
from marketplace.gateway.generated.input_types import ProductFilterInput
from marketplace.gateway.reading import english_of, first_picture, name_of, reference_of
from marketplace.gateway.records import ManagedPage, ManagedProduct, ManagedVariant
from marketplace.gateway.store import store
from marketplace.gateway.vendors import narrow_to_vendor, vendor_slug
from marketplace.gateway.warehouses import stock_levels

MOST_A_PAGE = 100


def managed_products(*, vendor: str, language: str, first: int = 50, after: str | None = None) -> ManagedPage:
    """Give a page of a vendor's products (`vendor` is the organisation's slug), by name."""
    chosen = ProductFilterInput()
    page = (
        narrow_to_vendor(chosen, vendor)
        and store(APP).managed_products(filter_=chosen, first=min(first, MOST_A_PAGE), after=after).products
    )
    if not page:
        return ManagedPage(items=(), end_cursor=None, has_next=False, total=0)
    return ManagedPage(
        items=tuple(one for edge in page.edges if (one := _product(edge.node, language))),
        end_cursor=page.page_info.end_cursor,
        has_next=page.page_info.has_next_page,
        total=page.total_count or 0,
    )


def managed_product(*, reference: UUID, language: str) -> ManagedProduct | None:
    """Give one product as its vendor sees it, or None."""
    found = store(APP).managed_product(reference=str(reference)).product
    return _product(found, language) if found else None


def _product(node: Managed, language: str) -> ManagedProduct | None:
    reference = reference_of(node.external_reference)
    if reference is None:
        return None
    picture, category = first_picture(node.media, language), node.category
    return ManagedProduct(
        reference=reference,
        slug=node.slug,
        name=node.name,
        name_en=english_of(node.translation),
        category_slug=category.slug if category else "",
        category_name=name_of(category, language) if category else "",
        vendor=reference_of(node.vendor),
        vendor_slug=vendor_slug(node.vendor, node.made_by),
        picture=picture.url,
        picture_alt=picture.alt,
        published_in=frozenset(one.channel.slug for one in node.channel_listings or [] if one.is_published),
        variants=_variants(node, language),
    )


def _variants(node: Managed, language: str) -> tuple[ManagedVariant, ...]:
    return tuple(found for one in node.variants or [] if (found := _variant(one, language)))


def _variant(node: ManagedVariants, language: str) -> ManagedVariant | None:
    reference = reference_of(node.external_reference)
    if reference is None:
        return None
    listings = node.channel_listings or []
    return ManagedVariant(
        reference=reference,
        sku=node.sku or "",
        name=name_of(node, language),
        prices={one.channel.slug: one.price.fractional_amount for one in listings if one.price},
        stock=tuple(stock_levels(reference, node.stocks or [])),
    )
