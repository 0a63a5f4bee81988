"""Which products a query asks for, and in which order."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from django.db.models import BigIntegerField, DateTimeField, Exists, F, Min, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import Coalesce

from marketplace.commerce.catalog.models import (
    AttributeValue,
    Product,
    ProductAttributeValue,
    ProductChannelListing,
    ProductVariant,
    VariantAttributeValue,
    VariantChannelListing,
)
from marketplace.commerce.catalog.rules import DEAREST, searchable
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.stock.models import Stock
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.catalogue.catalogue_loaders import categories_below
from marketplace.shared.money import minor_units

Rows = QuerySet[Product]


class ProductFilter:
    """Turns Saleor's `filter` and `where` into conditions on products, as one channel sees them."""

    def __init__(self, context: Context, channel: Channel | None) -> None:
        self.context = context
        self.channel = channel

    def condition(self, given: Any) -> Q:
        """Give the condition of one input; its parts hold all together."""
        conditions: dict[str, Callable[[Any], Q]] = {
            "ids": lambda ids: Q(pk__in=_rows(ids, "Product")),
            "slugs": lambda slugs: Q(slug__in=slugs),
            "categories": self._in_categories,
            "category": lambda one: self._in_categories(_ids(one)),
            "collections": lambda ids: Q(collections__in=_rows(ids, "Collection")),
            "collection": lambda one: Q(collections__in=_rows(_ids(one), "Collection")),
            "product_types": lambda ids: Q(product_type__in=_rows(ids, "ProductType")),
            "product_type": lambda one: Q(product_type__in=_rows(_ids(one), "ProductType")),
            "has_category": lambda yes: Q(category__isnull=not yes),
            "name": lambda one: Q(name__in=_texts(one)),
            "slug": lambda one: Q(slug__in=_texts(one)),
            "search": with_words,
            "metadata": _with_notes,
            "attributes": self._with_answers,
            "stock_availability": self._in_stock,
            "is_published": lambda yes: self._listed(yes, is_published=True),
            "is_visible_in_listing": lambda yes: self._listed(yes, visible_in_listings=True),
            "is_available": lambda yes: self._listed(yes, available_for_purchase_at__lte=self.context.now),
            "price": self._priced,
            "minimal_price": self._priced,
            "AND": lambda all_of: self._all(all_of),
            "OR": lambda some: self._any(some),
        }
        condition = Q()
        for name, value in (given or {}).items():
            if value is not None and name in conditions:
                condition &= conditions[name](value)
        return condition

    def _all(self, parts: list[Any]) -> Q:
        condition = Q()
        for part in parts:
            condition &= self.condition(part)
        return condition

    def _any(self, parts: list[Any]) -> Q:
        condition = Q(pk__in=[])
        for part in parts:
            condition |= self.condition(part)
        return condition

    def _in_categories(self, ids: list[str]) -> Q:
        return Q(category__in=categories_below(self.context, _rows(ids, "Category")))

    def _with_answers(self, wanted: list[Any]) -> Q:
        condition = Q()
        for one in wanted:
            values = AttributeValue.objects.filter(_answer(one)).values("pk")
            of_product = ProductAttributeValue.objects.filter(product=OuterRef("pk"), value__in=values)
            of_variant = VariantAttributeValue.objects.filter(variant__product=OuterRef("pk"), value__in=values)
            condition &= Q(Exists(of_product)) | Q(Exists(of_variant))
        return condition

    def _in_stock(self, wanted: Any) -> Q:
        stocks = Stock.objects.filter(variant__product=OuterRef("pk"), quantity__gt=F("quantity_allocated"))
        if self.channel:
            stocks = stocks.filter(warehouse__channels=self.channel)
        uncounted = ProductVariant.objects.filter(product=OuterRef("pk"), track_inventory=False)
        there = Q(Exists(stocks)) | Q(Exists(uncounted))
        return there if wanted.value == "IN_STOCK" else ~there

    def _listed(self, yes: bool, **how: Any) -> Q:
        listings = ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=self._needed(), **how)
        return Q(Exists(listings)) if yes else ~Q(Exists(listings))

    def _priced(self, wanted: Any) -> Q:
        prices = VariantChannelListing.objects.filter(variant__product=OuterRef("pk"), channel=self._needed())
        between = wanted.get("range") or wanted
        if between.get("gte") is not None:
            prices = prices.filter(price_amount__gte=_satang(between["gte"]))
        if between.get("lte") is not None:
            prices = prices.filter(price_amount__lte=_satang(between["lte"]))
        exact = [wanted["eq"]] if wanted.get("eq") is not None else wanted.get("one_of")
        if exact is not None:
            prices = prices.filter(price_amount__in=[_satang(one) for one in exact])
        return Q(Exists(prices))

    def _needed(self) -> Channel:
        if self.channel is None:
            raise BadRequestError("A default channel does not exist: give `channel` for this filter.")
        return self.channel


def with_words(text: str) -> Q:
    """Products whose Thai or English name, or whose variant's SKU, holds these words."""
    words = searchable(text)
    if not words:
        return Q()
    skus = ProductVariant.objects.filter(product=OuterRef("pk"), sku__iexact=words)
    return Q(name__icontains=words) | Q(translations__en__name__icontains=words) | Q(Exists(skus))


def ordered(rows: Rows, sort_by: Any, channel: Channel | None) -> tuple[Rows, tuple[str, ...]]:
    """Give the rows with what they are sorted by, and the names to sort by; by slug when nobody asks."""
    if not sort_by or sort_by.get("field") is None:
        return rows, ("slug",)
    field = sort_by["field"].name
    sign = "-" if sort_by["direction"].value == "DESC" else ""
    if field in {"PRICE", "MINIMAL_PRICE"}:
        return _with_price(rows, channel), (f"{sign}lowest_price",)
    if field == "PUBLISHED_AT":
        return _with_publication(rows, channel), (f"{sign}publication",)
    columns = {"CREATED_AT": "created_at", "NAME": "name", "RANK": "name"}
    return rows, (f"{sign}{columns.get(field, 'updated_at')}",)


def _with_price(rows: Rows, channel: Channel | None) -> Rows:
    prices = VariantChannelListing.objects.filter(variant__product=OuterRef("pk"), channel=channel)
    lowest = prices.order_by().values("variant__product").annotate(lowest=Min("price_amount")).values("lowest")
    return rows.annotate(lowest_price=Coalesce(Subquery(lowest), Value(DEAREST + 1), output_field=BigIntegerField()))


def _with_publication(rows: Rows, channel: Channel | None) -> Rows:
    listing = ProductChannelListing.objects.filter(product=OuterRef("pk"), channel=channel)
    published = Subquery(listing.values("published_at")[:1])
    return rows.annotate(publication=Coalesce(published, F("created_at"), output_field=DateTimeField()))


def _answer(one: Any) -> Q:
    condition = Q(attribute__slug=one["slug"]) if one.get("slug") is not None else Q()
    if one.get("values") is not None:
        condition &= Q(slug__in=one["values"])
    value = one.get("value") or {}
    if value.get("slug"):
        condition &= Q(slug__in=_texts(value["slug"]))
    if value.get("name"):
        condition &= Q(name__in=_texts(value["name"]))
    return condition


def _with_notes(wanted: list[Any]) -> Q:
    condition = Q()
    for one in wanted:
        noted = Product.objects.filter(metadata__has_key=one["key"])
        if one.get("value") is not None:
            noted = noted.alias(note=KeyTransform(one["key"], "metadata")).filter(note=one["value"])
        condition &= Q(pk__in=noted.values("pk"))
    return condition


def _satang(amount: Any) -> int:
    return minor_units(max(Decimal(-DEAREST), min(Decimal(DEAREST), Decimal(str(amount)))))


def _rows(ids: list[str], kind: str) -> list[int]:
    return [row_from(one, kind) for one in ids]


def _ids(one: Any) -> list[str]:
    return [one["eq"]] if one.get("eq") is not None else one.get("one_of") or []


def _texts(one: Any) -> list[str]:
    return [one["eq"]] if one.get("eq") is not None else one.get("one_of") or []
