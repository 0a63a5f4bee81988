"""Words in other languages than Thai."""

from dataclasses import dataclass
from typing import Any

import graphene

from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.languages import LanguageDisplay
from marketplace.graphql_api.base.nodes import Node
from marketplace.graphql_api.base.scalars import JSONString


@dataclass(frozen=True, slots=True)
class Translated:
    """A row's words in one language; the root of every translation type."""

    row: int
    language: str
    words: dict[str, Any]


def translated(row: Any, language_code: Any) -> Translated | None:
    """Give a row's words in a language; None where nobody translated it (Thai is what is translated from)."""
    words = row.translations.get(language_code.value.lower())
    return Translated(row.pk, language_code.value, words) if words else None


class _Words:
    language = graphene.Field(LanguageDisplay, required=True)

    @staticmethod
    def resolve_id(root: Translated, info: Any) -> str:
        """The row and the language."""
        return to_global_id(info.parent_type.name, f"{root.row}-{root.language}")


def _word(name: str) -> Any:
    return lambda root, _info: root.words.get(name)


def _name(root: Translated, _info: Any) -> str:
    return root.words.get("name") or ""


class ProductTranslation(_Words, graphene.ObjectType):
    """A product in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(resolver=_word("name"))
    description = JSONString(resolver=_word("description"))
    seo_title = graphene.String(resolver=_word("seo_title"))
    seo_description = graphene.String(resolver=_word("seo_description"))


class CategoryTranslation(_Words, graphene.ObjectType):
    """A shelf in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(resolver=_word("name"))
    description = JSONString(resolver=_word("description"))


class ProductVariantTranslation(_Words, graphene.ObjectType):
    """A variant in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True, resolver=_name)


class AttributeTranslation(_Words, graphene.ObjectType):
    """A question in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True, resolver=_name)


class AttributeValueTranslation(_Words, graphene.ObjectType):
    """An answer in another language."""

    class Meta:
        interfaces = (Node,)

    name = graphene.String(required=True, resolver=_name)
