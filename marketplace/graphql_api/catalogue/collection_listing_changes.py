"""Changing where collections are to be seen."""

from typing import Any

import graphene

from marketplace.commerce.catalog.list_collection import list_collection
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.graphql_api.base.moments import moment_of
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_errors import CollectionChannelListingError
from marketplace.graphql_api.catalogue.category_changes import PERMISSIONS
from marketplace.graphql_api.catalogue.collection_changes import COLLECTION
from marketplace.graphql_api.catalogue.named import row_id, rows_named
from marketplace.shared.errors import DomainError


class PublishableChannelListingInput(graphene.InputObjectType):
    """Whether and since when something is to be seen in a channel."""

    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    publication_date = graphene.Date()
    published_at = graphene.DateTime()


class CollectionChannelListingUpdateInput(graphene.InputObjectType):
    """Which listings change, and which end."""

    add_channels = graphene.List(graphene.NonNull(PublishableChannelListingInput))
    remove_channels = graphene.List(graphene.NonNull(graphene.ID))


class CollectionChannelListingUpdate(StoreMutation):
    """Show a collection in channels, or take it out of them."""

    class Meta:
        error_type = CollectionChannelListingError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = CollectionChannelListingUpdateInput(required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change the listings."""
        added, removed = input.get("add_channels") or [], input.get("remove_channels") or []
        _check([one.channel_id for one in added], removed)
        rows = rows_named(
            ChannelRow.objects.all(), [one.channel_id for one in added], kind="Channel", field="channelId"
        )
        collection = list_collection(
            collection_id=row_id(id, "Collection", "id"),
            changes={row: _listing(one) for row, one in zip(rows, added, strict=True)},
            removals=[row_id(one, "Channel", "removeChannels") for one in removed],
            now=info.context.now,
        )
        return {"collection": InChannel(collection, None)}


def _check(added: list[str], removed: list[str]) -> None:
    twice = "DUPLICATED_INPUT_ITEM"
    if set(added) & set(removed):
        raise DomainError(twice, "The same channel cannot be added and removed at once.", "input")
    for field, given in (("addChannels", added), ("removeChannels", removed)):
        if len(set(given)) != len(given):
            raise DomainError(twice, "A channel is named twice.", field)


def _listing(given: Any) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if given.get("is_published") is not None:
        values["is_published"] = given["is_published"]
    if "published_at" in given or "publication_date" in given:
        values["published_at"] = moment_of(given, "published_at", "publication_date")
    return values


class CollectionListingMutations:
    """What may be changed about where collections are seen."""

    collection_channel_listing_update = CollectionChannelListingUpdate.Field()
