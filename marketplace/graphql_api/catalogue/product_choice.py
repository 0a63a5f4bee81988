"""Which products a list shows: every condition on them in one place, composed once for each shape of a question."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from marketplace.commerce.catalog.models import CollectionProduct, Product, ProductChannelListing
from marketplace.commerce.catalog.queries import products_listed, products_published
from marketplace.graphql_api.base.paging import Cut
from marketplace.graphql_api.catalogue.product_filters import Wish, condition_of
from marketplace.graphql_api.catalogue.product_order import Order, with_what_sorts
from marketplace.graphql_api.catalogue.product_search import found_by
from marketplace.shared.kept_statements import kept_where_possible

# The arguments of `chosen`.
Choice = Mapping[str, Any]


def seen(*, channel: int | None, shown_at: datetime | None, nothing: bool) -> QuerySet[Product]:
    """Give the products that a caller may see; `shown_at` is None for staff, who see what is hidden too."""
    if nothing:
        return Product.objects.none()
    if channel is None:
        return Product.objects.all()
    return products_listed(channel) if shown_at is None else products_published(channel, now=shown_at)


def chosen(
    *, channel: int | None, shown_at: datetime | None, nothing: bool, filter: Wish, where: Wish, **narrower: Any
) -> QuerySet[Product]:
    """Give the products of lists that fit a question.

    `narrower` are `shelves` and `collection` (rows), and `words` that were read; None narrows nothing.
    """
    rows = seen(channel=channel, shown_at=shown_at, nothing=nothing)
    if shown_at is not None:
        listings = ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=channel)
        rows = rows.filter(Exists(listings.filter(visible_in_listings=True)))
    rows = rows.filter(condition_of(filter, channel), condition_of(where, channel))
    if narrower["shelves"] is not None:
        rows = rows.filter(category__in=narrower["shelves"])
    if narrower["collection"] is not None:
        places = CollectionProduct.objects.filter(product=OuterRef("pk"), collection=narrower["collection"])
        rows = rows.filter(Exists(places))
    return rows if narrower["words"] is None else rows.filter(found_by(narrower["words"]))


@kept_where_possible
def products_named(*, names: Mapping[str, list[Any]], **sight: Any) -> QuerySet[Product]:
    """Give the products that a caller may see and whose columns hold one of some values."""
    return seen(**sight).filter(**{f"{column}__in": values for column, values in names.items()})


@kept_where_possible
def page_rows(*, order: Order, cut: Cut, cursors: Mapping[str, Wish], **choice: Any) -> QuerySet[Product]:
    """Give the products of a page, and one more if there is one."""
    rows = with_what_sorts(chosen(**choice), order, channel=choice["channel"], collection=choice["collection"])
    return cut.of(rows, cursors)


@kept_where_possible
def products_among(*, references: list[str], **choice: Any) -> QuerySet[Product]:
    """Give those of some products, by their references, that fit a question."""
    return chosen(**choice).filter(external_reference__in=references)


@kept_where_possible
def keys_among(**choice: Any) -> QuerySet[Any, tuple[int, str | None]]:
    """Give row and reference of all products that fit a question."""
    return chosen(**choice).order_by("pk").values_list("pk", "external_reference")
