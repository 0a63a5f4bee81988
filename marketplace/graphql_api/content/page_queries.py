"""Asking for pages."""

from collections.abc import Callable
from typing import Any

import graphene
from django.db.models import CharField, DateTimeField, Exists, F, OuterRef, Q, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Coalesce

from marketplace.commerce.catalog.models import AttributeValue
from marketplace.commerce.catalog.rules import searchable
from marketplace.commerce.content.models import Page as Row
from marketplace.commerce.content.models import PageAttributeValue
from marketplace.commerce.content.queries import pages_for_all
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import (
    GlobalIDFilterInput,
    MetadataFilter,
    MetadataFilterInput,
    OrderDirection,
    StringFilterInput,
)
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.paging import Page as ListPage
from marketplace.graphql_api.base.paging import page_of, paging_arguments
from marketplace.graphql_api.base.translation import slug_column
from marketplace.graphql_api.catalogue.attribute_filters import newer_answer
from marketplace.graphql_api.catalogue.attribute_inputs import AssignedAttributeWhereInput
from marketplace.graphql_api.content.page import STAFF, Page, PageCountableConnection, Root
from marketplace.graphql_api.shop.channel import channel_named


def _list(of: object) -> object:
    return graphene.List(graphene.NonNull(of))


class PageFilterInput(graphene.InputObjectType):
    """Which pages (the older form)."""

    search = graphene.String()
    metadata = _list(MetadataFilter)
    page_types = _list(graphene.ID)
    ids = _list(graphene.ID)
    slugs = _list(graphene.String)


class PageWhereInput(graphene.InputObjectType):
    """Which pages (the newer form)."""

    metadata = MetadataFilterInput()
    ids = _list(graphene.ID)
    slug = StringFilterInput()
    page_type = GlobalIDFilterInput()
    attributes = _list(AssignedAttributeWhereInput)
    AND = graphene.List(graphene.NonNull(lambda: PageWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: PageWhereInput), name="OR")


class PageSortField(graphene.Enum):
    """By what pages are sorted; the value is the column."""

    TITLE = "title"
    SLUG = "slug"
    VISIBILITY = "is_published"
    CREATION_DATE = "creation_date"
    PUBLICATION_DATE = "publication_date"
    PUBLISHED_AT = "published_at"
    CREATED_AT = "created_at"


class PageSortingInput(graphene.InputObjectType):
    """How pages are sorted."""

    direction = OrderDirection(required=True)
    field = PageSortField(required=True)


COLUMNS = {"creation_date": "created_at", "publication_date": "shown_since", "published_at": "shown_since"}


def visible_pages(context: Context) -> QuerySet[Row]:
    """Give the pages that the caller may read: staff all of them."""
    return Row.objects.all() if context.requestor.has(STAFF) else pages_for_all(now=context.now)


def condition_of(given: Any) -> Q:
    """Give the condition of a filter; its parts hold all together."""
    condition = Q()
    for name, value in (given or {}).items():
        if value is not None:
            condition &= CONDITIONS[name](value)
    return condition


def _words(text: str) -> Q:
    words = searchable(text)
    return Q(title__icontains=words) | Q(translations__en__title__icontains=words) | Q(slug__icontains=words)


def _given(one: Any) -> list[Any]:
    return [one["eq"]] if one.get("eq") is not None else one.get("one_of") or []


def _notes(wanted: Any) -> Q:
    """The older form is a list of pairs, the newer one pair with eq or oneOf."""
    condition = Q()
    for one in wanted if isinstance(wanted, list) else [wanted]:
        noted = Row.objects.filter(metadata__has_key=one["key"])
        value = one.get("value")
        if value is not None:
            texts = _given(value) if isinstance(value, dict) else [value]
            note = KeyTextTransform(one["key"], "metadata", output_field=CharField())
            noted = noted.alias(note=note).filter(note__in=texts)
        condition &= Q(pk__in=noted.values("pk"))
    return condition


def _answered(wanted: list[Any]) -> Q:
    condition = Q()
    for one in wanted:
        values = AttributeValue.objects.filter(newer_answer(one)).values("pk")
        condition &= Q(Exists(PageAttributeValue.objects.filter(page=OuterRef("pk"), value__in=values)))
    return condition


def _all(parts: list[Any]) -> Q:
    condition = Q()
    for part in parts:
        condition &= condition_of(part)
    return condition


def _any(parts: list[Any]) -> Q:
    condition = Q(pk__in=[])
    for part in parts:
        condition |= condition_of(part)
    return condition


CONDITIONS: dict[str, Callable[[Any], Q]] = {
    "search": _words,
    "metadata": _notes,
    "page_types": lambda ids: Q(page_type__in=[row_from(one, "PageType") for one in ids]),
    "page_type": lambda one: Q(page_type__in=[row_from(each, "PageType") for each in _given(one)]),
    "ids": lambda ids: Q(pk__in=[row_from(one, "Page") for one in ids]),
    "slugs": lambda slugs: Q(slug__in=slugs),
    "slug": lambda one: Q(slug__in=_given(one)),
    "attributes": _answered,
    "AND": _all,
    "OR": _any,
}


class PageQueries:
    """What may be asked about pages."""

    page = graphene.Field(
        Page,
        id=graphene.ID(),
        slug=graphene.String(),
        slug_language_code=LanguageCodeEnum(),
        channel=graphene.String(),
    )
    pages = graphene.Field(
        PageCountableConnection,
        sort_by=PageSortingInput(),
        filter=PageFilterInput(),
        search=graphene.String(),
        where=PageWhereInput(),
        channel=graphene.String(),
        **paging_arguments(),
    )

    @staticmethod
    def resolve_page(
        _root: Any,
        info: Any,
        id: str | None = None,
        slug: str | None = None,
        slug_language_code: Any = None,
        channel: str | None = None,
    ) -> Root | None:
        """One page that the caller may read; none in a channel that there is not."""
        if (id is None) == (slug is None):
            raise BadRequestError("Exactly one of `id` and `slug` is needed.")
        sees = channel_named(info.context, channel)
        if channel and sees is None:
            return None
        rows = visible_pages(info.context)
        wanted: dict[str, Any] = {slug_column(slug_language_code): slug}
        if id is not None:
            wanted = {"pk": row_from(id, "Page")}
        row = rows.filter(**wanted).first()
        return InChannel(row, sees) if row else None

    @staticmethod
    def resolve_pages(
        _root: Any,
        info: Any,
        sort_by: Any = None,
        filter: Any = None,
        search: str | None = None,
        where: Any = None,
        channel: str | None = None,
        **asked: Any,
    ) -> ListPage:
        """A page of pages that the caller may read, by slug unless sorted."""
        sees = channel_named(info.context, channel)
        rows = Row.objects.none() if channel and sees is None else visible_pages(info.context)
        rows = rows.filter(condition_of(filter), condition_of(where), _words(search) if search else Q())
        rows = rows.annotate(shown_since=Coalesce(F("published_at"), F("created_at"), output_field=DateTimeField()))
        page = page_of(rows, name="pages", asked=asked, order=_order(sort_by), wrap=lambda row: InChannel(row, sees))
        info.context.saw("page", [edge.node.node.pk for edge in page.edges])
        return page


def _order(sort_by: Any) -> tuple[str, ...]:
    if sort_by is None:
        return ("slug",)
    column = sort_by["field"].value
    sign = "-" if sort_by["direction"].value == "DESC" else ""
    return (f"{sign}{COLUMNS.get(column, column)}",)
