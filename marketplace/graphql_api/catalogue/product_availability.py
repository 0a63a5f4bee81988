"""Whether a product may be bought in a channel."""

from marketplace.commerce.catalog.models import Product, ProductChannelListing
from marketplace.commerce.catalog.rules import may_be_bought
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_loaders import (
    available_in_channel,
    listing_in_channel,
    price_in_channel,
    variant_ids_of_product,
)


def listing_in(context: Context, root: InChannel[Product]) -> ProductChannelListing | None:
    """Give a product's listing in the channel that it is seen in."""
    if root.channel is None:
        return None
    found: ProductChannelListing | None = context.load(listing_in_channel, root.node.pk, root.channel.pk)
    return found


def on_sale(context: Context, root: InChannel[Product]) -> bool:
    """Has its sale begun?"""
    listing = listing_in(context, root)
    return listing is not None and may_be_bought(
        available_for_purchase_at=listing.available_for_purchase_at, now=context.now
    )


def available(context: Context, root: InChannel[Product]) -> bool | None:
    """Is it on sale, with a priced variant of which a piece is left? None where no channel says so."""
    channel = root.channel
    if channel is None:
        return None
    if not on_sale(context, root):
        return False
    return any(
        context.load(price_in_channel, one, channel.pk) is not None
        and context.load(available_in_channel, one, channel.pk) > 0
        for one in context.load(variant_ids_of_product, root.node.pk)
    )
