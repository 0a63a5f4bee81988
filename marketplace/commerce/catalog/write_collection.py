"""Begin a collection, or change its words."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Collection, CollectionProduct
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.save_row import save_row
from marketplace.commerce.catalog.slugs import unique_slug
from marketplace.commerce.catalog.touched_products import products_of_collection
from marketplace.commerce.catalog.write_words import check_slug, merged_notes


def create_collection(*, values: Mapping[str, Any], products: Sequence[int], now: datetime) -> Collection:
    """Begin a collection of these products, in their order; it is shown in no channel until it is listed there.

    `values` goes by column; a slug that is not given is made from the name. Raises Refusals.
    """
    collection = Collection()
    slug = values.get("slug") or unique_slug(Collection.objects.all(), values.get("name") or "")
    save_row(collection, values={**values, "slug": slug})
    CollectionProduct.objects.bulk_create(
        CollectionProduct(collection=collection, product_id=one, sort_order=place)
        for place, one in enumerate(dict.fromkeys(products))
    )
    record_product_changed(products, now=now)
    return collection


def update_collection(*, collection_id: int, values: Mapping[str, Any], now: datetime) -> Collection:
    """Change a collection's name, slug, words or picture; raises Refusals, NotFoundError."""
    collection = find_row(Collection.objects.filter(pk=collection_id))
    check_slug(values)
    save_row(collection, values=merged_notes(collection, values))
    record_product_changed(products_of_collection(collection), now=now)
    return collection
