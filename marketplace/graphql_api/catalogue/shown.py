"""What of the catalogue a caller may see where something else points at it: an answer, an entry of a menu."""

from typing import Any

from marketplace.commerce.catalog.models import Collection, Product
from marketplace.commerce.catalog.queries import (
    collections_for_all,
    collections_for_staff,
    products_for_all,
    products_for_staff,
)
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_loaders import products
from marketplace.graphql_api.shop.channel import channels_by_id

STAFF = (
    "MANAGE_PRODUCTS",
    "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",
    "MANAGE_ORDERS",
    "MANAGE_CHECKOUTS",
    "MANAGE_SHIPPING",
    "MANAGE_TRANSLATIONS",
    "MANAGE_DISCOUNTS",
)


@loads_by("referenced product")
def _products(context: Context, product_ids: list[int], channel_id: int | None) -> dict[int, Product]:
    channel = context.load(channels_by_id, channel_id) if channel_id is not None else None
    if context.requestor.has(*STAFF):
        rows = products_for_staff(None)
    elif channel is None:
        return {}
    else:
        rows = products_for_all(channel, now=context.now)
    found = rows.in_bulk(product_ids)
    context.knows(products, found)
    return found


@loads_by("referenced collection")
def _collections(context: Context, collection_ids: list[int], channel_id: int | None) -> dict[int, Collection]:
    channel = context.load(channels_by_id, channel_id) if channel_id is not None else None
    if context.requestor.has(*STAFF):
        return collections_for_staff(None).in_bulk(collection_ids)
    if channel is None:
        return {}
    return collections_for_all(channel, now=context.now).in_bulk(collection_ids)


def shown_product(context: Context, row: int | None, channel: Channel | None) -> InChannel[Any] | None:
    """Give a product that something points at, if the caller may see it in this channel."""
    found = context.load(_products, row, channel.pk if channel else None) if row is not None else None
    return InChannel(found, channel) if found else None


def shown_collection(context: Context, row: int | None, channel: Channel | None) -> InChannel[Any] | None:
    """Give a collection that something points at, if the caller may see it in this channel."""
    found = context.load(_collections, row, channel.pk if channel else None) if row is not None else None
    return InChannel(found, channel) if found else None
