"""Asking for collections. A shop has dozens: what the caller may see is fetched once and chosen from in memory."""

from collections import Counter
from datetime import datetime
from typing import Any

import graphene

from marketplace.commerce.catalog.models import Collection as Row
from marketplace.commerce.catalog.models import CollectionProduct
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.graphql_api.base.choosing import Tests, chosen, falls, has_notes, has_words, ids_of, one_of
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page, page_of_known, paging_arguments
from marketplace.graphql_api.base.translation import slug_column
from marketplace.graphql_api.catalogue.category_inputs import (
    CollectionFilterInput,
    CollectionSortingInput,
    CollectionWhereInput,
)
from marketplace.graphql_api.catalogue.collection import (
    Collection,
    CollectionCountableConnection,
    Root,
    listings_of_collection,
    visible_collections,
)
from marketplace.graphql_api.shop.channel import channel_named
from marketplace.shared.thai.order import sorting_key


def _tests(context: Context, channel: ChannelRow | None) -> Tests[Row]:
    def published(row: Row, wanted: Any) -> bool:
        shown, _since = _publication(context, row, _needed(channel))
        return bool(shown == (wanted.value == "PUBLISHED"))

    return {
        "search": has_words,
        "ids": ids_of("Collection"),
        "slugs": one_of("slug"),
        "metadata": has_notes,
        "published": published,
    }


def _publication(context: Context, row: Row, channel: ChannelRow) -> tuple[bool, datetime | None]:
    listings = context.load(listings_of_collection, row.pk)
    listing = next((one for one in listings if one.channel_id == channel.pk), None)
    return (listing.is_published, listing.published_at) if listing else (False, None)


def _needed(channel: ChannelRow | None) -> ChannelRow:
    if channel is None:
        raise BadRequestError("A default channel does not exist: give `channel` for this filter or order.")
    return channel


def _sorted(context: Context, rows: list[Row], sort_by: Any, channel: ChannelRow | None) -> list[Row]:
    """Sort by name (as a Thai dictionary does), number of products, or publication; by slug when nobody asks."""
    rows.sort(key=lambda one: one.slug)
    if sort_by is None:
        return rows
    field = sort_by["field"].name
    if field == "PRODUCT_COUNT":
        counts = Counter(CollectionProduct.objects.values_list("collection", flat=True))
        rows.sort(key=lambda one: counts[one.pk], reverse=falls(sort_by))
    elif field == "NAME":
        rows.sort(key=lambda one: sorting_key(one.name), reverse=falls(sort_by))
    else:
        sold_in = _needed(channel)
        rows.sort(key=lambda one: _when(_publication(context, one, sold_in), field), reverse=falls(sort_by))
    return rows


def _when(publication: tuple[bool, datetime | None], field: str) -> tuple[bool, float]:
    shown, since = publication
    if field == "AVAILABILITY":
        return shown, 0
    return since is not None, since.timestamp() if since else 0


class CollectionQueries:
    """What may be asked about collections."""

    collections = graphene.Field(
        CollectionCountableConnection,
        filter=CollectionFilterInput(),
        where=CollectionWhereInput(),
        sort_by=CollectionSortingInput(),
        channel=graphene.String(),
        **paging_arguments(),
    )
    collection = graphene.Field(
        Collection,
        id=graphene.ID(),
        slug=graphene.String(),
        slug_language_code=LanguageCodeEnum(),
        channel=graphene.String(),
    )

    @staticmethod
    def resolve_collections(
        _root: Any,
        info: Any,
        filter: Any = None,
        where: Any = None,
        sort_by: Any = None,
        channel: str | None = None,
        **asked: Any,
    ) -> Page:
        """A page of collections that the caller may see."""
        context: Context = info.context
        slug = channel or (filter or {}).get("channel") or (sort_by or {}).get("channel")
        sees = channel_named(context, slug)
        rows = list(visible_collections(context, slug, sees))
        context.saw("collection", [one.pk for one in rows])
        tests = _tests(context, sees)
        rows = chosen(chosen(rows, filter, tests), where, tests)
        rows = _sorted(context, rows, sort_by, sees)
        return page_of_known(rows, name="collections", asked=asked, wrap=lambda row: InChannel(row, sees))

    @staticmethod
    def resolve_collection(
        _root: Any,
        info: Any,
        id: str | None = None,
        slug: str | None = None,
        slug_language_code: Any = None,
        channel: str | None = None,
    ) -> Root | None:
        """One collection that the caller may see."""
        if (id is None) == (slug is None):
            raise BadRequestError("Exactly one of `id` and `slug` is needed.")
        context: Context = info.context
        sees = channel_named(context, channel)
        rows = visible_collections(context, channel, sees)
        if id is not None:
            row = rows.filter(pk=row_from(id, "Collection")).first()
        else:
            row = rows.filter(**{slug_column(slug_language_code): slug}).first()
        return InChannel(row, sees) if row else None
