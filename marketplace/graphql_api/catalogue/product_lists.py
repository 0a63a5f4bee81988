"""Lists of products: what may be asked of one, and how it is answered."""

from functools import partial
from typing import Any

import graphene
from django.db.models import QuerySet

from marketplace.commerce.catalog.models import Category, Collection, Product
from marketplace.commerce.catalog.rules import searchable
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page, cut_of, paging_arguments
from marketplace.graphql_api.catalogue.catalogue_loaders import categories_below, products
from marketplace.graphql_api.catalogue.product_choice import Choice, chosen, page_rows, seen
from marketplace.graphql_api.catalogue.product_inputs import ProductFilterInput, ProductOrder, ProductWhereInput
from marketplace.graphql_api.catalogue.product_order import is_by_rank, order_of
from marketplace.graphql_api.catalogue.product_ranking import ranked_page
from marketplace.graphql_api.catalogue.product_search import ranked, read_words
from marketplace.graphql_api.catalogue.product_wishes import read_wish
from marketplace.graphql_api.catalogue.shown import STAFF
from marketplace.graphql_api.shop.channel import channel_named

# The connection's type, found when the schema is put together: products know shelves and shelves know products.
PRODUCTS = "marketplace.graphql_api.catalogue.product.ProductCountableConnection"


def product_list_arguments() -> dict[str, Any]:
    """The arguments of a list of products, fresh for each field."""
    return {
        "filter": ProductFilterInput(),
        "where": ProductWhereInput(),
        "sort_by": ProductOrder(),
        "search": graphene.String(),
        "channel": graphene.String(),
        **paging_arguments(),
    }


def products_page(
    info: Any,
    *,
    category: Category | None = None,
    collection: Collection | None = None,
    filter: Any = None,
    where: Any = None,
    sort_by: Any = None,
    search: str | None = None,
    channel: str | None = None,
    **asked: Any,
) -> Page:
    """Answer a list of products: of the channel named here, in the filter or in the order."""
    context: Context = info.context
    narrowed, sorted_by = filter or {}, sort_by or {}
    slug = channel or narrowed.get("channel") or sorted_by.get("channel")
    sees = channel_named(context, slug)
    words = searchable(search or narrowed.get("search") or "")
    by_rank = is_by_rank(sort_by, searched=bool(words))
    choice = {
        **sight_of(context, slug, sees),
        **_on_the_shelf(context, category, collection),
        "filter": read_wish(context, sees, filter),
        "where": read_wish(context, sees, where),
        "words": read_words(context, sees, search),
    }
    if by_rank:
        page = ranked_page(choice, ranked(context, sees, words), sort_by, asked)
    else:
        page = _sorted_page(choice, sort_by, asked)
    context.knows(products, {edge.node.pk: edge.node for edge in page.edges})
    for edge in page.edges:
        edge.node = InChannel(edge.node, sees)
    return page


def _on_the_shelf(context: Context, category: Category | None, collection: Collection | None) -> Choice:
    return {
        "shelves": sorted(categories_below(context, [category.pk])) if category else None,
        "collection": collection.pk if collection else None,
    }


def _sorted_page(choice: Choice, sort_by: Any, asked: dict[str, Any]) -> Page:
    order = order_of(sort_by, in_collection=choice["collection"] is not None)
    cut = cut_of(name="products", asked=asked, order=order.keys)
    found = page_rows(**choice, order=order, cut=cut, cursors=cut.cursors(asked))
    return cut.page(found, asked=asked, total=partial(_total, choice))


def _total(choice: Choice, info: Any) -> int:
    """Count all that fits, unless that was done since the catalogue changed last."""
    asked = repr(choice).replace(repr(info.context.now), "now")
    found: int = info.context.remember(("products", asked), lambda: chosen(**choice).count())
    return found


def sight_of(context: Context, slug: str | None, channel: Channel | None) -> Choice:
    """Tell which products the caller may see; raises BadRequestError where a channel must be named and is not."""
    staff = context.requestor.has(*STAFF)
    if not staff and not slug:
        raise BadRequestError("A default channel does not exist: give `channel`.")
    unknown = bool(slug) and channel is None
    closed = not staff and channel is not None and not channel.is_active
    return {
        "channel": channel.pk if channel else None,
        "shown_at": None if staff else context.now,
        "nothing": unknown or closed,
    }


def visible_products(context: Context, slug: str | None, channel: Channel | None) -> QuerySet[Product]:
    """Give the products that the caller may see; raises BadRequestError where a channel must be named and is not."""
    return seen(**sight_of(context, slug, channel))
