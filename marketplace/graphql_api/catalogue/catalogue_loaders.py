"""Loaders of the catalogue (see context.py): each asks once for all rows that a request has shown."""

from typing import Any

from marketplace.commerce.catalog import queries
from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    Category,
    Product,
    ProductChannelListing,
    ProductMedia,
    ProductType,
    ProductVariant,
    VariantChannelListing,
)
from marketplace.commerce.catalog.rules import shelves_below
from marketplace.commerce.channels.models import TaxClass
from marketplace.commerce.channels.queries import tax_classes
from marketplace.commerce.stock.queries import available_quantities
from marketplace.graphql_api.base.context import Context, loads_by


@loads_by("all")
def _everything_small(context: Context, names: list[str]) -> dict[str, dict[int, Any]]:
    small: dict[str, Any] = {
        "categories": queries.categories,
        "types": queries.product_types,
        "attributes": queries.attributes,
        "type attributes": queries.attributes_of_types,
        "type variant attributes": queries.variant_attributes_of_types,
        "type selection attributes": queries.selection_attributes_of_types,
        "taxes": tax_classes,
    }
    return {name: context.remember(("small", name), small[name]) for name in names}


def all_categories(context: Context) -> dict[int, Category]:
    """All shelves by row: there are dozens, and most requests need several."""
    found: dict[int, Category] = context.load(_everything_small, "categories")
    return found


def category_parents(context: Context) -> dict[int, int | None]:
    """Which shelf stands in which."""
    return {one.pk: one.parent_id for one in all_categories(context).values()}


def categories_below(context: Context, category_ids: list[int]) -> set[int]:
    """These shelves and all inside them."""
    return shelves_below(category_parents(context), category_ids)


def all_product_types(context: Context) -> dict[int, ProductType]:
    """All product types by row."""
    found: dict[int, ProductType] = context.load(_everything_small, "types")
    return found


def all_attributes(context: Context) -> dict[int, Attribute]:
    """All attributes by row."""
    found: dict[int, Attribute] = context.load(_everything_small, "attributes")
    return found


def attributes_of_type(context: Context, type_id: int, *, of_variants: bool = False) -> list[int]:
    """The attributes that a type's products (or variants) answer."""
    name = "type variant attributes" if of_variants else "type attributes"
    found: list[int] = context.load(_everything_small, name).get(type_id, [])
    return found


def selection_attributes(context: Context, type_id: int) -> set[int]:
    """Those of a type's variant attributes by which buyers choose."""
    found: set[int] = context.load(_everything_small, "type selection attributes").get(type_id, set())
    return found


@loads_by("questions")
def questions(context: Context, keys: list[tuple[int, str, bool]]) -> dict[tuple[int, str, bool], list[Attribute]]:
    """The attributes that (type's row, whose, hidden ones too?) answer, in their order.

    Whose: "product", "variant", or of the variant's those that are "chosen" by and those that are "told".
    """
    known = all_attributes(context)
    found = {}
    for key in keys:
        type_id, whose, hidden = key
        rows = set(attributes_of_type(context, type_id, of_variants=whose != "product"))
        if whose in {"chosen", "told"}:
            chosen = selection_attributes(context, type_id)
            rows = rows & chosen if whose == "chosen" else rows - chosen
        found[key] = [one for one in known.values() if one.pk in rows and (hidden or one.visible_in_storefront)]
    return found


def tax_rate(context: Context, product: Product) -> int:
    """A product's tax in basis points: its own class's, else its type's, else none."""
    taxes: dict[int, TaxClass] = context.load(_everything_small, "taxes")
    row = product.tax_class_id or all_product_types(context)[product.product_type_id].tax_class_id
    return taxes[row].rate if row is not None else 0


@loads_by("product")
def products(context: Context, product_ids: list[int]) -> dict[int, Product]:
    """Products by row."""
    return queries.products_by_id(product_ids)


@loads_by("variant")
def variants(context: Context, variant_ids: list[int]) -> dict[int, ProductVariant]:
    """Variants by row; their products are seen with them."""
    found = queries.variants_by_id(variant_ids)
    context.saw("product", [one.product_id for one in found.values()])
    return found


@loads_by("product")
def variants_of_product(context: Context, product_ids: list[int]) -> dict[int, list[ProductVariant]]:
    """The variants of each product."""
    found = queries.variants_of_products(product_ids)
    context.saw("variant", [one.pk for group in found.values() for one in group])
    context.knows(variant_ids_of_product, {key: [one.pk for one in group] for key, group in found.items()})
    return found


@loads_by("product")
def variant_ids_of_product(context: Context, product_ids: list[int]) -> dict[int, list[int]]:
    """The rows of each product's variants: all that prices and stock ask for."""
    found = queries.variant_ids_of_products(product_ids)
    context.saw("variant", [one for group in found.values() for one in group])
    return found


@loads_by("product")
def media_of_product(_context: Context, product_ids: list[int]) -> dict[int, list[ProductMedia]]:
    """The pictures of each product."""
    return queries.media_of_products(product_ids)


@loads_by("product")
def listings_of_product(_context: Context, product_ids: list[int]) -> dict[int, list[ProductChannelListing]]:
    """Where each product is listed."""
    return queries.listings_of_products(product_ids)


@loads_by("product")
def listing_in_channel(_context: Context, product_ids: list[int], channel_id: int) -> dict[int, ProductChannelListing]:
    """Each product's listing in a channel, where it is listed."""
    return queries.listings_in_channel(product_ids, channel_id)


@loads_by("product")
def first_picture_of_product(_context: Context, product_ids: list[int]) -> dict[int, tuple[str, str, str]]:
    """The first picture of each product that has one: its path or its address, and its words."""
    return queries.first_pictures_of_products(product_ids)


@loads_by("variant")
def listings_of_variant(_context: Context, variant_ids: list[int]) -> dict[int, list[VariantChannelListing]]:
    """What each variant costs where."""
    return queries.listings_of_variants(variant_ids)


@loads_by("variant")
def price_in_channel(_context: Context, variant_ids: list[int], channel_id: int) -> dict[int, int]:
    """What each variant costs in a channel."""
    return queries.prices_in_channel(variant_ids, channel_id)


@loads_by("variant")
def available_in_channel(context: Context, variant_ids: list[int], channel_id: int) -> dict[int, int]:
    """How many pieces of each variant may be ordered in a channel."""
    return available_quantities(variant_ids, channel_id, now=context.now)


@loads_by("product")
def answers_of_product(context: Context, product_ids: list[int]) -> dict[int, dict[int, list[AttributeValue]]]:
    """Each product's answers, by attribute."""
    return answers_seen(context, queries.answers_of_products(product_ids))


@loads_by("variant")
def answers_of_variant(context: Context, variant_ids: list[int]) -> dict[int, dict[int, list[AttributeValue]]]:
    """Each variant's answers, by attribute."""
    return answers_seen(context, queries.answers_of_variants(variant_ids))


def answers_seen(
    context: Context, answers: dict[int, dict[int, list[AttributeValue]]]
) -> dict[int, dict[int, list[AttributeValue]]]:
    """Tell what answers point at, so that it is loaded together."""
    values = [one for found in answers.values() for group in found.values() for one in group]
    context.saw("referenced product", {one.reference_product_id for one in values} - {None})
    context.saw("referenced collection", {one.reference_collection_id for one in values} - {None})
    return answers


@loads_by("product")
def collections_of_product(context: Context, product_ids: list[int]) -> dict[int, list[int]]:
    """The rows of the collections that hold each product."""
    found = queries.collections_of_products(product_ids)
    context.saw("referenced collection", [one for group in found.values() for one in group])
    return found


@loads_by("variant")
def media_of_variant(_context: Context, variant_ids: list[int]) -> dict[int, list[ProductMedia]]:
    """Each variant's own pictures."""
    return queries.media_of_variants(variant_ids)
