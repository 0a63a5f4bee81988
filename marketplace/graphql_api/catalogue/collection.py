"""Collections: hand-picked groups of products."""

from datetime import date
from typing import Any

import graphene
from django.db.models import QuerySet
from django.utils import timezone

from marketplace.commerce.catalog.models import Collection as Row
from marketplace.commerce.catalog.models import CollectionChannelListing as ListingRow
from marketplace.commerce.catalog.queries import collections_for_all, collections_for_staff, listings_of_collections
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, from_row, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.pictures import Image, image, picture_arguments
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import CollectionTranslation, Translated, translated
from marketplace.graphql_api.catalogue.product_lists import PRODUCTS, product_list_arguments, products_page
from marketplace.graphql_api.catalogue.shown import STAFF
from marketplace.graphql_api.shop.channel import Channel, channels_by_id

Root = InChannel[Row]
Rows = QuerySet[Row]


@node_of(ListingRow)
class CollectionChannelListing(graphene.ObjectType):
    """A collection in a channel."""

    class Meta:
        interfaces = (Node,)

    channel = graphene.Field(Channel, required=True)
    is_published = graphene.Boolean(required=True)
    published_at = graphene.DateTime()
    publication_date = graphene.Date()

    @staticmethod
    def resolve_channel(root: ListingRow, info: Any) -> ChannelRow:
        """Where."""
        channel: ChannelRow = info.context.load(channels_by_id, root.channel_id)
        return channel

    @staticmethod
    def resolve_publication_date(root: ListingRow, _info: Any) -> date | None:
        """The day since which it is shown, in Thailand."""
        return timezone.localdate(root.published_at) if root.published_at else None


@loads_by("collection")
def listings_of_collection(_context: Context, collection_ids: list[int]) -> dict[int, list[ListingRow]]:
    """Where each collection is listed."""
    return listings_of_collections(collection_ids)


@node_of(Row)
class Collection(graphene.ObjectType):
    """A hand-picked group of products."""

    class Meta:
        interfaces = NOTED
        default_resolver = from_row

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    description = JSONString()
    description_json = JSONString()
    seo_title = graphene.String()
    seo_description = graphene.String()
    channel = graphene.String()
    background_image = graphene.Field(Image, **picture_arguments())
    translation = graphene.Field(CollectionTranslation, language_code=LanguageCodeEnum(required=True))
    channel_listings = graphene.List(graphene.NonNull(CollectionChannelListing))
    products = graphene.Field(
        PRODUCTS, **{name: one for name, one in product_list_arguments().items() if name != "channel"}
    )

    @staticmethod
    def resolve_description_json(root: Root, _info: Any) -> Any:
        """The description; the older name of it."""
        return root.node.description or {}

    @staticmethod
    def resolve_channel(root: Root, _info: Any) -> str | None:
        """The channel it is seen in."""
        return root.channel.slug if root.channel else None

    @staticmethod
    def resolve_background_image(
        root: Root, _info: Any, size: int | None = None, format: Any = None
    ) -> dict[str, str] | None:
        """The picture at its head."""
        return image(root.node.background_image, root.node.background_image_alt, size)

    @staticmethod
    def resolve_translation(root: Root, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root.node, language_code)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_channel_listings(root: Root, info: Any) -> list[ListingRow]:
        """Where it is listed."""
        found: list[ListingRow] = info.context.load(listings_of_collection, root.node.pk)
        return found

    @staticmethod
    def resolve_products(root: Root, info: Any, **asked: Any) -> Page:
        """The products in it, as the channel sees them in which it is seen."""
        channel = root.channel.slug if root.channel else None
        return products_page(info, collection=root.node, channel=channel, **asked)


CollectionCountableConnection = countable_connection(Collection)


def visible_collections(context: Context, slug: str | None, channel: ChannelRow | None) -> Rows:
    """Give the collections that the caller may see; raises BadRequestError where a channel must be named."""
    if slug and channel is None:
        return Row.objects.none()
    if context.requestor.has(*STAFF):
        return collections_for_staff(channel)
    if channel is None:
        raise BadRequestError("A default channel does not exist: give `channel`.")
    return collections_for_all(channel, now=context.now)
