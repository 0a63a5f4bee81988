"""Asking for variants."""

from collections.abc import Callable
from typing import Any

import graphene
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.fields.json import KeyTransform
from django.db.models.functions import Coalesce

from marketplace.commerce.catalog.models import AttributeValue, Product, VariantAttributeValue
from marketplace.commerce.catalog.models import ProductVariant as Row
from marketplace.commerce.catalog.models import VariantChannelListing as ListingRow
from marketplace.commerce.catalog.rules import searchable
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.graphql_api.base.choosing import falls
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.paging import Page, page_of, paging_arguments
from marketplace.graphql_api.catalogue.attribute_filters import newer_answer
from marketplace.graphql_api.catalogue.product_inputs import (
    ProductVariantFilterInput,
    ProductVariantSortingInput,
    ProductVariantWhereInput,
)
from marketplace.graphql_api.catalogue.product_lists import visible_products
from marketplace.graphql_api.catalogue.product_search import with_words
from marketplace.graphql_api.catalogue.product_variant import (
    ProductVariant,
    ProductVariantCountableConnection,
    Root,
    seen,
)
from marketplace.graphql_api.catalogue.shown import STAFF
from marketplace.graphql_api.shop.channel import channel_named


def variant_condition(given: Any) -> Q:
    """Give the condition on variants of a filter; its parts hold all together."""
    condition = Q()
    for name, value in (given or {}).items():
        if value is not None and name in CONDITIONS:
            condition &= CONDITIONS[name](value)
    return condition


def _skus(wanted: Any) -> Q:
    if isinstance(wanted, dict):
        return Q(sku__in=[wanted["eq"]] if wanted.get("eq") is not None else wanted.get("one_of") or [])
    return Q(sku__in=wanted)


def _with_notes(wanted: list[Any]) -> Q:
    condition = Q()
    for one in wanted:
        noted = Row.objects.filter(metadata__has_key=one["key"])
        if one.get("value") is not None:
            noted = noted.alias(note=KeyTransform(one["key"], "metadata")).filter(note=one["value"])
        condition &= Q(pk__in=noted.values("pk"))
    return condition


def _changed(wanted: Any) -> Q:
    condition = Q()
    for end in ("gte", "lte"):
        if wanted.get(end) is not None:
            condition &= Q(**{f"updated_at__{end}": moment_from(wanted[end], "updatedAt")})
    return condition


def _answered(wanted: list[Any]) -> Q:
    condition = Q()
    for one in wanted:
        values = AttributeValue.objects.filter(newer_answer(one)).values("pk")
        condition &= Q(Exists(VariantAttributeValue.objects.filter(variant=OuterRef("pk"), value__in=values)))
    return condition


def _any(parts: list[Any]) -> Q:
    condition = Q(pk__in=[])
    for part in parts:
        condition |= variant_condition(part)
    return condition


def _all(parts: list[Any]) -> Q:
    condition = Q()
    for part in parts:
        condition &= variant_condition(part)
    return condition


CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "ids": lambda ids: Q(pk__in=[row_from(one, "ProductVariant") for one in ids]),
    "sku": _skus,
    "metadata": _with_notes,
    "updated_at": _changed,
    "attributes": _answered,
    "AND": _all,
    "OR": _any,
}


class ProductVariantQueries:
    """What may be asked about variants."""

    product_variant = graphene.Field(
        ProductVariant,
        id=graphene.ID(),
        sku=graphene.String(),
        external_reference=graphene.String(),
        channel=graphene.String(),
    )
    product_variants = graphene.Field(
        ProductVariantCountableConnection,
        ids=graphene.List(graphene.NonNull(graphene.ID)),
        channel=graphene.String(),
        filter=ProductVariantFilterInput(),
        where=ProductVariantWhereInput(),
        search=graphene.String(),
        sort_by=ProductVariantSortingInput(),
        **paging_arguments(),
    )

    @staticmethod
    def resolve_product_variant(
        _root: Any,
        info: Any,
        id: str | None = None,
        sku: str | None = None,
        external_reference: str | None = None,
        channel: str | None = None,
    ) -> Root | None:
        """One variant of a product that the caller may see."""
        names = {"sku": sku, "external_reference": external_reference}
        wanted: dict[str, Any] = {name: value for name, value in names.items() if value is not None}
        if id is not None:
            wanted["pk"] = row_from(id, "ProductVariant")
        if len(wanted) != 1:
            raise BadRequestError("Exactly one of `id`, `externalReference` and `sku` is needed.")
        rows, sees = _visible(info.context, channel)
        row = rows.filter(**wanted).first()
        return seen(info.context, row, sees) if row else None

    @staticmethod
    def resolve_product_variants(
        _root: Any,
        info: Any,
        ids: list[str] | None = None,
        channel: str | None = None,
        filter: Any = None,
        where: Any = None,
        search: str | None = None,
        sort_by: Any = None,
        **asked: Any,
    ) -> Page:
        """A page of variants of products that the caller may see."""
        context: Context = info.context
        rows, sees = _visible(context, channel)
        if ids is not None:
            rows = rows.filter(pk__in=[row_from(one, "ProductVariant") for one in ids])
        words = searchable(search or (filter or {}).get("search") or "")
        if words:
            found = Product.objects.filter(with_words(context, sees, words))
            rows = rows.filter(Q(sku__icontains=words) | Q(name__icontains=words) | Q(product__in=found))
        rows = rows.filter(variant_condition(filter), variant_condition(where))
        order: tuple[str, ...] = ()
        if sort_by is not None:
            rows = rows.annotate(changed=Coalesce(F("updated_at"), F("product__updated_at")))
            order = ("-changed" if falls(sort_by) else "changed",)
        return page_of(
            rows, name="productVariants", asked=asked, order=order, wrap=lambda row: seen(context, row, sees)
        )


def _visible(context: Context, slug: str | None) -> tuple[QuerySet[Row], ChannelRow | None]:
    sees = channel_named(context, slug)
    rows = Row.objects.filter(product__in=visible_products(context, slug, sees))
    if sees is not None and not context.requestor.has(*STAFF):
        rows = rows.filter(Exists(ListingRow.objects.filter(variant=OuterRef("pk"), channel=sees)))
    return rows, sees
