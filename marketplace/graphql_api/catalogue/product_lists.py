"""Lists of products: what may be asked of one, and how it is answered."""

from typing import Any

import graphene
from django.db.models import Exists, OuterRef, QuerySet

from marketplace.commerce.catalog.models import Category, Product, ProductChannelListing
from marketplace.commerce.catalog.queries import products_for_all, products_for_staff
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page, page_of, paging_arguments
from marketplace.graphql_api.catalogue.catalogue_loaders import categories_below, products
from marketplace.graphql_api.catalogue.product_filters import ProductFilter, ordered, with_words
from marketplace.graphql_api.catalogue.product_inputs import ProductFilterInput, ProductOrder, ProductWhereInput
from marketplace.graphql_api.shop.channel import channel_named

# The connection's type, found when the schema is put together: products know shelves and shelves know products.
PRODUCTS = "marketplace.graphql_api.catalogue.product.ProductCountableConnection"
STAFF = (
    "MANAGE_PRODUCTS",
    "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",
    "MANAGE_ORDERS",
    "MANAGE_CHECKOUTS",
    "MANAGE_SHIPPING",
    "MANAGE_TRANSLATIONS",
    "MANAGE_DISCOUNTS",
)


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
    filter: Any = None,
    where: Any = None,
    sort_by: Any = None,
    search: str | None = None,
    channel: str | None = None,
    **asked: Any,
) -> Page:
    """Answer a list of products: of the channel named here, in the filter or in the order."""
    context: Context = info.context
    slug = channel or (filter or {}).get("channel") or (sort_by or {}).get("channel")
    sees = channel_named(context, slug)
    rows = visible_products(context, slug, sees)
    if not context.requestor.has(*STAFF):
        rows = rows.filter(Exists(_in_lists(sees)))
    if category is not None:
        rows = rows.filter(category__in=categories_below(context, [category.pk]))
    conditions = ProductFilter(context, sees)
    rows = rows.filter(conditions.condition(filter), conditions.condition(where), with_words(search or ""))
    rows, order = ordered(rows, sort_by, sees)
    page = page_of(rows, name="products", asked=asked, order=order, wrap=lambda row: InChannel(row, sees))
    context.knows(products, {edge.node.node.pk: edge.node.node for edge in page.edges})
    return page


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
