"""Saying things of the catalogue in other languages."""

from collections.abc import Mapping
from typing import Any

import graphene

from marketplace.commerce.catalog.models import (
    Attribute as AttributeRow,
)
from marketplace.commerce.catalog.models import (
    AttributeValue as ValueRow,
)
from marketplace.commerce.catalog.models import (
    Category as CategoryRow,
)
from marketplace.commerce.catalog.models import (
    Collection as CollectionRow,
)
from marketplace.commerce.catalog.models import (
    Product as ProductRow,
)
from marketplace.commerce.catalog.models import (
    ProductVariant as VariantRow,
)
from marketplace.commerce.catalog.translate import translate
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.catalogue.attribute import Attribute, AttributeValue
from marketplace.graphql_api.catalogue.catalogue_errors import TranslationError
from marketplace.graphql_api.catalogue.category import Category
from marketplace.graphql_api.catalogue.collection_changes import COLLECTION
from marketplace.graphql_api.catalogue.named import row_id
from marketplace.graphql_api.catalogue.product import Product
from marketplace.graphql_api.catalogue.product_variant import ProductVariant

PERMISSIONS = ("MANAGE_TRANSLATIONS",)


class TranslationInput(graphene.InputObjectType):
    """Words for something with a page of its own."""

    slug = graphene.String()
    seo_title = graphene.String()
    seo_description = graphene.String()
    name = graphene.String()
    description = JSONString()


class NameTranslationInput(graphene.InputObjectType):
    """A name."""

    name = graphene.String()


class AttributeValueTranslationInput(graphene.InputObjectType):
    """Words for an answer."""

    name = graphene.String()
    rich_text = JSONString()
    plain_text = graphene.String()


def _row(rows: Any, global_id: str, kind: str) -> Any:
    return rows.filter(pk=row_id(global_id, kind, "id"))


def _words(given: Mapping[str, Any]) -> dict[str, Any]:
    return dict(given)


class ProductTranslate(StoreMutation):
    """Say a product's words in another language."""

    class Meta:
        error_type = TranslationError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = TranslationInput(required=True)
        language_code = LanguageCodeEnum(required=True)

    product = graphene.Field(Product)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any, language_code: Any) -> dict[str, Any]:
        """Translate it."""
        rows, language = _row(ProductRow.objects, id, "Product"), language_code.value.lower()
        return {
            "product": InChannel(translate(rows, language=language, words=_words(input), now=info.context.now), None)
        }


class ProductVariantTranslate(StoreMutation):
    """Say a variant's name in another language."""

    class Meta:
        error_type = TranslationError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = NameTranslationInput(required=True)
        language_code = LanguageCodeEnum(required=True)

    product_variant = graphene.Field(ProductVariant)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any, language_code: Any) -> dict[str, Any]:
        """Translate it."""
        rows, language = _row(VariantRow.objects, id, "ProductVariant"), language_code.value.lower()
        variant = translate(rows, language=language, words=_words(input), now=info.context.now)
        return {"product_variant": InChannel(variant, None)}


class CategoryTranslate(StoreMutation):
    """Say a shelf's words in another language."""

    class Meta:
        error_type = TranslationError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = TranslationInput(required=True)
        language_code = LanguageCodeEnum(required=True)

    category = graphene.Field(Category)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any, language_code: Any) -> dict[str, Any]:
        """Translate it."""
        rows, language = _row(CategoryRow.objects, id, "Category"), language_code.value.lower()
        return {"category": translate(rows, language=language, words=_words(input), now=info.context.now)}


class CollectionTranslate(StoreMutation):
    """Say a collection's words in another language."""

    class Meta:
        error_type = TranslationError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = TranslationInput(required=True)
        language_code = LanguageCodeEnum(required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any, language_code: Any) -> dict[str, Any]:
        """Translate it."""
        rows, language = _row(CollectionRow.objects, id, "Collection"), language_code.value.lower()
        row = translate(rows, language=language, words=_words(input), now=info.context.now)
        return {"collection": InChannel(row, None)}


class AttributeTranslate(StoreMutation):
    """Say a question in another language."""

    class Meta:
        error_type = TranslationError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = NameTranslationInput(required=True)
        language_code = LanguageCodeEnum(required=True)

    attribute = graphene.Field(Attribute)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any, language_code: Any) -> dict[str, Any]:
        """Translate it."""
        rows, language = _row(AttributeRow.objects, id, "Attribute"), language_code.value.lower()
        return {"attribute": translate(rows, language=language, words=_words(input), now=info.context.now)}


class AttributeValueTranslate(StoreMutation):
    """Say an answer in another language."""

    class Meta:
        error_type = TranslationError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = AttributeValueTranslationInput(required=True)
        language_code = LanguageCodeEnum(required=True)

    attribute_value = graphene.Field(AttributeValue)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any, language_code: Any) -> dict[str, Any]:
        """Translate it."""
        rows, language = _row(ValueRow.objects, id, "AttributeValue"), language_code.value.lower()
        return {"attribute_value": translate(rows, language=language, words=_words(input), now=info.context.now)}


class CatalogueTranslationMutations:
    """Saying things in other languages."""

    product_translate = ProductTranslate.Field()
    product_variant_translate = ProductVariantTranslate.Field()
    category_translate = CategoryTranslate.Field()
    collection_translate = CollectionTranslate.Field()
    attribute_translate = AttributeTranslate.Field()
    attribute_value_translate = AttributeValueTranslate.Field()
