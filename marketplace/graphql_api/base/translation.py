"""Words in other languages than Thai."""

from dataclasses import dataclass
from typing import Any

import graphene

from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageDisplay
from marketplace.graphql_api.base.nodes import Node
from marketplace.graphql_api.base.scalars import JSONString

BASE_LANGUAGE = "th"


@dataclass(frozen=True, slots=True)
class Translated:
    """A row's words in one language; the root of every translation type."""

    row: Any
    language: str
    words: dict[str, Any]


def translated(row: Any, language_code: Any) -> Translated | None:
    """Give a row's words in a language; None where nobody translated it (Thai is what is translated from)."""
    words = row.translations.get(language_code.value.lower())
    return Translated(row.pk, language_code.value, words) if words else None


def slug_column(language_code: Any) -> str:
    """Name the column by which `slugLanguageCode` finds a row; without one, and in Thai, it is the row's own slug."""
    language = BASE_LANGUAGE if language_code is None else language_code.value.lower()
    return "slug" if language == BASE_LANGUAGE else f"translations__{language}__slug"


def has_slug(row: Any, slug: str, language_code: Any) -> bool:
    """Tell whether a row in memory is the one that `slug` and `slugLanguageCode` name."""
    language = BASE_LANGUAGE if language_code is None else language_code.value.lower()
    if language == BASE_LANGUAGE:
        return bool(row.slug == slug)
    return bool(row.translations.get(language, {}).get("slug") == slug)


def _word(name: str) -> Any:
    return lambda root, _info: root.words.get(name)


def _words(name: str) -> Any:
    return lambda root, _info: root.words.get(name) or ""


class InLanguage:
    """What all translations share."""

    language = graphene.Field(LanguageDisplay, required=True)

    @staticmethod
    def resolve_id(root: Translated, info: Any) -> str:
        """The row and the language."""
        return to_global_id(info.parent_type.name, f"{root.row}-{root.language}")


class ForSearchingMachines:
    """The words of what has a page of its own."""

    slug = graphene.String(resolver=_word("slug"))
    seo_title = graphene.String(resolver=_word("seo_title"))
    seo_description = graphene.String(resolver=_word("seo_description"))


class ProductTranslation(InLanguage, ForSearchingMachines, graphene.ObjectType):
    """A product in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(resolver=_word("name"))
    description = JSONString(resolver=_word("description"))
    description_json = JSONString(resolver=_word("description"))


class CategoryTranslation(InLanguage, ForSearchingMachines, graphene.ObjectType):
    """A shelf in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(resolver=_word("name"))
    description = JSONString(resolver=_word("description"))
    description_json = JSONString(resolver=_word("description"))


class CollectionTranslation(InLanguage, ForSearchingMachines, graphene.ObjectType):
    """A collection in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(resolver=_word("name"))
    description = JSONString(resolver=_word("description"))
    description_json = JSONString(resolver=_word("description"))


class PageTranslation(InLanguage, ForSearchingMachines, graphene.ObjectType):
    """A page in another language."""

    class Meta:
        interfaces = (Node,)

    title = graphene.String(resolver=_word("title"))
    content = JSONString(resolver=_word("content"))
    content_json = JSONString(resolver=_word("content"))


class MenuItemTranslation(InLanguage, graphene.ObjectType):
    """An entry of a menu in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True, resolver=_words("name"))


class ProductVariantTranslation(InLanguage, graphene.ObjectType):
    """A variant in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True, resolver=_words("name"))


class AttributeTranslation(InLanguage, graphene.ObjectType):
    """A question in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True, resolver=_words("name"))


class AttributeValueTranslation(InLanguage, graphene.ObjectType):
    """An answer in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True, resolver=_words("name"))
    plain_text = graphene.String(resolver=_word("plain_text"))
