"""Put a product into the catalogue, or change its words, its shelf and its answers."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.answers import Answer, match_answers
from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.lead_time import check_lead_time
from marketplace.commerce.catalog.models import Collection, CollectionProduct, Product
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.catalog.write_answers import write_answers
from marketplace.commerce.catalog.write_words import check_slug, merged_notes
from marketplace.shared.thai.order import sorting_key


def create_product(
    *,
    values: Mapping[str, Any],
    answers: Sequence[Answer] = (),
    collections: Sequence[int] | None = None,
    now: datetime,
) -> Product:
    """Put a product into the catalogue; nobody sees it until it is listed in a channel and has a price.

    `values` goes by column, `product_type` among them; a slug that is not given is made from the name. Questions that
    must be answered are checked where any answer is given (Saleor's rule: a draft may have none). Raises Refusals.
    """
    kind = values["product_type"]
    matched = match_answers(list(kind.product_attributes.all()), answers, all_required=True) if answers else ()
    check_lead_time(values.get("metadata", {}))
    slug = values.get("slug") or unique_slug(Product.objects.all(), values.get("name") or "")
    product = Product(created_at=now, updated_at=now, name_key=sorting_key(values.get("name") or ""))
    save_row(product, values={**values, "slug": slug})
    write_answers(product, matched)
    _join(product, collections or ())
    record_product_changed([product.pk], now=now)
    return product


def update_product(
    *,
    product_id: int,
    values: Mapping[str, Any],
    answers: Sequence[Answer] = (),
    collections: Sequence[int] | None = None,
    now: datetime,
) -> Product:
    """Change a product; what is not named stays, and notes are added to those that are there. Raises Refusals."""
    product = find_row(Product.objects.filter(pk=product_id))
    check_slug(values)
    matched = match_answers(list(product.product_type.product_attributes.all()), answers, all_required=False)
    check_lead_time(values.get("metadata", {}))
    if values.get("name"):
        product.name_key = sorting_key(values["name"])
    save_row(product, values={**merged_notes(product, values), "updated_at": now})
    write_answers(product, matched)
    if collections is not None:
        CollectionProduct.objects.filter(product=product).exclude(collection__in=collections).delete()
        _join(product, collections)
    record_product_changed([product.pk], now=now)
    return product


def _join(product: Product, collections: Sequence[int]) -> None:
    """Put a product at the end of collections in which it is not yet."""
    there = set(product.collection_places.values_list("collection_id", flat=True))
    for collection in Collection.objects.filter(pk__in=set(collections) - there).order_by("pk"):
        last = collection.places.order_by("-sort_order").values_list("sort_order", flat=True).first()
        place = 0 if last is None else last + 1
        CollectionProduct.objects.create(collection=collection, product=product, sort_order=place)
