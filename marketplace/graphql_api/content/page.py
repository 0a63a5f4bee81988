"""Pages: what the shop says about itself."""

from datetime import date, datetime
from typing import Any

import graphene
from django.utils import timezone

from marketplace.commerce.catalog.models import AttributeValue
from marketplace.commerce.content.models import Page as Row
from marketplace.commerce.content.models import PageType as TypeRow
from marketplace.commerce.content.queries import answers_of_pages
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, InChannel, from_row, node_of
from marketplace.graphql_api.base.paging import countable_connection
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import PageTranslation, Translated, translated
from marketplace.graphql_api.catalogue.assigned_attributes import MOST, ObjectWithAttributes
from marketplace.graphql_api.catalogue.attribute import Selected, SelectedAttribute, selected
from marketplace.graphql_api.catalogue.catalogue_loaders import answers_seen
from marketplace.graphql_api.content.page_type import PageType, all_page_types, page_questions

Root = InChannel[Row]
STAFF = "MANAGE_PAGES"


@loads_by("page")
def answers_of_page(context: Context, page_ids: list[int]) -> dict[int, dict[int, list[AttributeValue]]]:
    """Each page's answers, by attribute."""
    return answers_seen(context, answers_of_pages(page_ids))


@node_of(Row)
class Page(graphene.ObjectType):
    """A page of the shop."""

    class Meta:
        interfaces = (*NOTED, ObjectWithAttributes)
        default_resolver = from_row

    title = graphene.String(required=True)
    slug = graphene.String(required=True)
    content = JSONString()
    content_json = JSONString(required=True)
    seo_title = graphene.String()
    seo_description = graphene.String()
    is_published = graphene.Boolean(required=True)
    published_at = graphene.DateTime()
    publication_date = graphene.Date()
    created = graphene.DateTime(required=True)
    page_type = graphene.Field(PageType, required=True)
    translation = graphene.Field(PageTranslation, language_code=LanguageCodeEnum(required=True))
    attributes = graphene.NonNull(graphene.List(graphene.NonNull(SelectedAttribute)))
    attribute = graphene.Field(SelectedAttribute, slug=graphene.String(required=True))

    @staticmethod
    def resolve_content_json(root: Root, _info: Any) -> Any:
        """The content; the older name of it."""
        return root.node.content or {}

    @staticmethod
    def resolve_publication_date(root: Root, _info: Any) -> date | None:
        """The day since which it is shown, in Thailand."""
        return timezone.localdate(root.node.published_at) if root.node.published_at else None

    @staticmethod
    def resolve_created(root: Root, _info: Any) -> datetime:
        """When it was written."""
        return root.node.created_at

    @staticmethod
    def resolve_page_type(root: Root, info: Any) -> TypeRow:
        """What kind of page it is."""
        return all_page_types(info.context)[root.node.page_type_id]

    @staticmethod
    def resolve_translation(root: Root, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root.node, language_code)

    @staticmethod
    def resolve_attributes(root: Root, info: Any) -> list[Selected]:
        """What it answers; hidden questions are for staff."""
        context: Context = info.context
        asked = context.load(page_questions, (root.node.page_type_id, context.requestor.has(STAFF)))
        return selected(asked, context.load(answers_of_page, root.node.pk), root.channel)

    @staticmethod
    def resolve_attribute(root: Root, info: Any, slug: str) -> Selected | None:
        """One of its answers."""
        return next((one for one in Page.resolve_attributes(root, info) if one.attribute.slug == slug), None)

    @staticmethod
    def resolve_assigned_attribute(root: Root, info: Any, slug: str) -> Selected | None:
        """One of its answers, by its kind."""
        return Page.resolve_attribute(root, info, slug)

    @staticmethod
    def resolve_assigned_attributes(root: Root, info: Any, limit: int = MOST) -> list[Selected]:
        """What it answers, by kinds."""
        return Page.resolve_attributes(root, info)[:limit]


PageCountableConnection = countable_connection(Page)
