"""End collections; their products stay."""

from collections.abc import Collection as Many
from datetime import datetime

from marketplace.commerce.catalog.models import Collection
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.touched_products import products_of_collection
from marketplace.shared.locks import lock_rows


def delete_collections(*, collection_ids: Many[int], now: datetime) -> list[Collection]:
    """End these collections; give the rows as they were. Those that are gone already are passed over."""
    found = lock_rows(Collection.objects.filter(pk__in=collection_ids))
    products = {one for collection in found for one in products_of_collection(collection)}
    Collection.objects.filter(pk__in=[one.pk for one in found]).delete()
    record_product_changed(products, now=now)
    return found
