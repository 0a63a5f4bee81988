"""Which products a query asks for: conditions on what was read of it (product_wishes.py).

Values are put into conditions as they are, and decide nothing: so pages' statements can be kept (decision 0020).
"""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import BigIntegerField, Exists, F, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.fields.json import KeyTransform

from marketplace.commerce.catalog.models import (
    AttributeValue,
    CollectionProduct,
    Product,
    ProductAttributeValue,
    ProductChannelListing,
    ProductVariant,
    VariantAttributeValue,
    VariantChannelListing,
)
from marketplace.commerce.stock.models import Stock
from marketplace.graphql_api.catalogue.attribute_filters import check_forms, newer_answer, older_answer
from marketplace.graphql_api.catalogue.product_search import found_by

NOTHING = Q(pk__in=[])
Wish = Mapping[str, Any]


def condition_of(wish: Wish, channel: int | None) -> Q:
    """Give the condition of one input, as one channel (its row) sees products; its parts hold all together."""
    condition = Q()
    for name, value in wish.items():
        condition &= IN_CHANNEL[name](value, channel) if name in IN_CHANNEL else PLAIN[name](value)
    return condition


def _all(parts: list[Wish], channel: int | None) -> Q:
    condition = Q()
    for part in parts:
        condition &= condition_of(part, channel)
    return condition


def _any(parts: list[Wish], channel: int | None) -> Q:
    condition = NOTHING
    for part in parts:
        condition |= condition_of(part, channel)
    return condition


def _in_stock(yes: bool, channel: int | None) -> Q:
    stocks = Stock.objects.filter(variant__product=OuterRef("pk"), quantity__gt=F("quantity_allocated"))
    if channel is not None:
        stocks = stocks.filter(warehouse__channels=channel)
    uncounted = ProductVariant.objects.filter(product=OuterRef("pk"), track_inventory=False)
    there = Q(Exists(stocks)) | Q(Exists(uncounted))
    return there if yes else ~there


def _listed(channel: int | None, *either: Q, **how: Any) -> Q:
    listings = ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=channel)
    return Q(Exists(listings.filter(*either, **how)))


def _on_sale(wanted: Wish, channel: int | None) -> Q:
    now = wanted["now"]
    if wanted["yes"]:
        return _listed(channel, available_for_purchase_at__lte=now)
    return _listed(channel, Q(available_for_purchase_at__gt=now) | Q(available_for_purchase_at=None))


def _prices(channel: int | None) -> QuerySet[VariantChannelListing]:
    return VariantChannelListing.objects.filter(variant__product=OuterRef("pk"), channel=channel)


def _priced(wanted: Wish, channel: int | None) -> Q:
    return Q(Exists(_prices(channel).filter(_between("price_amount", wanted))))


def _lowest_priced(wanted: Wish, channel: int | None) -> Q:
    lowest = _prices(channel).order_by().values("variant__product").annotate(lowest=Min("price_amount"))
    return Q(Exists(lowest.filter(_between("lowest", wanted))))


def _answered(wanted: list[Any]) -> Q:
    """Products whose answers fit all parts; the older form looks at their variants' answers too (as in Saleor)."""
    older = check_forms(wanted)
    condition = Q()
    for one in wanted:
        values = AttributeValue.objects.filter(older_answer(one) if older else newer_answer(one)).values("pk")
        fits = Q(Exists(ProductAttributeValue.objects.filter(product=OuterRef("pk"), value__in=values)))
        if older:
            fits |= Q(Exists(VariantAttributeValue.objects.filter(variant__product=OuterRef("pk"), value__in=values)))
        condition &= fits
    return condition


def _in_collections(rows: list[int]) -> Q:
    return Q(Exists(CollectionProduct.objects.filter(product=OuterRef("pk"), collection__in=rows)))


def _stocked(wanted: Wish) -> Q:
    """Kept in one of some warehouses, or a variant of which so many pieces lie there."""
    variants = ProductVariant.objects.filter(product=OuterRef("pk"))
    stocks = Stock.objects.filter(variant=OuterRef("pk"))
    if wanted["warehouses"]:
        stocks = stocks.filter(warehouse__in=wanted["warehouses"])
        variants = variants.filter(Exists(stocks))
    if wanted["pieces"]:
        total = stocks.order_by().values("variant").annotate(total=Sum("quantity")).values("total")
        variants = variants.annotate(total=Subquery(total, output_field=BigIntegerField()))
        variants = variants.filter(_between("total", wanted["pieces"]))
    return Q(Exists(variants))


def _with_notes(wanted: list[Wish]) -> Q:
    condition = Q()
    for one in wanted:
        noted = Product.objects.filter(metadata__has_key=one["key"])
        if one.get("value") is not None:
            noted = noted.alias(note=KeyTransform(one["key"], "metadata")).filter(note=one["value"])
        condition &= Q(pk__in=noted.values("pk"))
    return condition


def _between(column: str, wanted: Wish) -> Q:
    """A column at least (gte), at most (lte), or one of these (in)."""
    return Q(**{f"{column}__{how}": value for how, value in wanted.items()})


IN_CHANNEL: dict[str, Callable[[Any, int | None], Q]] = {
    "stock_availability": _in_stock,
    "is_published": lambda yes, channel: _listed(channel, is_published=yes) & Q(Exists(_prices(channel))),
    "is_visible_in_listing": lambda yes, channel: _listed(channel, visible_in_listings=yes),
    "is_available": _on_sale,
    "published_from": lambda moment, channel: _listed(channel, published_at__lte=moment),
    "available_from": lambda moment, channel: _listed(channel, available_for_purchase_at__lte=moment),
    "price": _priced,
    "minimal_price": _lowest_priced,
    "AND": _all,
    "OR": _any,
}
PLAIN: dict[str, Callable[[Any], Q]] = {
    "ids": lambda rows: Q(pk__in=rows),
    "slugs": lambda slugs: Q(slug__in=slugs),
    "categories": lambda rows: Q(category__in=rows),
    "category": lambda rows: Q(category__in=rows),
    "collections": _in_collections,
    "collection": _in_collections,
    "product_types": lambda rows: Q(product_type__in=rows),
    "product_type": lambda rows: Q(product_type__in=rows),
    "has_category": lambda yes: Q(category__isnull=not yes),
    "name": lambda names: Q(name__in=names),
    "slug": lambda slugs: Q(slug__in=slugs),
    "search": found_by,
    "attributes": lambda wanted: _answered(wanted) if wanted else Q(),
    "metadata": _with_notes,
    "stocks": _stocked,
    "updated_at": lambda wanted: _between("updated_at", wanted),
    # This store has neither gift cards nor pre-orders: nothing is one, everything else is what is left.
    "gift_card": lambda yes: NOTHING if yes else Q(),
    "has_preordered_variants": lambda yes: NOTHING if yes else Q(),
}
