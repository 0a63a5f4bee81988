"""In which order products come."""

from collections.abc import Callable
from dataclasses import dataclass
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
    CollectionProduct,
    Product,
    ProductChannelListing,
    VariantChannelListing,
)
from marketplace.commerce.catalog.rules import DEAREST
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


@dataclass(frozen=True, slots=True)
class Order:
    """The field that products are sorted by ("" by none), and the names to sort by."""

    field: str
    keys: tuple[str, ...]


def order_of(sort_by: Any, *, in_collection: bool) -> Order:
    """Read how products are sorted; by slug when nobody says, by name as in a Thai dictionary.

    COLLECTION needs a collection. Raises BadRequestError.
    """
    if not sort_by or sort_by.get("field") is None:
        return Order("", ("slug",))
    field = sort_by["field"].name
    sign = "-" if sort_by["direction"].value == "DESC" else ""
    if field == "COLLECTION" and not in_collection:
        raise BadRequestError("Sorting by COLLECTION is available only for the products of a collection.")
    if field == "RATING":
        return Order(field, (f"{sign}sorted_by", f"{sign}name_key"))
    named = field in ANNOTATED or field == "COLLECTION"
    return Order(field, (f"{sign}{'sorted_by' if named else COLUMNS.get(field, 'updated_at')}",))


def with_what_sorts(rows: Rows, order: Order, *, channel: int | None, collection: int | None) -> Rows:
    """Give the rows with what they are sorted by, where that is no column of theirs."""
    if order.field == "COLLECTION":
        return _with_place(rows, collection)
    return ANNOTATED[order.field](rows, channel) if order.field in ANNOTATED else rows


def _with_price(rows: Rows, channel: int | None) -> Rows:
    prices = VariantChannelListing.objects.filter(variant__product=OuterRef("pk"), channel=channel)
    lowest = prices.order_by().values("variant__product").annotate(lowest=Min("price_amount")).values("lowest")
    return rows.annotate(sorted_by=Coalesce(Subquery(lowest), Value(DEAREST + 1), output_field=BigIntegerField()))


def _listing(channel: int | None, column: str) -> Subquery:
    listing = ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=channel)
    return Subquery(listing.values(column)[:1])


def _with_publication(rows: Rows, channel: int | None) -> Rows:
    return rows.annotate(
        sorted_by=Coalesce(_listing(channel, "published_at"), F("created_at"), output_field=DateTimeField())
    )


def _with_published(rows: Rows, channel: int | None) -> Rows:
    shown = Coalesce(_listing(channel, "is_published"), Value(False), output_field=BooleanField())
    return rows.annotate(sorted_by=Case(When(shown, then=Value(1)), default=Value(0), output_field=IntegerField()))


def _with_type(rows: Rows, _channel: int | None) -> Rows:
    return rows.annotate(sorted_by=F("product_type__name"))


def _with_rating(rows: Rows, _channel: int | None) -> Rows:
    return rows.annotate(sorted_by=Coalesce(F("rating"), Value(0.0), output_field=FloatField()))


def _with_place(rows: Rows, collection: int | None) -> Rows:
    place = CollectionProduct.objects.filter(product=OuterRef("pk"), collection=collection).values("sort_order")
    return rows.annotate(sorted_by=Coalesce(Subquery(place[:1]), Value(0), output_field=IntegerField()))


ANNOTATED: dict[str, Callable[[Rows, int | None], Rows]] = {
    "PRICE": _with_price,
    "MINIMAL_PRICE": _with_price,
    "RATING": _with_rating,
    "PUBLISHED": _with_published,
    "PUBLISHED_AT": _with_publication,
    "PUBLICATION_DATE": _with_publication,
    "TYPE": _with_type,
}
