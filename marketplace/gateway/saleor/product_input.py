"""A product in the words of Saleor's productBulkCreate and its translations. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from marketplace.gateway.rules import amount_in_baht
from marketplace.gateway.saleor.goods import AnswerToMove, ListingToMove, ProductToMove, VariantToMove

ENGLISH = "EN"


@dataclass(frozen=True, kw_only=True, slots=True)
class StoreIds:
    """What Saleor calls our things: by slug, taxes by name, warehouses by reference."""

    channels: Mapping[str, str]
    kinds: Mapping[str, str]
    categories: Mapping[str, str]
    taxes: Mapping[str, str]
    attributes: Mapping[str, str]
    warehouses: Mapping[str, str]


def product_input(product: ProductToMove, ids: StoreIds) -> dict[str, Any]:
    """Write a product with its variants, prices and pieces."""
    written: dict[str, Any] = {
        "externalReference": str(product.reference),
        "slug": product.slug,
        "name": product.name,
        "productType": ids.kinds[product.kind],
        "metadata": _notes(product.notes),
        "attributes": _answers(product.answers, ids),
        "channelListings": [_listing(one, ids) for one in product.listings],
        "variants": [_variant(one, ids) for one in product.variants],
    }
    if product.description:
        written["description"] = product.description
    if product.category:
        written["category"] = ids.categories[product.category]
    if product.tax_class:
        written["taxClass"] = ids.taxes[product.tax_class]
    return written


def product_translation(product: ProductToMove) -> dict[str, Any] | None:
    """Write a product's English words, or nothing where there are none."""
    words = {"name": product.name_en, "description": product.description_en}
    return _translation(str(product.reference), {word: text for word, text in words.items() if text})


def variant_translations(product: ProductToMove) -> list[dict[str, Any]]:
    """Write the variants' English names."""
    named = [_translation(str(one.reference), {"name": one.name_en}) for one in product.variants if one.name_en]
    return [one for one in named if one]


def value_translation(answer: AnswerToMove) -> dict[str, Any] | None:
    """Write the English name of an attribute's value."""
    return _translation(str(answer.reference), {"name": answer.name_en}) if answer.name_en else None


def _translation(reference: str, words: Mapping[str, str]) -> dict[str, Any] | None:
    if not words:
        return None
    return {"externalReference": reference, "languageCode": ENGLISH, "translationFields": dict(words)}


def _notes(notes: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"key": key, "value": value} for key, value in notes.items()]


def _answers(answers: Iterable[AnswerToMove], ids: StoreIds) -> list[dict[str, Any]]:
    """Each value is found, or made, by its reference: Saleor derives the slug of a value from its name."""
    by_attribute: dict[str, list[AnswerToMove]] = {}
    for one in answers:
        by_attribute.setdefault(one.attribute, []).append(one)
    written = []
    for slug, together in by_attribute.items():
        values = [{"externalReference": str(one.reference), "value": one.name} for one in together]
        chosen: dict[str, Any] = {"multiselect": values} if together[0].is_one_of_many else {"dropdown": values[0]}
        written.append({"id": ids.attributes[slug], **chosen})
    return written


def _listing(listing: ListingToMove, ids: StoreIds) -> dict[str, Any]:
    return {
        "channelId": ids.channels[listing.channel],
        "isPublished": listing.is_published,
        "publishedAt": listing.published_at.isoformat() if listing.published_at else None,
        "visibleInListings": listing.visible,
        "isAvailableForPurchase": listing.available_at is not None,
        "availableForPurchaseAt": listing.available_at.isoformat() if listing.available_at else None,
    }


def _variant(variant: VariantToMove, ids: StoreIds) -> dict[str, Any]:
    return {
        "externalReference": str(variant.reference),
        "sku": variant.sku,
        "name": variant.name,
        "trackInventory": variant.is_counted,
        "attributes": _answers(variant.answers, ids),
        "channelListings": [_price(variant, channel, ids) for channel in variant.prices],
        "stocks": [{"warehouse": ids.warehouses[one], "quantity": count} for one, count in variant.pieces.items()],
    }


def _price(variant: VariantToMove, channel: str, ids: StoreIds) -> dict[str, Any]:
    written = {"channelId": ids.channels[channel], "price": str(amount_in_baht(variant.prices[channel]))}
    if channel in variant.costs:
        written["costPrice"] = str(amount_in_baht(variant.costs[channel]))
    return written
