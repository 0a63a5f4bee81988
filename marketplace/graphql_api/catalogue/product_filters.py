"""Which products a query asks for."""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
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
from marketplace.commerce.catalog.rules import DEAREST
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.stock.models import Stock
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.catalogue.attribute_filters import check_forms, newer_answer, older_answer
from marketplace.graphql_api.catalogue.catalogue_loaders import categories_below
from marketplace.graphql_api.catalogue.product_search import with_words
from marketplace.shared.money import minor_units

NOTHING = Q(pk__in=[])


class ProductFilter:
    """Turns Saleor's `filter` and `where` into conditions on products, as one channel sees them."""

    def __init__(self, context: Context, channel: Channel | None) -> None:
        self.context = context
        self.channel = channel
        self._conditions: dict[str, Callable[[Any], Q]] = {
            **PLAIN,
            "categories": self._in_categories,
            "category": lambda one: self._in_categories(_ids(one)),
            "search": lambda words: with_words(context, channel, words),
            "stock_availability": self._in_stock,
            "is_published": lambda yes: self._listed(is_published=yes) & self._has_price(),
            "is_visible_in_listing": lambda yes: self._listed(visible_in_listings=yes),
            "is_available": self._on_sale,
            "published_from": lambda day: self._listed(published_at__lte=moment_from(day, "publishedFrom")),
            "available_from": lambda day: self._listed(
                available_for_purchase_at__lte=moment_from(day, "availableFrom")
            ),
            "price": self._priced,
            "minimal_price": self._lowest_priced,
            "AND": self._all,
            "OR": self._any,
        }

    def condition(self, given: Any) -> Q:
        """Give the condition of one input; its parts hold all together, and a part that is null asks for nothing."""
        condition = Q()
        for name, value in (given or {}).items():
            if value is not None and name in self._conditions:
                condition &= self._conditions[name](value)
        return condition

    def _all(self, parts: list[Any]) -> Q:
        condition = Q()
        for part in parts:
            condition &= self.condition(part)
        return condition

    def _any(self, parts: list[Any]) -> Q:
        condition = NOTHING
        for part in parts:
            condition |= self.condition(part)
        return condition

    def _in_categories(self, ids: list[str]) -> Q:
        return Q(category__in=categories_below(self.context, _rows(ids, "Category")))

    def _in_stock(self, wanted: Any) -> Q:
        stocks = Stock.objects.filter(variant__product=OuterRef("pk"), quantity__gt=F("quantity_allocated"))
        if self.channel:
            stocks = stocks.filter(warehouse__channels=self.channel)
        uncounted = ProductVariant.objects.filter(product=OuterRef("pk"), track_inventory=False)
        there = Q(Exists(stocks)) | Q(Exists(uncounted))
        return there if wanted.value == "IN_STOCK" else ~there

    def _listed(self, *either: Q, **how: Any) -> Q:
        listings = ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=self._needed())
        return Q(Exists(listings.filter(*either, **how)))

    def _on_sale(self, yes: bool) -> Q:
        now = self.context.now
        if yes:
            return self._listed(available_for_purchase_at__lte=now)
        return self._listed(Q(available_for_purchase_at__gt=now) | Q(available_for_purchase_at=None))

    def _on_sale_from(self, day: datetime) -> Q:
        return self._listed(available_for_purchase_at__lte=moment_from(day, "availableFrom"))

    def _prices(self) -> QuerySet[VariantChannelListing]:
        return VariantChannelListing.objects.filter(variant__product=OuterRef("pk"), channel=self._needed())

    def _has_price(self) -> Q:
        return Q(Exists(self._prices()))

    def _priced(self, wanted: Any) -> Q:
        return Q(Exists(self._prices().filter(_amount("price_amount", wanted))))

    def _lowest_priced(self, wanted: Any) -> Q:
        lowest = self._prices().order_by().values("variant__product").annotate(lowest=Min("price_amount"))
        return Q(Exists(lowest.filter(_amount("lowest", wanted))))

    def _needed(self) -> Channel:
        if self.channel is None:
            raise BadRequestError("A default channel does not exist: give `channel` for this filter.")
        return self.channel


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


def _in_collections(ids: list[str]) -> Q:
    places = CollectionProduct.objects.filter(product=OuterRef("pk"), collection__in=_rows(ids, "Collection"))
    return Q(Exists(places))


def _stocked(wanted: Any) -> Q:
    """Kept in one of some warehouses, or a variant of which so many pieces lie there."""
    variants = ProductVariant.objects.filter(product=OuterRef("pk"))
    stocks = Stock.objects.filter(variant=OuterRef("pk"))
    if wanted.get("warehouse_ids"):
        stocks = stocks.filter(warehouse__in=[uuid_from(one, "Warehouse") for one in wanted["warehouse_ids"]])
        variants = variants.filter(Exists(stocks))
    pieces = {name: value for name, value in (wanted.get("quantity") or {}).items() if value is not None}
    if pieces:
        total = stocks.order_by().values("variant").annotate(total=Sum("quantity")).values("total")
        variants = variants.annotate(total=Subquery(total, output_field=BigIntegerField()))
        variants = variants.filter(**{f"total__{end}": value for end, value in pieces.items()})
    return Q(Exists(variants))


def _with_notes(wanted: list[Any]) -> Q:
    condition = Q()
    for one in wanted:
        noted = Product.objects.filter(metadata__has_key=one["key"])
        if one.get("value") is not None:
            noted = noted.alias(note=KeyTransform(one["key"], "metadata")).filter(note=one["value"])
        condition &= Q(pk__in=noted.values("pk"))
    return condition


def _changed(wanted: Any) -> Q:
    """Last changed between, or at, these moments."""
    between = wanted.get("range") or wanted
    condition = Q()
    for end in ("gte", "lte"):
        if between.get(end) is not None:
            condition &= Q(**{f"updated_at__{end}": moment_from(between[end], "updatedAt")})
    exact = _given(wanted)
    return condition & Q(updated_at__in=[moment_from(one, "updatedAt") for one in exact]) if exact else condition


def _amount(column: str, wanted: Any) -> Q:
    between = wanted.get("range") or wanted
    condition = Q()
    for end in ("gte", "lte"):
        if between.get(end) is not None:
            condition &= Q(**{f"{column}__{end}": _satang(between[end])})
    exact = _given(wanted)
    return condition & Q(**{f"{column}__in": [_satang(one) for one in exact]}) if exact else condition


def _satang(amount: Any) -> int:
    return minor_units(max(Decimal(-DEAREST), min(Decimal(DEAREST), Decimal(str(amount)))))


def _rows(ids: list[str], kind: str) -> list[int]:
    return [row_from(one, kind) for one in ids]


def _given(one: Any) -> list[Any]:
    return [one["eq"]] if one.get("eq") is not None else one.get("one_of") or []


_ids = _given
PLAIN: dict[str, Callable[[Any], Q]] = {
    "ids": lambda ids: Q(pk__in=_rows(ids, "Product")),
    "slugs": lambda slugs: Q(slug__in=slugs),
    "collections": _in_collections,
    "collection": lambda one: _in_collections(_ids(one)),
    "product_types": lambda ids: Q(product_type__in=_rows(ids, "ProductType")),
    "product_type": lambda one: Q(product_type__in=_rows(_ids(one), "ProductType")),
    "has_category": lambda yes: Q(category__isnull=not yes),
    "name": lambda one: Q(name__in=_given(one)),
    "slug": lambda one: Q(slug__in=_given(one)),
    "attributes": lambda wanted: _answered(wanted) if wanted else Q(),
    "metadata": _with_notes,
    "stocks": _stocked,
    "updated_at": _changed,
    # This store has neither gift cards nor pre-orders: nothing is one, everything else is what is left.
    "gift_card": lambda yes: NOTHING if yes else Q(),
    "has_preordered_variants": lambda yes: NOTHING if yes else Q(),
}
