"""Many products' words in other languages by one call."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Product as Row
from marketplace.commerce.catalog.translate import translate
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.order_enums import ErrorPolicyEnum
from marketplace.graphql_api.base.translation import ProductTranslation, Translated, translated
from marketplace.graphql_api.catalogue.bulk import Parts, in_bulk
from marketplace.graphql_api.catalogue.catalogue_errors import codes
from marketplace.graphql_api.catalogue.catalogue_translations import PERMISSIONS, TranslationInput
from marketplace.graphql_api.catalogue.named import the_row

ProductTranslateErrorCode = codes("ProductTranslateErrorCode", "GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED")


class ProductBulkTranslateError(graphene.ObjectType):
    """Why a product's words were refused."""

    path = graphene.String()
    message = graphene.String()
    code = ProductTranslateErrorCode(required=True)


class ProductBulkTranslateInput(graphene.InputObjectType):
    """A product's words in a language."""

    id = graphene.ID()
    external_reference = graphene.String()
    language_code = LanguageCodeEnum(required=True)
    translation_fields = TranslationInput(required=True)


class ProductBulkTranslateResult(graphene.ObjectType):
    """What became of one product's words."""

    translation = graphene.Field(ProductTranslation)
    errors = graphene.List(graphene.NonNull(ProductBulkTranslateError))


class ProductBulkTranslate(StoreMutation):
    """Say many products' words in other languages."""

    class Meta:
        error_type = ProductBulkTranslateError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        translations = graphene.List(graphene.NonNull(ProductBulkTranslateInput), required=True)
        error_policy = ErrorPolicyEnum()

    count = graphene.Int(required=True, default_value=0)
    results = graphene.NonNull(graphene.List(graphene.NonNull(ProductBulkTranslateResult)), default_value=())

    @classmethod
    def perform(cls, _root: Any, info: Any, *, translations: list[Any], error_policy: Any = None) -> dict[str, Any]:
        """Write what can be written, by the error policy."""

        def write(given: Any, _parts: Parts) -> Translated | None:
            row = the_row(
                Row.objects.all(),
                kind="Product",
                id=given.get("id"),
                external_reference=given.get("external_reference"),
            )
            words, language = dict(given.translation_fields), given.language_code
            rows = Row.objects.filter(pk=row)
            product = translate(rows, language=language.value.lower(), words=words, now=info.context.now)
            return translated(product, language)

        done = in_bulk(translations, write, policy=error_policy)
        results = [{"translation": one.made, "errors": one.errors(ProductTranslateErrorCode)} for one in done]
        return {"count": sum(not one.problems for one in done if one.made), "results": results}


class BulkTranslationMutations:
    """Many words by one call."""

    product_bulk_translate = ProductBulkTranslate.Field()
