"""In which order products come."""

from collections.abc import Callable
from typing import Any

from django.db.models import (
    BigIntegerField,
    BooleanField,
    Case,
    DateTimeField,
    F,
    FloatField,
    IntegerField,
    Min,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from marketplace.commerce.catalog.models import (
    Collection,
    CollectionProduct,
    Product,
    ProductChannelListing,
    VariantChannelListing,
)
from marketplace.commerce.catalog.rules import DEAREST
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.errors import BadRequestError

Rows = QuerySet[Product]
COLUMNS = {"CREATED_AT": "created_at", "NAME": "name_key"}


def is_by_rank(sort_by: Any, *, searched: bool) -> bool:
    """Tell whether the best finds come first: asked for, or the default of a search (as in Saleor).

    Raises BadRequestError where a rank is asked for without a search.
    """
    if sort_by is None or sort_by.get("field") is None:
        return searched
    by_rank = bool(sort_by["field"].name == "RANK")
    if by_rank and not searched:
        raise BadRequestError("Sorting by RANK is available only with a search.")
    return by_rank


def ordered(
    rows: Rows, sort_by: Any, channel: Channel | None, *, collection: Collection | None = None
) -> tuple[Rows, tuple[str, ...]]:
    """Give the rows with what they are sorted by, and the names to sort by; by slug when nobody asks.

    COLLECTION needs a collection; by name is the order of a Thai dictionary. Raises BadRequestError.
    """
    if not sort_by or sort_by.get("field") is None:
        return rows, ("slug",)
    field = sort_by["field"].name
    sign = "-" if sort_by["direction"].value == "DESC" else ""
    if field == "COLLECTION":
        if collection is None:
            raise BadRequestError("Sorting by COLLECTION is available only for the products of a collection.")
        return _with_place(rows, collection), (f"{sign}place",)
    if field == "RATING":
        return _with_rating(rows), (f"{sign}sorted_by", f"{sign}name_key")
    if field in ANNOTATED:
        return ANNOTATED[field](rows, channel), (f"{sign}sorted_by",)
    return rows, (f"{sign}{COLUMNS.get(field, 'updated_at')}",)


def _with_price(rows: Rows, channel: Channel | None) -> Rows:
    prices = VariantChannelListing.objects.filter(variant__product=OuterRef("pk"), channel=channel)
    lowest = prices.order_by().values("variant__product").annotate(lowest=Min("price_amount")).values("lowest")
    return rows.annotate(sorted_by=Coalesce(Subquery(lowest), Value(DEAREST + 1), output_field=BigIntegerField()))


def _listing(channel: Channel | None, column: str) -> Subquery:
    listing = ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=channel)
    return Subquery(listing.values(column)[:1])


def _with_publication(rows: Rows, channel: Channel | None) -> Rows:
    return rows.annotate(
        sorted_by=Coalesce(_listing(channel, "published_at"), F("created_at"), output_field=DateTimeField())
    )


def _with_published(rows: Rows, channel: Channel | None) -> Rows:
    shown = Coalesce(_listing(channel, "is_published"), Value(False), output_field=BooleanField())
    return rows.annotate(sorted_by=Case(When(shown, then=Value(1)), default=Value(0), output_field=IntegerField()))


def _with_type(rows: Rows, _channel: Channel | None) -> Rows:
    return rows.annotate(sorted_by=F("product_type__name"))


def _with_rating(rows: Rows) -> Rows:
    return rows.annotate(sorted_by=Coalesce(F("rating"), Value(0.0), output_field=FloatField()))


def _with_place(rows: Rows, collection: Collection) -> Rows:
    place = CollectionProduct.objects.filter(product=OuterRef("pk"), collection=collection).values("sort_order")
    return rows.annotate(place=Coalesce(Subquery(place[:1]), Value(0), output_field=IntegerField()))


ANNOTATED: dict[str, Callable[[Rows, Channel | None], Rows]] = {
    "PRICE": _with_price,
    "MINIMAL_PRICE": _with_price,
    "PUBLISHED": _with_published,
    "PUBLISHED_AT": _with_publication,
    "PUBLICATION_DATE": _with_publication,
    "TYPE": _with_type,
}
