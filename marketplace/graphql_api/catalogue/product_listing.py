"""Where a product is listed: what staff and apps see of its channels."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductChannelListing as Row
from marketplace.commerce.catalog.rules import may_be_bought
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.graphql_api.base.nodes import Node, node_of
from marketplace.graphql_api.shop.channel import Channel, channels_by_id


@node_of(Row)
class ProductChannelListing(graphene.ObjectType):
    """A product in a channel."""

    class Meta:
        interfaces = (Node,)

    channel = graphene.Field(Channel, required=True)
    is_published = graphene.Boolean(required=True)
    published_at = graphene.DateTime()
    visible_in_listings = graphene.Boolean(required=True)
    available_for_purchase_at = graphene.DateTime()
    is_available_for_purchase = graphene.Boolean()

    @staticmethod
    def resolve_channel(root: Row, info: Any) -> ChannelRow:
        """Where."""
        channel: ChannelRow = info.context.load(channels_by_id, root.channel_id)
        return channel

    @staticmethod
    def resolve_is_available_for_purchase(root: Row, info: Any) -> bool:
        """Has its sale begun?"""
        return may_be_bought(available_for_purchase_at=root.available_for_purchase_at, now=info.context.now)
