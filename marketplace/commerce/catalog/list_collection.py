"""Show a collection in channels, or take it out of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Collection, CollectionChannelListing
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.commerce.catalog.touched_products import products_of_collection


def list_collection(
    *, collection_id: int, changes: Mapping[int, Mapping[str, Any]], removals: Sequence[int] = (), now: datetime
) -> Collection:
    """Change where a collection is to be seen.

    `changes` maps channels to `is_published` and `published_at`; what is not named stays, and publishing without a
    day publishes now (Saleor's rule). `removals` are channels that it leaves.
    """
    collection = find_row(Collection.objects.filter(pk=collection_id))
    for channel, given in sorted(changes.items()):
        values = dict(given)
        if values.get("is_published") and not values.get("published_at"):
            values["published_at"] = now
        CollectionChannelListing.objects.update_or_create(collection=collection, channel_id=channel, defaults=values)
    collection.channel_listings.filter(channel__in=removals).delete()
    record_product_changed(products_of_collection(collection), now=now)
    return collection
