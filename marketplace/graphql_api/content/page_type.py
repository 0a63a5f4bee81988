"""Kinds of pages."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Attribute as AttributeRow
from marketplace.commerce.content import queries
from marketplace.commerce.content.models import Page as PageRow
from marketplace.commerce.content.models import PageType as Row
from marketplace.graphql_api.base.choosing import Tests, chosen, falls, has_words, one_of
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.inputs import OrderDirection
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of_known, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.attribute import Attribute
from marketplace.graphql_api.catalogue.catalogue_loaders import all_attributes
from marketplace.shared.thai.order import sorting_key

STAFF = ("MANAGE_PAGES", "MANAGE_PAGE_TYPES_AND_ATTRIBUTES")


@loads_by("content")
def _everything_small(_context: Context, names: list[str]) -> dict[str, Any]:
    small: dict[str, Any] = {"types": queries.page_types, "type attributes": queries.attributes_of_page_types}
    return {name: small[name]() for name in names}


def all_page_types(context: Context) -> dict[int, Row]:
    """All kinds of pages by row."""
    found: dict[int, Row] = context.load(_everything_small, "types")
    return found


@loads_by("page questions")
def page_questions(context: Context, keys: list[tuple[int, bool]]) -> dict[tuple[int, bool], list[AttributeRow]]:
    """The attributes that pages of a kind (its row, hidden ones too?) answer, in their order."""
    asked = context.load(_everything_small, "type attributes")
    known = all_attributes(context).values()
    return {
        key: [one for one in known if one.pk in asked.get(key[0], ()) and (key[1] or one.visible_in_storefront)]
        for key in keys
    }


@node_of(Row)
class PageType(graphene.ObjectType):
    """A kind of page."""

    class Meta:
        interfaces = NOTED

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    attributes = graphene.List(graphene.NonNull(Attribute))
    has_pages = graphene.Boolean()

    @staticmethod
    def resolve_attributes(root: Row, info: Any) -> list[AttributeRow]:
        """What its pages answer; hidden questions are for staff."""
        context: Context = info.context
        found: list[AttributeRow] = context.load(page_questions, (root.pk, context.requestor.has("MANAGE_PAGES")))
        return found

    @staticmethod
    @permission_required(*STAFF)
    def resolve_has_pages(root: Row, info: Any) -> bool:
        """Whether there is a page of this kind."""
        return root.pk in info.context.load(_kinds_with_pages, "all")


@loads_by("kinds with pages")
def _kinds_with_pages(_context: Context, keys: list[str]) -> dict[str, set[int]]:
    found = set(PageRow.objects.order_by().values_list("page_type", flat=True).distinct())
    return {key: found for key in keys}


PageTypeCountableConnection = countable_connection(PageType)


class PageTypeFilterInput(graphene.InputObjectType):
    """Which kinds of pages."""

    search = graphene.String()
    slugs = graphene.List(graphene.NonNull(graphene.String))


class PageTypeSortField(graphene.Enum):
    """By what kinds of pages are sorted."""

    NAME = "name"
    SLUG = "slug"


class PageTypeSortingInput(graphene.InputObjectType):
    """How kinds of pages are sorted."""

    direction = OrderDirection(required=True)
    field = PageTypeSortField(required=True)


TESTS: Tests[Row] = {"search": has_words, "slugs": one_of("slug")}


class PageTypeQueries:
    """What may be asked about kinds of pages."""

    page_type = graphene.Field(PageType, id=graphene.ID(required=True))
    page_types = graphene.Field(
        PageTypeCountableConnection,
        sort_by=PageTypeSortingInput(),
        filter=PageTypeFilterInput(),
        **paging_arguments(),
    )

    @staticmethod
    def resolve_page_type(_root: Any, info: Any, id: str) -> Row | None:
        """One kind of page."""
        return all_page_types(info.context).get(row_from(id, "PageType"))

    @staticmethod
    def resolve_page_types(_root: Any, info: Any, sort_by: Any = None, filter: Any = None, **asked: Any) -> Page:
        """A page of kinds, by slug unless sorted."""
        rows = chosen(list(all_page_types(info.context).values()), filter, TESTS)
        if sort_by is not None:
            column = sort_by["field"].value
            rows.sort(key=lambda one: sorting_key(getattr(one, column)), reverse=falls(sort_by))
        return page_of_known(rows, name="pageTypes", asked=asked)
