"""Staff open ways of selling and change their rules."""

from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.channels.change_channel import (
    ChannelChange,
    create_channel,
    reorder_warehouses,
    switch_channel,
    update_channel,
)
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.countries import CountryCode
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.reorder import ReorderInput
from marketplace.graphql_api.base.scalars import Day, Minute
from marketplace.graphql_api.shop.channel import Channel, MarkAsPaidStrategyEnum
from marketplace.graphql_api.shop.channel_enums import (
    AllocationStrategyEnum,
    ChannelErrorCode,
    TransactionFlowStrategyEnum,
)

# The settings that may be given, by their group; the value is the channel's column.
SETTINGS = {
    "stock_settings": {"allocation_strategy": "allocation_strategy"},
    "order_settings": {
        "automatically_confirm_all_new_orders": "automatically_confirm_all_new_orders",
        "expire_orders_after": "expire_orders_after",
        "delete_expired_orders_after": "delete_expired_orders_after",
        "allow_unpaid_orders": "allow_unpaid_orders",
        "include_draft_order_in_voucher_usage": "include_draft_order_in_voucher_usage",
    },
    "checkout_settings": {
        "use_legacy_error_flow": "use_legacy_error_flow_for_checkout",
        "automatically_complete_fully_paid_checkouts": "automatically_complete_fully_paid_checkouts",
    },
    "payment_settings": {"default_transaction_flow_strategy": "default_transaction_flow_strategy"},
}
PLAIN = ("name", "slug", "currency_code", "default_country", "is_active")
NULLABLE = frozenset({"expire_orders_after"})


def _ids() -> Any:
    return graphene.List(graphene.NonNull(graphene.ID))


class StockSettingsInput(graphene.InputObjectType):
    """From which warehouse goods are promised first."""

    allocation_strategy = AllocationStrategyEnum(required=True)


class OrderSettingsInput(graphene.InputObjectType):
    """How orders of a channel begin and end."""

    automatically_confirm_all_new_orders = graphene.Boolean()
    expire_orders_after = Minute()
    delete_expired_orders_after = Day()
    mark_as_paid_strategy = MarkAsPaidStrategyEnum()
    allow_unpaid_orders = graphene.Boolean()
    include_draft_order_in_voucher_usage = graphene.Boolean()


class CheckoutSettingsInput(graphene.InputObjectType):
    """How baskets of a channel are completed."""

    use_legacy_error_flow = graphene.Boolean()
    automatically_complete_fully_paid_checkouts = graphene.Boolean()


class PaymentSettingsInput(graphene.InputObjectType):
    """How payments of a channel are taken."""

    default_transaction_flow_strategy = TransactionFlowStrategyEnum()


class ChannelCreateInput(graphene.InputObjectType):
    """A new channel."""

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    currency_code = graphene.String(required=True)
    default_country = CountryCode(required=True)
    is_active = graphene.Boolean()
    stock_settings = StockSettingsInput()
    order_settings = OrderSettingsInput()
    checkout_settings = CheckoutSettingsInput()
    payment_settings = PaymentSettingsInput()
    add_shipping_zones = _ids()
    add_warehouses = _ids()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))


class ChannelUpdateInput(graphene.InputObjectType):
    """What a channel shall be."""

    name = graphene.String()
    slug = graphene.String()
    default_country = CountryCode()
    is_active = graphene.Boolean()
    stock_settings = StockSettingsInput()
    order_settings = OrderSettingsInput()
    checkout_settings = CheckoutSettingsInput()
    payment_settings = PaymentSettingsInput()
    add_shipping_zones = _ids()
    remove_shipping_zones = _ids()
    add_warehouses = _ids()
    remove_warehouses = _ids()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))


class ChannelRefusal(ErrorFields, graphene.ObjectType):
    """Why a channel was not changed."""

    class Meta:
        name = "ChannelError"

    code = ChannelErrorCode(required=True)


class _ChannelMutation(StoreMutation):
    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        """All of them need the same permission, and give the channel back."""
        cls.channel = graphene.Field(Channel)
        super().__init_subclass_with_meta__(error_type=ChannelRefusal, permissions=("MANAGE_CHANNELS",), **options)


class ChannelCreate(_ChannelMutation):
    """Open a way of selling."""

    class Arguments:
        input = ChannelCreateInput(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any) -> dict[str, Any]:
        """Open it."""
        return {"channel": create_channel(_change(input))}


class ChannelUpdate(_ChannelMutation):
    """Change the rules of a way of selling."""

    class Arguments:
        id = graphene.ID(required=True)
        input = ChannelUpdateInput(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        return {"channel": update_channel(channel_id=row_from(id, "Channel"), change=_change(input))}


class ChannelActivate(_ChannelMutation):
    """Open a channel for selling."""

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Open it."""
        return {"channel": switch_channel(channel_id=row_from(id, "Channel"), active=True)}


class ChannelDeactivate(_ChannelMutation):
    """Close a channel: nothing is sold there until it is opened again."""

    class Arguments:
        id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, id: str) -> dict[str, Any]:
        """Close it."""
        return {"channel": switch_channel(channel_id=row_from(id, "Channel"), active=False)}


class ChannelReorderWarehouses(_ChannelMutation):
    """Say from which warehouses a channel's goods are taken first."""

    class Arguments:
        channel_id = graphene.ID(required=True)
        moves = graphene.List(graphene.NonNull(ReorderInput), required=True)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, channel_id: str, moves: list[Any]) -> dict[str, Any]:
        """Move them."""
        steps = [(uuid_from(one.id, "Warehouse"), one.get("sort_order") or 0) for one in moves]
        return {"channel": reorder_warehouses(channel_id=row_from(channel_id, "Channel"), moves=steps)}


def _change(given: Any) -> ChannelChange:
    return ChannelChange(
        columns=_columns(given),
        add_warehouses=_warehouses(given.get("add_warehouses")),
        remove_warehouses=_warehouses(given.get("remove_warehouses")),
        add_zones=_zones(given.get("add_shipping_zones")),
        remove_zones=_zones(given.get("remove_shipping_zones")),
        metadata=notes_from(given.get("metadata")),
        private_metadata=notes_from(given.get("private_metadata")),
    )


def _columns(given: Any) -> dict[str, Any]:
    columns = {name: _value(given[name]) for name in PLAIN if given.get(name) is not None}
    for group, names in SETTINGS.items():
        for name, value in (given.get(group) or {}).items():
            if name in names and (value is not None or name in NULLABLE):
                columns[names[name]] = _value(value)
    return columns


def _warehouses(ids: list[str] | None) -> list[UUID]:
    return [uuid_from(one, "Warehouse") for one in ids or ()]


def _zones(ids: list[str] | None) -> list[int]:
    return [row_from(one, "ShippingZone") for one in ids or ()]


def _value(given: Any) -> Any:
    return getattr(given, "value", given)


class ChannelMutations:
    """What may be done with ways of selling."""

    channel_create = ChannelCreate.Field()
    channel_update = ChannelUpdate.Field()
    channel_activate = ChannelActivate.Field()
    channel_deactivate = ChannelDeactivate.Field()
    channel_reorder_warehouses = ChannelReorderWarehouses.Field()
