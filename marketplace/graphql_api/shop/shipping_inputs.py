"""What changes of zones and ways of sending take, and how they refuse."""

from typing import Any

import graphene

from marketplace.commerce.shipping.errors import ShippingError
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.scalars import JSONString, PositiveDecimal
from marketplace.graphql_api.base.weight_scalar import WeightScalar
from marketplace.graphql_api.shop.shipping_method import ShippingMethodTypeEnum
from marketplace.graphql_api.shop.shipping_zone import PostalCodeRuleInclusionTypeEnum

KINDS = {"channels": "Channel", "warehouses": "Warehouse"}
CODES = "ALREADY_EXISTS GRAPHQL_ERROR INVALID MAX_LESS_THAN_MIN NOT_FOUND REQUIRED UNIQUE DUPLICATED_INPUT_ITEM"
ShippingErrorCode = graphene.Enum("ShippingErrorCode", [(one, one) for one in CODES.split()])


def _ids() -> Any:
    return graphene.List(graphene.NonNull(graphene.ID))


class ShippingZoneCreateInput(graphene.InputObjectType):
    """A new zone."""

    name = graphene.String()
    description = graphene.String()
    countries = graphene.List(graphene.NonNull(graphene.String))
    default = graphene.Boolean()
    add_warehouses = _ids()
    add_channels = _ids()


class ShippingZoneUpdateInput(graphene.InputObjectType):
    """What a zone shall be."""

    name = graphene.String()
    description = graphene.String()
    countries = graphene.List(graphene.NonNull(graphene.String))
    default = graphene.Boolean()
    add_warehouses = _ids()
    add_channels = _ids()
    remove_warehouses = _ids()
    remove_channels = _ids()


class ShippingPostalCodeRulesCreateInputRange(graphene.InputObjectType):
    """Postcodes from and to."""

    start = graphene.String(required=True)
    end = graphene.String()


class ShippingPriceInput(graphene.InputObjectType):
    """What a way of sending shall be."""

    name = graphene.String()
    description = JSONString()
    minimum_order_weight = WeightScalar()
    maximum_order_weight = WeightScalar()
    minimum_delivery_days = graphene.Int()
    maximum_delivery_days = graphene.Int()
    type = ShippingMethodTypeEnum()
    shipping_zone = graphene.ID()
    add_postal_code_rules = graphene.List(graphene.NonNull(ShippingPostalCodeRulesCreateInputRange))
    delete_postal_code_rules = _ids()
    inclusion_type = PostalCodeRuleInclusionTypeEnum()
    tax_class = graphene.ID()


class ShippingMethodChannelListingAddInput(graphene.InputObjectType):
    """What a way of sending costs in a channel."""

    channel_id = graphene.ID(required=True)
    price = PositiveDecimal()
    minimum_order_price = PositiveDecimal()
    maximum_order_price = PositiveDecimal()


class ShippingMethodChannelListingInput(graphene.InputObjectType):
    """Where a way of sending is listed."""

    add_channels = graphene.List(graphene.NonNull(ShippingMethodChannelListingAddInput))
    remove_channels = _ids()


class ShippingPriceExcludeProductsInput(graphene.InputObjectType):
    """Which products do not travel."""

    products = graphene.List(graphene.NonNull(graphene.ID), required=True)


class ShippingRefusal(ErrorFields, graphene.ObjectType):
    """Why a zone or a way of sending was not changed."""

    class Meta:
        name = "ShippingError"

    code = ShippingErrorCode(required=True)
    warehouses = _ids()
    channels = _ids()


class ShippingMutation(StoreMutation):
    """A change of a zone or a way of sending by staff or an app."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        """All of them need the same permission, and refuse alike."""
        super().__init_subclass_with_meta__(error_type=ShippingRefusal, permissions=("MANAGE_SHIPPING",), **options)

    @classmethod
    def _performed(cls, root: Any, info: Any, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            return super()._performed(root, info, arguments)
        except ShippingError as refusal:
            refusal.details = {
                name: [to_global_id(KINDS[name], key) for key in keys] for name, keys in refusal.about.items()
            }
            raise
