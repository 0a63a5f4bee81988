"""Lists of products: what may be asked of one, and how it is answered."""

from typing import Any, NamedTuple

import graphene
from django.db.models import Exists, OuterRef, QuerySet

from marketplace.commerce.catalog.models import Category, Collection, Product, ProductChannelListing
from marketplace.commerce.catalog.queries import products_for_all, products_for_staff
from marketplace.commerce.catalog.rules import searchable
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.choosing import falls
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page, page_of, page_of_known, paging_arguments
from marketplace.graphql_api.catalogue.catalogue_loaders import categories_below, products
from marketplace.graphql_api.catalogue.product_filters import ProductFilter
from marketplace.graphql_api.catalogue.product_inputs import ProductFilterInput, ProductOrder, ProductWhereInput
from marketplace.graphql_api.catalogue.product_order import is_by_rank, ordered
from marketplace.graphql_api.catalogue.product_search import ranked, with_words
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
    rows = _on_the_shelf(context, visible_products(context, slug, sees), sees, category=category, collection=collection)
    conditions = ProductFilter(context, sees)
    rows = rows.filter(conditions.condition(filter), conditions.condition(where))
    rows = rows.filter(with_words(context, sees, search or ""))
    if by_rank:
        page = _ranked_page(rows, ranked(context, sees, words), sort_by, asked, sees)
    else:
        rows, order = ordered(rows, sort_by, sees, collection=collection)
        page = page_of(rows, name="products", asked=asked, order=order, wrap=lambda row: InChannel(row, sees))
    context.knows(products, {edge.node.node.pk: edge.node.node for edge in page.edges})
    return page


def _on_the_shelf(
    context: Context,
    rows: QuerySet[Product],
    sees: Channel | None,
    *,
    category: Category | None,
    collection: Collection | None,
) -> QuerySet[Product]:
    if not context.requestor.has(*STAFF):
        rows = rows.filter(Exists(_in_lists(sees)))
    if category is not None:
        rows = rows.filter(category__in=categories_below(context, [category.pk]))
    if collection is not None:
        rows = rows.filter(Exists(collection.places.filter(product=OuterRef("pk"))))
    return rows


def _ranked_page(
    rows: QuerySet[Product], references: list[str], sort_by: Any, asked: dict[str, Any], sees: Channel | None
) -> Page:
    """A page of what a search found, best first; ascending ranks give the best last, as in Saleor."""
    places = {reference: place for place, reference in enumerate(references)}
    keys = list(rows.order_by("pk").values_list("pk", "external_reference"))
    keys.sort(key=lambda key: places.get(key[1] or "", len(places)))
    if sort_by is not None and not falls(sort_by) and sort_by.get("field") is not None:
        keys.reverse()
    page = page_of_known([Found(pk) for pk, _ in keys], name="products", asked=asked)
    found = rows.in_bulk([edge.node.pk for edge in page.edges])
    for edge in page.edges:
        edge.node = InChannel(found[edge.node.pk], sees)
    return page


class Found(NamedTuple):
    """A product that was found and is not fetched yet."""

    pk: int


def _in_lists(channel: Channel | None) -> QuerySet[ProductChannelListing]:
    return ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=channel, visible_in_listings=True)


def visible_products(context: Context, slug: str | None, channel: Channel | None) -> QuerySet[Product]:
    """Give the products that the caller may see; raises BadRequestError where a channel must be named and is not."""
    if slug and channel is None:
        return Product.objects.none()
    if context.requestor.has(*STAFF):
        return products_for_staff(channel)
    if channel is None:
        raise BadRequestError("A default channel does not exist: give `channel`.")
    return products_for_all(channel, now=context.now)
