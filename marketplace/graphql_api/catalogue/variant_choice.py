"""Which of a product's variants a caller sees, and asks for."""

from typing import Any

from marketplace.commerce.catalog.models import Product, ProductVariant
from marketplace.commerce.catalog.rules import searchable
from marketplace.graphql_api.base.choosing import Tests, between, chosen, falls, has_notes, ids_of, one_of, text_of
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_loaders import price_in_channel, variants_of_product
from marketplace.graphql_api.catalogue.shown import STAFF


def shown_variants(context: Context, root: InChannel[Product]) -> list[ProductVariant]:
    """Give a product's variants, in their order; everybody sees those with a price in the channel."""
    found: list[ProductVariant] = context.load(variants_of_product, root.node.pk)
    if root.channel is None or context.requestor.has(*STAFF):
        return found
    channel = root.channel.pk
    return [one for one in found if context.load(price_in_channel, one.pk, channel) is not None]


def _has_words(row: ProductVariant, text: str) -> bool:
    words = searchable(text).casefold()
    return words in row.name.casefold() or words in (row.sku or "").casefold()


def _refused(_row: ProductVariant, _wanted: Any) -> bool:
    raise BadRequestError("The variants of one product are not filtered by attributes here: use `productVariants`.")


TESTS: Tests[ProductVariant] = {
    "search": _has_words,
    "ids": ids_of("ProductVariant"),
    "sku": lambda row, wanted: text_of("sku")(row, wanted) if isinstance(wanted, dict) else one_of("sku")(row, wanted),
    "metadata": has_notes,
    "updated_at": between("updated_at"),
    "attributes": _refused,
}


def chosen_variants(rows: list[ProductVariant], filter: Any, where: Any, sort_by: Any) -> list[ProductVariant]:
    """Keep the variants that a query asks for, sorted by their last change where it asks for that."""
    rows = chosen(chosen(rows, filter, TESTS), where, TESTS)
    if sort_by is not None:
        rows.sort(key=lambda one: (one.updated_at is not None, one.updated_at, one.pk), reverse=falls(sort_by))
    return rows
