"""Saying ways of sending in other languages."""

from typing import Any

import graphene

from marketplace.commerce.shipping.translate_method import translate_method
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.catalogue.catalogue_errors import TranslationError
from marketplace.graphql_api.catalogue.catalogue_translations import PERMISSIONS
from marketplace.graphql_api.catalogue.named import row_id
from marketplace.graphql_api.shop.shipping_zone import ShippingMethodType


class ShippingPriceTranslationInput(graphene.InputObjectType):
    """Words for a way of sending."""

    name = graphene.String()
    description = JSONString()


class ShippingPriceTranslate(StoreMutation):
    """Say a way of sending in another language."""

    class Meta:
        error_type = TranslationError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingPriceTranslationInput(required=True)
        language_code = LanguageCodeEnum(required=True)

    shipping_method = graphene.Field(ShippingMethodType)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any, language_code: Any) -> dict[str, Any]:
        """Translate it."""
        row, language = row_id(id, "ShippingMethodType", "id"), language_code.value.lower()
        return {"shipping_method": translate_method(method_id=row, language=language, words=dict(input))}


class ShippingTranslationMutations:
    """Saying ways of sending in other languages."""

    shipping_price_translate = ShippingPriceTranslate.Field()
