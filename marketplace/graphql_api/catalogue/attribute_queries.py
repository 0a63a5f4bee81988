"""Asking for attributes."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Attribute as Row
from marketplace.commerce.catalog.models import Product
from marketplace.graphql_api.base.choosing import (
    Tests,
    chosen,
    falls,
    has_notes,
    has_words,
    ids_of,
    one_of,
    same,
    text_of,
)
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of_known, paging_arguments
from marketplace.graphql_api.catalogue.attribute import STAFF, WITH_CHOICES, Attribute
from marketplace.graphql_api.catalogue.attribute_inputs import (
    AttributeFilterInput,
    AttributeSortingInput,
    AttributeWhereInput,
)
from marketplace.graphql_api.catalogue.catalogue_loaders import all_attributes, attributes_of_type, categories_below
from marketplace.graphql_api.catalogue.product_lists import visible_products
from marketplace.graphql_api.shop.channel import channel_named
from marketplace.shared.thai.order import sorting_key

AttributeCountableConnection = countable_connection(Attribute)


TYPE_TESTS = (same("type"), text_of("type"))  # the older filter gives one, the newer eq or oneOf


def _tests(context: Context, channel: str | None) -> Tests[Row]:
    """How each part of a filter is tried; which attributes a shelf's products answer is asked once."""
    answered: dict[str, set[int]] = {}

    def answered_in(kind: str, row: Row, global_id: str) -> bool:
        if global_id not in answered:
            answered[global_id] = _answered_in(context, channel, kind, global_id)
        return row.pk in answered[global_id]

    plain = ("value_required", "is_variant_only", "visible_in_storefront", "filterable_in_storefront")
    return {
        **{name: same(name) for name in (*plain, "filterable_in_dashboard", "available_in_grid")},
        "search": has_words,
        "ids": ids_of("Attribute"),
        "slugs": one_of("slug"),
        "metadata": has_notes,
        "name": text_of("name"),
        "slug": text_of("slug"),
        "input_type": text_of("input_type"),
        "entity_type": text_of("entity_type"),
        "type": lambda row, wanted: TYPE_TESTS[isinstance(wanted, dict)](row, wanted),
        "with_choices": lambda row, yes: (row.input_type in WITH_CHOICES) == yes,
        "in_category": lambda row, one: answered_in("Category", row, one),
        "in_collection": lambda row, one: answered_in("Collection", row, one),
    }


def _answered_in(context: Context, slug: str | None, kind: str, global_id: str) -> set[int]:
    """Give the attributes that the products of a shelf or collection answer, as far as the caller sees those."""
    row = row_from(global_id, kind)
    rows = visible_products(context, slug, channel_named(context, slug))
    inside: dict[str, Any] = {"collections": row}
    if kind == "Category":
        inside = {"category__in": categories_below(context, [row])}
    types = Product.objects.filter(pk__in=rows.filter(**inside)).order_by().values_list("product_type", flat=True)
    found: set[int] = set()
    for one in types.distinct():
        found |= {*attributes_of_type(context, one), *attributes_of_type(context, one, of_variants=True)}
    return found


class AttributeQueries:
    """What may be asked about attributes."""

    attributes = graphene.Field(
        AttributeCountableConnection,
        filter=AttributeFilterInput(),
        where=AttributeWhereInput(),
        search=graphene.String(),
        sort_by=AttributeSortingInput(),
        channel=graphene.String(),
        **paging_arguments(),
    )
    attribute = graphene.Field(
        Attribute, id=graphene.ID(), slug=graphene.String(), external_reference=graphene.String()
    )

    @staticmethod
    def resolve_attributes(
        _root: Any,
        info: Any,
        filter: Any = None,
        where: Any = None,
        search: str | None = None,
        sort_by: Any = None,
        channel: str | None = None,
        **asked: Any,
    ) -> Page:
        """A page of attributes; the hidden ones are for staff."""
        context: Context = info.context
        staff = context.requestor.has(*STAFF)
        rows = [one for one in all_attributes(context).values() if staff or one.visible_in_storefront]
        tests = _tests(context, channel or (filter or {}).get("channel"))
        for given in (filter, where, {"search": search}):
            rows = chosen(rows, given, tests)
        if sort_by is not None:
            rows.sort(key=lambda one: _place(one, sort_by["field"].value), reverse=falls(sort_by))
        page = page_of_known(rows, name="attributes", asked=asked)
        context.saw("attribute", [edge.node.pk for edge in page.edges])
        return page

    @staticmethod
    def resolve_attribute(
        _root: Any, info: Any, id: str | None = None, slug: str | None = None, external_reference: str | None = None
    ) -> Row | None:
        """One attribute; who knows its name may ask for a hidden one too (as in Saleor)."""
        if sum(one is not None for one in (id, slug, external_reference)) != 1:
            raise BadRequestError("Exactly one of `id`, `slug` and `externalReference` is needed.")
        known = all_attributes(info.context)
        if id is not None:
            return known.get(row_from(id, "Attribute"))
        column, value = ("slug", slug) if slug is not None else ("external_reference", external_reference)
        return next((one for one in known.values() if getattr(one, column) == value), None)


def _place(row: Row, column: str) -> Any:
    value = getattr(row, column)
    return (sorting_key(value), row.slug) if column == "name" else (value, row.slug)
