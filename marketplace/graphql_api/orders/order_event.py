"""The history of an order, for staff."""

from typing import Any

import graphene

from marketplace.commerce.orders.models import FulfillmentLine as PieceRow
from marketplace.commerce.orders.models import OrderEvent as Row
from marketplace.graphql_api.accounts.app import App
from marketplace.graphql_api.accounts.user import User
from marketplace.graphql_api.base.nodes import Node, node_of
from marketplace.graphql_api.base.order_enums import OrderEventsEnum
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.discount_enums import DiscountValueTypeEnum
from marketplace.graphql_api.catalogue.warehouse import Warehouse, warehouses
from marketplace.graphql_api.orders.actors import app_of, user_of
from marketplace.graphql_api.orders.order_line import FulfillmentLine, OrderLine
from marketplace.graphql_api.orders.order_loaders import lines_of_order, pieces_by_key
from marketplace.graphql_api.orders.told_discount import TOLD, amount_of


def _told(name: str) -> Any:
    return lambda root, _info: root.parameters.get(name)


class OrderEventDiscountObject(graphene.ObjectType):
    """A discount as it was then, and before; its root is a dict."""

    value_type = DiscountValueTypeEnum(required=True)
    value = PositiveDecimal(required=True)
    reason = graphene.String()
    amount = graphene.Field(TOLD, resolver=amount_of("amount"))
    old_value_type = DiscountValueTypeEnum()
    old_value = PositiveDecimal()
    old_amount = graphene.Field(TOLD, resolver=amount_of("old_amount"))


class OrderEventOrderLineObject(graphene.ObjectType):
    """A line that an event was about; its root is a dict."""

    quantity = graphene.Int()
    order_line = graphene.Field(OrderLine)
    item_name = graphene.String(resolver=lambda root, _info: root.get("item"))
    discount = graphene.Field(OrderEventDiscountObject)

    @staticmethod
    def resolve_order_line(root: dict[str, Any], info: Any) -> Any:
        """The line, if the order still has it."""
        lines = info.context.load(lines_of_order, root["order_id"])
        return next((line for line in lines if str(line.pk) == root.get("line_pk")), None)


@node_of(Row)
class OrderEvent(graphene.ObjectType):
    """A line of an order's history."""

    class Meta:
        interfaces = (Node,)

    date = graphene.DateTime()
    type = OrderEventsEnum()
    user = graphene.Field(User)
    app = graphene.Field(App)
    message = graphene.String(resolver=_told("message"))
    email = graphene.String(resolver=_told("email"))
    quantity = graphene.Int(resolver=_told("quantity"))
    composed_id = graphene.String(resolver=_told("composed_id"))
    order_number = graphene.String()
    transaction_reference = graphene.String(resolver=_told("transaction_reference"))
    reference = graphene.String(resolver=_told("reference"))
    lines = graphene.List(graphene.NonNull(OrderEventOrderLineObject))
    fulfilled_items = graphene.List(graphene.NonNull(FulfillmentLine))
    warehouse = graphene.Field(Warehouse)
    related = graphene.Field(lambda: OrderEvent)
    discount = graphene.Field(OrderEventDiscountObject, resolver=_told("discount"))

    @staticmethod
    def resolve_user(root: Row, info: Any) -> Any:
        """Who did it: told to herself and to those who manage people."""
        return user_of(root.actor, info)

    @staticmethod
    @permission_required("MANAGE_APPS", "MANAGE_ORDERS")
    def resolve_app(root: Row, info: Any) -> Any:
        """Which program did it."""
        return app_of(root.actor, info)

    @staticmethod
    def resolve_order_number(root: Row, _info: Any) -> str:
        """Of which order."""
        return str(root.order.number)

    @staticmethod
    def resolve_lines(root: Row, _info: Any) -> list[dict[str, Any]] | None:
        """Which lines it was about."""
        told = root.parameters.get("lines")
        return [{**one, "order_id": root.order_id} for one in told] if told is not None else None

    @staticmethod
    def resolve_fulfilled_items(root: Row, info: Any) -> list[PieceRow] | None:
        """What went out."""
        keys = root.parameters.get("fulfilled_items")
        if keys is None:
            return None
        info.context.saw("fulfillment line", keys)
        return [piece for key in keys if (piece := info.context.load(pieces_by_key, key)) is not None]

    @staticmethod
    def resolve_warehouse(root: Row, info: Any) -> Any:
        """Where the goods came back."""
        room = root.parameters.get("warehouse")
        return info.context.load(warehouses, room) if room else None
