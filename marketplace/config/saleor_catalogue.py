"""Our catalogue as it lies in the embedded engine, ready to be moved to a real Saleor."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from marketplace.commerce.catalog.models import Attribute, AttributeValue, Product, ProductMedia, ProductVariant
from marketplace.gateway.saleor.goods import (
    AnswerToMove,
    ListingToMove,
    PictureToMove,
    ProductToMove,
    VariantToMove,
)
from marketplace.organisations.queries import organisation_by_reference, store_room_reference
from marketplace.shared.identifiers import derived_reference

A_CHUNK = 50
CHOSEN = {Attribute.InputType.DROPDOWN, Attribute.InputType.MULTISELECT}


def products_to_push(*, limit: int | None = None) -> Iterator[ProductToMove]:
    """Give the products that carry our reference, the oldest first."""
    rows = _rows()[:limit] if limit else _rows()
    for row in rows.iterator(chunk_size=A_CHUNK):
        yield _product(row)


def _rows() -> QuerySet[Product]:
    return (
        Product.objects.filter(external_reference__isnull=False)
        .select_related("category", "product_type", "tax_class")
        .prefetch_related(
            "attribute_values__value__attribute",
            "channel_listings__channel",
            "media",
            "variants__attribute_values__value__attribute",
            "variants__channel_listings__channel",
            "variants__stocks__warehouse",
        )
        .order_by("pk")
    )


def _product(row: Product) -> ProductToMove:
    english = row.translations.get("en", {})
    return ProductToMove(
        reference=UUID(row.external_reference),
        slug=row.slug,
        name=row.name,
        name_en=str(english.get("name", "")),
        description=_rich(row.description),
        description_en=_rich(english.get("description")),
        kind=row.product_type.slug,
        category=row.category.slug if row.category else "",
        tax_class=row.tax_class.name if row.tax_class else "",
        notes={str(key): str(value) for key, value in row.metadata.items()},
        listings=tuple(
            ListingToMove(
                channel=one.channel.slug,
                is_published=one.is_published,
                published_at=one.published_at,
                visible=one.visible_in_listings,
                available_at=one.available_for_purchase_at,
            )
            for one in row.channel_listings.all()
        ),
        answers=_answers(one.value for one in row.attribute_values.all()),
        pictures=tuple(_picture(one, row) for one in row.media.all() if one.image and _file(one).exists()),
        variants=tuple(_variant(one) for one in row.variants.all() if one.external_reference),
    )


def _rich(text: Any) -> str:
    """Rich text is JSON in the base language; translations hold it as JSON already written down."""
    if not text:
        return ""
    return text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)


def _answers(values: Iterator[AttributeValue]) -> tuple[AnswerToMove, ...]:
    """Numbers, texts and references belong to one product alone; the market's own attributes are all chosen ones."""
    return tuple(
        AnswerToMove(
            attribute=value.attribute.slug,
            reference=_value_reference(value),
            name=value.name,
            name_en=str(value.translations.get("en", {}).get("name", "")),
            is_one_of_many=value.attribute.input_type == Attribute.InputType.MULTISELECT,
        )
        for value in values
        if value.attribute.input_type in CHOSEN
    )


def _value_reference(value: AttributeValue) -> UUID:
    known = _uuid(value.external_reference or "")
    return known or derived_reference("attribute-value", f"{value.attribute.slug}:{value.slug}")


def _picture(row: ProductMedia, product: Product) -> PictureToMove:
    return PictureToMove(
        reference=derived_reference("media", f"{product.external_reference}:{row.image}"),
        path=_file(row),
        alt=row.alt,
        notes={str(key): str(value) for key, value in row.metadata.items()},
    )


def _file(row: ProductMedia) -> Path:
    return Path(settings.MEDIA_ROOT) / row.image


def _variant(row: ProductVariant) -> VariantToMove:
    listings = list(row.channel_listings.all())
    return VariantToMove(
        reference=UUID(row.external_reference),
        sku=row.sku,
        name=row.name,
        name_en=str(row.translations.get("en", {}).get("name", "")),
        is_counted=row.track_inventory,
        prices={one.channel.slug: one.price_amount for one in listings},
        costs={one.channel.slug: one.cost_price_amount for one in listings if one.cost_price_amount is not None},
        pieces=_pieces(row),
        answers=_answers(one.value for one in row.attribute_values.all()),
    )


def _pieces(row: ProductVariant) -> dict[str, int]:
    """Give the pieces by warehouse. Saleor shows what has no piece as sold out, even what it does not count: such
    offers (services) get one piece in their vendor's store-room, which never falls.
    """
    pieces = {
        str(one.warehouse.external_reference): one.quantity
        for one in row.stocks.all()
        if one.warehouse.external_reference
    }
    if row.track_inventory or any(pieces.values()):
        return pieces
    vendor = _uuid(str(row.product.metadata.get("vendor", "")))
    organisation = organisation_by_reference(vendor) if vendor else None
    return {str(store_room_reference(organisation)): 1} if organisation else pieces


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
