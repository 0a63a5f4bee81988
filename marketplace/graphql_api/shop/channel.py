"""Channels: the ways of selling."""

from typing import Any

import graphene

from marketplace.commerce.channels import queries
from marketplace.commerce.channels.models import Channel as Row
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.countries import CountryDisplay
from marketplace.graphql_api.base.errors import BadRequestError, PermissionDenied
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.permissions import permission_required

STAFF = ("MANAGE_CHANNELS", "MANAGE_ORDERS", "MANAGE_PRODUCTS", "MANAGE_CHECKOUTS", "MANAGE_SHIPPING")


class MarkAsPaidStrategyEnum(graphene.Enum):
    """What marking an order paid makes."""

    TRANSACTION_FLOW = "TRANSACTION_FLOW"


class OrderSettings(graphene.ObjectType):
    """How orders of a channel begin; the root is the channel."""

    automatically_confirm_all_new_orders = graphene.Boolean(required=True)
    allow_unpaid_orders = graphene.Boolean(required=True)
    mark_as_paid_strategy = MarkAsPaidStrategyEnum(required=True)

    @staticmethod
    def resolve_mark_as_paid_strategy(_root: Row, _info: Any) -> str:
        """Always a transaction."""
        return "TRANSACTION_FLOW"


@node_of(Row)
class Channel(graphene.ObjectType):
    """A way of selling."""

    class Meta:
        interfaces = NOTED

    slug = graphene.String(required=True)
    name = graphene.String(required=True)
    is_active = graphene.Boolean(required=True)
    currency_code = graphene.String(required=True)
    default_country = graphene.Field(CountryDisplay, required=True)
    order_settings = graphene.Field(OrderSettings, required=True)

    @staticmethod
    @permission_required(*STAFF)
    def resolve_is_active(root: Row, _info: Any) -> bool:
        """Whether it sells now."""
        return root.is_active

    @staticmethod
    def resolve_default_country(root: Row, _info: Any) -> str:
        """Where it sells."""
        return root.default_country

    @staticmethod
    @permission_required("MANAGE_CHANNELS", "MANAGE_ORDERS")
    def resolve_order_settings(root: Row, _info: Any) -> Row:
        """How its orders begin."""
        return root


@loads_by("channel")
def channels_by_id(_context: Context, channel_ids: list[int]) -> dict[int, Row]:
    """Channels by row; all of them, for there are few."""
    return {one.pk: one for one in queries.channels()}


@loads_by("channel slug")
def channels_by_slug(_context: Context, slugs: list[str]) -> dict[str, Row]:
    """Channels by slug; all of them, for there are few."""
    return {one.slug: one for one in queries.channels()}


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
        requestor = info.context.requestor
        if not (requestor.app or (requestor.user and requestor.user.is_staff)):
            raise PermissionDenied("AUTHENTICATED_APP", "AUTHENTICATED_STAFF_USER")
        return queries.channels()

    @staticmethod
    def resolve_channel(_root: Any, info: Any, id: str | None = None, slug: str | None = None) -> Row | None:
        """One channel by its id or its slug."""
        if (id is None) == (slug is None):
            raise BadRequestError("Exactly one of `id` and `slug` is needed.")
        if id is not None:
            return queries.channel_by_id(row_from(id, "Channel"))
        return channel_named(info.context, slug)
