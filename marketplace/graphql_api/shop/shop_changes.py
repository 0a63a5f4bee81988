"""Staff change the settings of the whole shop."""

from typing import Any

import graphene

from marketplace.commerce.channels.change_shop_settings import change_shop_settings
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.shop.shop import Shop

ShopErrorCode = graphene.Enum(
    "ShopErrorCode",
    [
        (one, one)
        for one in (
            "ALREADY_EXISTS",
            "CANNOT_FETCH_TAX_RATES",
            "GRAPHQL_ERROR",
            "INVALID",
            "NOT_FOUND",
            "REQUIRED",
            "UNIQUE",
            "PASSWORD_AUTH_RESTRICTION",
        )
    ],
)
TEXTS = ("name", "header_text", "description", "default_mail_sender_name", "default_mail_sender_address")
SWITCHES = (
    "track_inventory_by_default",
    "fulfillment_auto_approve",
    "fulfillment_allow_unpaid",
    "enable_account_confirmation_by_email",
    "allow_login_without_confirmation",
)
COUNTS = (
    "limit_quantity_per_checkout",
    "reserve_stock_duration_anonymous_user",
    "reserve_stock_duration_authenticated_user",
)


class ShopSettingsInput(graphene.InputObjectType):
    """What the shop's settings shall be."""

    name = graphene.String()
    header_text = graphene.String()
    description = graphene.String()
    track_inventory_by_default = graphene.Boolean()
    fulfillment_auto_approve = graphene.Boolean()
    fulfillment_allow_unpaid = graphene.Boolean()
    default_mail_sender_name = graphene.String()
    default_mail_sender_address = graphene.String()
    customer_set_password_url = graphene.String()
    reserve_stock_duration_anonymous_user = graphene.Int()
    reserve_stock_duration_authenticated_user = graphene.Int()
    limit_quantity_per_checkout = graphene.Int()
    enable_account_confirmation_by_email = graphene.Boolean()
    allow_login_without_confirmation = graphene.Boolean()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))


class ShopRefusal(ErrorFields, graphene.ObjectType):
    """Why the settings were not changed."""

    class Meta:
        name = "ShopError"

    code = ShopErrorCode(required=True)


class ShopSettingsUpdate(StoreMutation):
    """Change the shop's settings; what is not given stays."""

    class Meta:
        error_type = ShopRefusal
        permissions = ("MANAGE_SETTINGS",)

    class Arguments:
        input = ShopSettingsInput(required=True)

    shop = graphene.Field(Shop)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Change them."""
        columns = {name: input[name] for name in (*TEXTS, *COUNTS, "customer_set_password_url") if name in input}
        columns |= {name: input[name] for name in SWITCHES if input.get(name) is not None}
        row = change_shop_settings(
            columns,
            metadata=notes_from(input.get("metadata")),
            private_metadata=notes_from(input.get("private_metadata")),
        )
        return {"shop": row}


class ShopMutations:
    """What may be done with the shop."""

    shop_settings_update = ShopSettingsUpdate.Field()
