"""Put products into a collection, take them out, and move them about in it."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.find_row import find_row
from marketplace.commerce.catalog.models import Collection, CollectionProduct
from marketplace.commerce.catalog.moves import Move, moved
from marketplace.commerce.catalog.record_product_changed import record_product_changed
from marketplace.shared.errors import NotFoundError


def add_to_collection(*, collection_id: int, products: Sequence[int], now: datetime) -> Collection:
    """Put products at the end of a collection; those that are in it stay where they are."""
    collection = find_row(Collection.objects.filter(pk=collection_id), field="collectionId")
    there = set(collection.places.values_list("product_id", flat=True))
    last = collection.places.order_by("-sort_order").values_list("sort_order", flat=True).first()
    begin = 0 if last is None else last + 1
    new = [one for one in dict.fromkeys(products) if one not in there]
    CollectionProduct.objects.bulk_create(
        CollectionProduct(collection=collection, product_id=one, sort_order=begin + place)
        for place, one in enumerate(new)
    )
    record_product_changed(products, now=now)
    return collection


def remove_from_collection(*, collection_id: int, products: Sequence[int], now: datetime) -> Collection:
    """Take products out of a collection; those that are not in it are passed over."""
    collection = find_row(Collection.objects.filter(pk=collection_id), field="collectionId")
    collection.places.filter(product__in=products).delete()
    record_product_changed(products, now=now)
    return collection


def reorder_collection(*, collection_id: int, moves: Sequence[Move]) -> Collection:
    """Move products of a collection up (negative) or down; raises NotFoundError for a product that is not in it."""
    collection = find_row(Collection.objects.filter(pk=collection_id), field="collectionId")
    places = {one.product_id: one for one in collection.places.order_by("sort_order", "pk")}
    if any(move.row not in places for move in moves):
        raise NotFoundError(_("This product is not in the collection."), "moves")
    for position, product in enumerate(moved(list(places), moves)):
        places[product].sort_order = position
    CollectionProduct.objects.bulk_update(places.values(), ["sort_order"])
    return collection
