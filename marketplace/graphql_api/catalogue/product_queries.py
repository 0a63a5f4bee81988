"""Asking for products."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Product as Row
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page
from marketplace.graphql_api.base.siblings import sibling_arguments
from marketplace.graphql_api.base.translation import slug_column
from marketplace.graphql_api.catalogue.catalogue_loaders import products
from marketplace.graphql_api.catalogue.product import Product, ProductCountableConnection, Root
from marketplace.graphql_api.catalogue.product_choice import products_named
from marketplace.graphql_api.catalogue.product_lists import product_list_arguments, products_page, sight_of
from marketplace.graphql_api.shop.channel import channel_named


class ProductQueries:
    """What may be asked about products."""

    products = graphene.Field(ProductCountableConnection, **product_list_arguments())
    product = graphene.Field(
        Product,
        id=graphene.ID(),
        slug=graphene.String(),
        slug_language_code=LanguageCodeEnum(),
        external_reference=graphene.String(),
        channel=graphene.String(),
    )

    @staticmethod
    def resolve_products(_root: Any, info: Any, **arguments: Any) -> Page:
        """A page of products that the caller may see."""
        return products_page(info, **arguments)

    @staticmethod
    def resolve_product(
        _root: Any,
        info: Any,
        id: str | None = None,
        slug: str | None = None,
        slug_language_code: Any = None,
        external_reference: str | None = None,
        channel: str | None = None,
    ) -> Root | None:
        """One product that the caller may see."""
        if sum(one is not None for one in (id, slug, external_reference)) != 1:
            raise BadRequestError("Exactly one of `id`, `slug` and `externalReference` is needed.")
        if id is not None:
            return _one(info, channel, "pk", row_from(id, "Product"))
        if slug is not None:
            return _one(info, channel, slug_column(slug_language_code), slug)
        return _one(info, channel, "external_reference", external_reference)


@loads_by("named product")
def _named(context: Context, names: list[tuple[str | None, str, Any]]) -> dict[tuple[str | None, str, Any], Row]:
    """Products by (channel slug, column, value), as far as the caller may see them."""
    found = {}
    for slug, column in {name[:2] for name in names}:
        values = [name[2] for name in names if name[:2] == (slug, column)]
        sight = sight_of(context, slug, channel_named(context, slug))
        for row in products_named(**sight, names={column: values}):
            found[slug, column, _value(row, column)] = row
    context.knows(products, {row.pk: row for row in found.values()})
    return found


def _value(row: Row, column: str) -> Any:
    """Read a column, or a word of a translation (`translations__en__slug`)."""
    name, *path = column.split("__")
    value = getattr(row, name)
    for key in path:
        value = value[key]
    return value


def _one(info: Any, slug: str | None, column: str, value: Any) -> Root | None:
    """Find one product. Documents ask for many by aliases (`a: product(...) b: product(...)`): those come at once."""
    context: Context = info.context
    if column == "external_reference":
        context.saw("named product", [(slug, column, one) for one in sibling_arguments(info, "externalReference")])
    row: Row | None = context.load(_named, (slug, column, value))
    return InChannel(row, channel_named(context, slug)) if row else None
