"""Channels: the ways of selling."""

from typing import Any

import graphene

from marketplace.commerce.channels import queries
from marketplace.commerce.channels.models import Channel as Row
from marketplace.commerce.shipping.queries import countries_of_channel
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.errors import BadRequestError, PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.scalars import Day, Minute
from marketplace.graphql_api.shop.channel_enums import AllocationStrategyEnum, TransactionFlowStrategyEnum

# Found when the schema is put together: warehouses know channels by their stocks.
WAREHOUSE = "marketplace.graphql_api.catalogue.warehouse.Warehouse"


class MarkAsPaidStrategyEnum(graphene.Enum):
    """What marking an order paid makes."""

    TRANSACTION_FLOW = "TRANSACTION_FLOW"


class OrderSettings(graphene.ObjectType):
    """How orders of a channel begin and end; the root is the channel."""

    automatically_confirm_all_new_orders = graphene.Boolean(required=True)
    allow_unpaid_orders = graphene.Boolean(required=True)
    mark_as_paid_strategy = MarkAsPaidStrategyEnum(required=True)
    expire_orders_after = Minute()
    delete_expired_orders_after = Day(required=True)
    include_draft_order_in_voucher_usage = graphene.Boolean(required=True)

    @staticmethod
    def resolve_mark_as_paid_strategy(_root: Row, _info: Any) -> str:
        """Always a transaction."""
        return "TRANSACTION_FLOW"


class StockSettings(graphene.ObjectType):
    """From which warehouse goods are promised first; the root is the channel."""

    allocation_strategy = AllocationStrategyEnum(required=True)


class CheckoutSettings(graphene.ObjectType):
    """How baskets of a channel are ended; the root is the channel."""

    use_legacy_error_flow = graphene.Boolean(required=True)
    automatically_complete_fully_paid_checkouts = graphene.Boolean(required=True)

    @staticmethod
    def resolve_use_legacy_error_flow(root: Row, _info: Any) -> bool:
        """Whether a basket with a problem refuses every change."""
        return root.use_legacy_error_flow_for_checkout


class PaymentSettings(graphene.ObjectType):
    """How payments of a channel begin; the root is the channel."""

    default_transaction_flow_strategy = TransactionFlowStrategyEnum(required=True)


def _for_staff(name: str) -> Any:
    """Resolve what apps and staff alone read of a channel (as in Saleor)."""

    def resolve(root: Row, info: Any) -> Any:
        check_staff(info)
        return getattr(root, name)

    return resolve


def check_staff(info: Any) -> None:
    """Refuse buyers and strangers; raises PermissionDenied."""
    requestor = info.context.requestor
    if not (requestor.app or (requestor.user and requestor.user.is_staff)):
        raise PermissionDenied("AUTHENTICATED_APP", "AUTHENTICATED_STAFF_USER")


def _whole(root: Row, _info: Any) -> Row:
    return root


@node_of(Row)
class Channel(graphene.ObjectType):
    """A way of selling. Everybody knows its slug and where it sends goods; the rest is for apps and staff."""

    class Meta:
        interfaces = NOTED

    slug = graphene.String(required=True)
    name = graphene.String(required=True, resolver=_for_staff("name"))
    is_active = graphene.Boolean(required=True, resolver=_for_staff("is_active"))
    currency_code = graphene.String(required=True, resolver=_for_staff("currency_code"))
    default_country = graphene.Field(CountryDisplay, required=True, resolver=_for_staff("default_country"))
    countries = graphene.List(graphene.NonNull(CountryDisplay))
    warehouses = graphene.NonNull(graphene.List(graphene.NonNull(WAREHOUSE)))
    stock_settings = graphene.Field(StockSettings, required=True)
    order_settings = graphene.Field(
        OrderSettings, required=True, resolver=permission_required("MANAGE_CHANNELS", "MANAGE_ORDERS")(_whole)
    )
    checkout_settings = graphene.Field(
        CheckoutSettings, required=True, resolver=permission_required("MANAGE_CHANNELS", "MANAGE_CHECKOUTS")(_whole)
    )
    payment_settings = graphene.Field(
        PaymentSettings, required=True, resolver=permission_required("MANAGE_CHANNELS", "HANDLE_PAYMENTS")(_whole)
    )

    @staticmethod
    def resolve_countries(root: Row, _info: Any) -> list[str]:
        """Where it sends goods."""
        return countries_of_channel(root.pk)

    @staticmethod
    def resolve_warehouses(root: Row, info: Any) -> list[Any]:
        """From where it sells, in the order in which goods are taken."""
        check_staff(info)
        places = {one: place for place, one in enumerate(root.warehouse_order)}
        rows = root.warehouses.order_by("slug")
        return sorted(rows, key=lambda one: places.get(str(one.pk), len(places)))

    @staticmethod
    def resolve_stock_settings(root: Row, info: Any) -> Row:
        """From which warehouse goods are promised first."""
        check_staff(info)
        return root


@loads_by("channel")
def channels_by_id(context: Context, channel_ids: list[int]) -> dict[int, Row]:
    """Channels by row; all of them, for there are few."""
    return {one.pk: one for one in context.remember("channels", queries.channels)}


@loads_by("channel slug")
def channels_by_slug(context: Context, slugs: list[str]) -> dict[str, Row]:
    """Channels by slug; all of them, for there are few."""
    return {one.slug: one for one in context.remember("channels", queries.channels)}


def channel_named(context: Context, slug: str | None) -> Row | None:
    """Give the channel that a query names, or None when it names none or one that is not there."""
    found: Row | None = context.load(channels_by_slug, slug) if slug else None
    return found


class ChannelQueries:
    """What may be asked about channels."""

    channels = graphene.List(graphene.NonNull(Channel))
    channel = graphene.Field(Channel, id=graphene.ID(), slug=graphene.String())

    @staticmethod
    def resolve_channels(_root: Any, info: Any) -> list[Row]:
        """All channels, for apps and staff (as in Saleor)."""
        check_staff(info)
        return queries.channels()

    @staticmethod
    def resolve_channel(_root: Any, info: Any, id: str | None = None, slug: str | None = None) -> Row | None:
        """One channel by its id or its slug."""
        if (id is None) == (slug is None):
            raise BadRequestError("Exactly one of `id` and `slug` is needed.")
        if id is not None:
            return queries.channel_by_id(row_from(id, "Channel"))
        return channel_named(info.context, slug)
