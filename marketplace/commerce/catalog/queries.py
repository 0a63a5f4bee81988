"""What is in the catalogue. Functions that end on `_of_...` or `_in_channel` take many ids and ask once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet

from marketplace.commerce.catalog.models import (
    Attribute,
    AttributeValue,
    Category,
    Collection,
    CollectionChannelListing,
    CollectionProduct,
    Product,
    ProductAttributeValue,
    ProductChannelListing,
    ProductMedia,
    ProductType,
    ProductVariant,
    VariantAttributeValue,
    VariantChannelListing,
)
from marketplace.commerce.channels.models import Channel
from marketplace.shared.kept_statements import kept_statement

Row = TypeVar("Row", bound=Model)
Ids = Iterable[int]


def products_for_staff(channel: Channel | None) -> QuerySet[Product]:
    """Give all products, or all that are listed in a channel, published or not."""
    return Product.objects.all() if channel is None else products_listed(channel.pk)


def products_for_all(channel: Channel, *, now: datetime) -> QuerySet[Product]:
    """Give the products that everybody may see in a channel: published, their day has come, and priced there."""
    return products_published(channel.pk, now=now) if channel.is_active else Product.objects.none()


def products_listed(channel_id: int) -> QuerySet[Product]:
    """Give the products that are listed in a channel, published or not."""
    return Product.objects.filter(Exists(_listings(channel_id)))


def products_published(channel_id: int, *, now: datetime) -> QuerySet[Product]:
    """Give the products that everybody may see in a channel while it is active."""
    published = _listings(channel_id).filter(Q(published_at=None) | Q(published_at__lte=now), is_published=True)
    priced = VariantChannelListing.objects.filter(variant__product=OuterRef("pk"), channel=channel_id)
    return Product.objects.filter(Exists(published), Exists(priced))


def _listings(channel_id: int) -> QuerySet[ProductChannelListing]:
    return ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=channel_id)


def categories() -> dict[int, Category]:
    """Give all shelves by row, in their order."""
    return {one.pk: one for one in Category.objects.order_by("position", "pk")}


def product_types() -> dict[int, ProductType]:
    """Give all product types by row."""
    return ProductType.objects.in_bulk()


def attributes() -> dict[int, Attribute]:
    """Give all attributes by row, in their order."""
    return {one.pk: one for one in Attribute.objects.order_by("position", "pk")}


def attributes_of_types() -> dict[int, list[int]]:
    """Give the rows of the attributes that products of each type answer."""
    found: dict[int, list[int]] = defaultdict(list)
    for kind, attribute in ProductType.product_attributes.through.objects.values_list("producttype", "attribute"):
        found[kind].append(attribute)
    return found


def variant_attributes_of_types() -> dict[int, list[int]]:
    """Give the rows of the attributes that variants of each type answer."""
    found: dict[int, list[int]] = defaultdict(list)
    for kind, attribute in ProductType.variant_attributes.through.objects.values_list("producttype", "attribute"):
        found[kind].append(attribute)
    return found


def selection_attributes_of_types() -> dict[int, set[int]]:
    """Give the rows of the attributes by which buyers choose among the variants of each type."""
    found: dict[int, set[int]] = defaultdict(set)
    for kind, attribute in ProductType.selection_attributes.through.objects.values_list("producttype", "attribute"):
        found[kind].add(attribute)
    return found


def collections_for_all(channel: Channel, *, now: datetime) -> QuerySet[Collection]:
    """Give the collections that everybody may see in a channel: published there, and their day has come."""
    if not channel.is_active:
        return Collection.objects.none()
    published = _collection_listings(channel).filter(Q(published_at=None) | Q(published_at__lte=now), is_published=True)
    return Collection.objects.filter(Exists(published))


def collections_for_staff(channel: Channel | None) -> QuerySet[Collection]:
    """Give all collections, or all that are listed in a channel, published or not."""
    if channel is None:
        return Collection.objects.all()
    return Collection.objects.filter(Exists(_collection_listings(channel)))


def _collection_listings(channel: Channel) -> QuerySet[CollectionChannelListing]:
    return CollectionChannelListing.objects.filter(collection=OuterRef("pk"), channel=channel)


def collections_of_products(product_ids: Sequence[int]) -> dict[int, list[int]]:
    """Give the rows of the collections that hold each product, in the order in which it came into them."""
    found: dict[int, list[int]] = {one: [] for one in product_ids}
    rows = CollectionProduct.objects.filter(product_id__in=product_ids).order_by("pk")
    for product, collection in rows.values_list("product_id", "collection_id"):
        found[product].append(collection)
    return found


def listings_of_collections(collection_ids: Sequence[int]) -> dict[int, list[CollectionChannelListing]]:
    """Give the channels in which each collection is listed."""
    rows = CollectionChannelListing.objects.filter(collection_id__in=collection_ids).order_by("channel_id")
    return _grouped(rows, "collection_id", collection_ids)


def products_by_id(product_ids: Iterable[int]) -> dict[int, Product]:
    """Give products by row."""
    return {one.pk: one for one in _products(ids=set(product_ids))}


def variants_by_id(variant_ids: Iterable[int]) -> dict[int, ProductVariant]:
    """Give variants by row."""
    return {one.pk: one for one in _variants(ids=set(variant_ids))}


def variants_of_products(product_ids: Sequence[int]) -> dict[int, list[ProductVariant]]:
    """Give the variants of each product, in their order."""
    return _grouped(_variants_of(products=product_ids), "product_id", product_ids)


def variant_ids_of_products(product_ids: Sequence[int]) -> dict[int, list[int]]:
    """Give the rows of the variants of each product."""
    found: dict[int, list[int]] = {one: [] for one in product_ids}
    for product, variant in _variant_ids_of(products=product_ids):
        found[product].append(variant)
    return found


def media_of_variants(variant_ids: Sequence[int]) -> dict[int, list[ProductMedia]]:
    """Give the pictures of each variant itself, in the product's order."""
    links = ProductVariant.media.through.objects.filter(productvariant_id__in=variant_ids)
    found: dict[int, list[ProductMedia]] = {one: [] for one in variant_ids}
    pairs = list(links.order_by("pk").values_list("productvariant_id", "productmedia_id"))
    rows = ProductMedia.objects.in_bulk({row for _, row in pairs})
    for variant, row in sorted(pairs, key=lambda pair: (rows[pair[1]].sort_order, pair[1])):
        found[variant].append(rows[row])
    return found


def media_of_products(product_ids: Sequence[int]) -> dict[int, list[ProductMedia]]:
    """Give the pictures and films of each product, in their order."""
    return _grouped(_media_of(products=product_ids), "product_id", product_ids)


def listings_of_products(product_ids: Sequence[int]) -> dict[int, list[ProductChannelListing]]:
    """Give the channels in which each product is listed."""
    return _grouped(_listings_of(products=product_ids), "product_id", product_ids)


def listings_in_channel(product_ids: Sequence[int], channel_id: int) -> dict[int, ProductChannelListing]:
    """Give the listing of each product in a channel; one that is not listed there is left out."""
    return {one.product_id: one for one in _listings_in(products=product_ids, channel=channel_id)}


def first_pictures_of_products(product_ids: Sequence[int]) -> dict[int, tuple[str, str, str]]:
    """Give the path or the address, and the words, of each product's first picture; one without is left out."""
    found: dict[int, tuple[str, str, str]] = {}
    for product, path, address, alt in _pictures_of(products=product_ids, type=ProductMedia.Type.IMAGE.value):
        found.setdefault(product, (path, address, alt))
    return found


def listings_of_variants(variant_ids: Sequence[int]) -> dict[int, list[VariantChannelListing]]:
    """Give the prices of each variant in all its channels."""
    rows = VariantChannelListing.objects.filter(variant_id__in=variant_ids).order_by("channel_id")
    return _grouped(rows, "variant_id", variant_ids)


def prices_in_channel(variant_ids: Sequence[int], channel_id: int) -> dict[int, int]:
    """Give the price of each variant in a channel (minor units); one without a price there is left out."""
    return dict(_prices(variants=variant_ids, channel=channel_id))


def answers_of_products(product_ids: Sequence[int]) -> dict[int, dict[int, list[AttributeValue]]]:
    """Give each product's answers by the attribute's row."""
    return _answers(_answers_of(products=product_ids), product_ids)


def answers_of_variants(variant_ids: Sequence[int]) -> dict[int, dict[int, list[AttributeValue]]]:
    """Give each variant's answers by the attribute's row."""
    return _answers(_answers_of_variants(variants=variant_ids), variant_ids)


def _answers(given: Iterable[tuple[int, int]], ids: Sequence[int]) -> dict[int, dict[int, list[AttributeValue]]]:
    """Put answers under who gave them and what was asked. Many give the same answer: each is fetched once."""
    pairs = list(given)
    values = {one.pk: one for one in _values(ids={value for _, value in pairs})}
    pairs.sort(key=lambda pair: values[pair[1]].position)
    found: dict[int, dict[int, list[AttributeValue]]] = {one: {} for one in ids}
    for owner, key in pairs:
        value = values[key]
        found[owner].setdefault(value.attribute_id, []).append(value)
    return found


@kept_statement
def _products(*, ids: Ids) -> QuerySet[Product]:
    return Product.objects.filter(pk__in=ids)


@kept_statement
def _variants(*, ids: Ids) -> QuerySet[ProductVariant]:
    return ProductVariant.objects.filter(pk__in=ids)


@kept_statement
def _variants_of(*, products: Ids) -> QuerySet[ProductVariant]:
    return ProductVariant.objects.filter(product_id__in=products).order_by("sort_order", "pk")


@kept_statement
def _variant_ids_of(*, products: Ids) -> QuerySet[Any, tuple[int, int]]:
    return ProductVariant.objects.filter(product_id__in=products).values_list("product_id", "pk")


@kept_statement
def _media_of(*, products: Ids) -> QuerySet[ProductMedia]:
    return ProductMedia.objects.filter(product_id__in=products).order_by("sort_order", "pk")


@kept_statement
def _pictures_of(*, products: Ids, type: str) -> QuerySet[Any, tuple[int, str, str, str]]:
    rows = ProductMedia.objects.filter(product_id__in=products, type=type).order_by("sort_order", "pk")
    return rows.values_list("product_id", "image", "external_url", "alt")


@kept_statement
def _listings_in(*, products: Ids, channel: int) -> QuerySet[ProductChannelListing]:
    return ProductChannelListing.objects.filter(product_id__in=products, channel_id=channel)


@kept_statement
def _listings_of(*, products: Ids) -> QuerySet[ProductChannelListing]:
    return ProductChannelListing.objects.filter(product_id__in=products).order_by("channel_id")


@kept_statement
def _prices(*, variants: Ids, channel: int) -> QuerySet[Any, tuple[int, int]]:
    rows = VariantChannelListing.objects.filter(variant_id__in=variants, channel_id=channel)
    return rows.values_list("variant_id", "price_amount")


@kept_statement
def _answers_of(*, products: Ids) -> QuerySet[Any, tuple[int, int]]:
    rows = ProductAttributeValue.objects.filter(product_id__in=products)
    return rows.order_by("pk").values_list("product_id", "value_id")


@kept_statement
def _answers_of_variants(*, variants: Ids) -> QuerySet[Any, tuple[int, int]]:
    rows = VariantAttributeValue.objects.filter(variant_id__in=variants)
    return rows.order_by("pk").values_list("variant_id", "value_id")


@kept_statement
def _values(*, ids: Ids) -> QuerySet[AttributeValue]:
    return AttributeValue.objects.filter(pk__in=ids)


def _grouped(rows: Iterable[Row], key: str, ids: Sequence[int]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = {one: [] for one in ids}
    for row in rows:
        found[getattr(row, key)].append(row)
    return found
