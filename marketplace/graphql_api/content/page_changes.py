"""Writing pages."""

from collections.abc import Mapping
from typing import Any

import graphene

from marketplace.commerce.catalog.models import Attribute as AttributeRow
from marketplace.commerce.content.create_page import create_page
from marketplace.commerce.content.create_page_type import create_page_type
from marketplace.commerce.content.delete_page import delete_page
from marketplace.commerce.content.models import Page as Row
from marketplace.commerce.content.models import PageType as TypeRow
from marketplace.commerce.content.translate_content import translate_content
from marketplace.commerce.content.update_page import update_page
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel, Node
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import PageTranslation, Translated, translated
from marketplace.graphql_api.catalogue.catalogue_errors import TranslationError
from marketplace.graphql_api.catalogue.named import many_named, one_named, row_id
from marketplace.graphql_api.catalogue.word_inputs import SeoInput, columns_of, flags_of, seo_of
from marketplace.graphql_api.content.content_errors import PageError
from marketplace.graphql_api.content.page import Page
from marketplace.graphql_api.content.page_type import PageType


class PageInput(graphene.InputObjectType):
    """What a page says, and whether it is shown."""

    slug = graphene.String()
    title = graphene.String()
    content = JSONString()
    is_published = graphene.Boolean()
    published_at = graphene.DateTime()
    seo = SeoInput()


class PageCreateInput(graphene.InputObjectType):
    """What a new page says, what kind it is, and whether it is shown."""

    slug = graphene.String()
    title = graphene.String()
    content = JSONString()
    is_published = graphene.Boolean()
    published_at = graphene.DateTime()
    seo = SeoInput()
    page_type = graphene.ID(required=True)


class PageTypeCreateInput(graphene.InputObjectType):
    """A kind of page."""

    name = graphene.String()
    slug = graphene.String()
    add_attributes = graphene.List(graphene.NonNull(graphene.ID))


class PageTranslationInput(graphene.InputObjectType):
    """A page's words in another language."""

    slug = graphene.String()
    seo_title = graphene.String()
    seo_description = graphene.String()
    title = graphene.String()
    content = JSONString()


def _values(given: Mapping[str, Any]) -> dict[str, Any]:
    values = columns_of(given, texts=("title", "slug"), others=("content",)) | flags_of(given, "is_published")
    if given.get("published_at") is not None:
        values["published_at"] = moment_from(given["published_at"], "publishedAt")
    return values | seo_of(given)


class PageCreate(StoreMutation):
    """Write a new page."""

    class Meta:
        error_type = PageError
        permissions = ("MANAGE_PAGES",)

    class Arguments:
        input = PageCreateInput(required=True)

    page = graphene.Field(Page)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Write it."""
        kind = one_named(TypeRow.objects.all(), input.page_type, kind="PageType", field="pageType")
        return {"page": InChannel(create_page(page_type=kind, values=_values(input), now=info.context.now), None)}


class PageUpdate(StoreMutation):
    """Rewrite, show or hide a page."""

    class Meta:
        error_type = PageError
        permissions = ("MANAGE_PAGES",)

    class Arguments:
        id = graphene.ID(required=True)
        input = PageInput(required=True)

    page = graphene.Field(Page)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        page = update_page(page_id=row_id(id, "Page", "id"), values=_values(input), now=info.context.now)
        return {"page": InChannel(page, None)}


class PageDelete(StoreMutation):
    """Take a page away."""

    class Meta:
        error_type = PageError
        permissions = ("MANAGE_PAGES",)

    class Arguments:
        id = graphene.ID(required=True)

    page = graphene.Field(Page)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Take it away."""
        return {"page": InChannel(delete_page(page_id=row_id(id, "Page", "id")), None)}


class PageTypeCreate(StoreMutation):
    """Add a kind of page."""

    class Meta:
        error_type = PageError
        permissions = ("MANAGE_PAGE_TYPES_AND_ATTRIBUTES",)

    class Arguments:
        input = PageTypeCreateInput(required=True)

    page_type = graphene.Field(PageType)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Add it."""
        given = input.get("add_attributes") or []
        attributes = many_named(AttributeRow.objects.all(), given, kind="Attribute", field="addAttributes")
        name, slug = input.get("name") or "", input.get("slug") or ""
        return {"page_type": create_page_type(name=name, slug=slug, attributes=attributes)}


class PageTranslatableContent(graphene.ObjectType):
    """A page's words, as a translator sees them; its root is the page's row."""

    class Meta:
        interfaces = (Node,)

    page_id = graphene.ID(required=True)
    title = graphene.String(required=True)
    slug = graphene.String()
    content = JSONString()
    seo_title = graphene.String()
    seo_description = graphene.String()
    translation = graphene.Field(PageTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_page_id(root: Row, _info: Any) -> str:
        """The page's own id."""
        return to_global_id("Page", root.pk)

    @staticmethod
    def resolve_translation(root: Row, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root, language_code)


class PageTranslate(StoreMutation):
    """Say a page in another language."""

    class Meta:
        error_type = TranslationError
        permissions = ("MANAGE_TRANSLATIONS",)

    class Arguments:
        id = graphene.ID(required=True)
        language_code = LanguageCodeEnum(required=True)
        input = PageTranslationInput(required=True)

    page = graphene.Field(PageTranslatableContent)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, language_code: Any, input: Any) -> dict[str, Any]:
        """Write the words."""
        rows = Row.objects.filter(pk=row_id(id, "Page", "id"))
        return {"page": translate_content(rows, language=language_code.value.lower(), words=dict(input))}


class PageMutations:
    """What may be changed about pages."""

    page_create = PageCreate.Field()
    page_update = PageUpdate.Field()
    page_delete = PageDelete.Field()
    page_type_create = PageTypeCreate.Field()
    page_translate = PageTranslate.Field()
