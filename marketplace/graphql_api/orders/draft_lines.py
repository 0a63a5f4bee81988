"""The lines and the parcel of a draft or an unconfirmed order."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.orders.drafts.add_lines import add_lines
from marketplace.commerce.orders.drafts.delete_line import delete_line
from marketplace.commerce.orders.drafts.update_line import update_line
from marketplace.commerce.orders.drafts.update_shipping import update_shipping
from marketplace.commerce.orders.errors import OrderError
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.orders.draft_orders import OrderLineCreateInput, goods_from
from marketplace.graphql_api.orders.order_line import OrderLine
from marketplace.graphql_api.orders.order_mutation import OrderMutation


class OrderLineInput(graphene.InputObjectType):
    """How many pieces."""

    quantity = graphene.Int(required=True)


class OrderLinesCreate(OrderMutation):
    """Put goods into an order."""

    class Arguments:
        id = graphene.ID(required=True)
        input = graphene.List(graphene.NonNull(OrderLineCreateInput), required=True)

    order_lines = graphene.List(graphene.NonNull(OrderLine))

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: list[Any]) -> dict[str, Any]:
        """Put them in."""
        order_id = uuid_from(id, "Order")
        order, lines = add_lines(order_id=order_id, goods=goods_from(input), actor=actor_of(info), now=info.context.now)
        return {"order": order, "order_lines": lines}


class OrderLineUpdate(OrderMutation):
    """Set how many pieces a line has."""

    class Arguments:
        id = graphene.ID(required=True)
        input = OrderLineInput(required=True)

    order_line = graphene.Field(OrderLine)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Set it."""
        line_id = uuid_from(id, "OrderLine")
        line = update_line(line_id=line_id, quantity=input.quantity, actor=actor_of(info), now=info.context.now)
        return {"order": line.order, "order_line": line}


class OrderLineDelete(OrderMutation):
    """Take a line out."""

    class Arguments:
        id = graphene.ID(required=True)

    order_line = graphene.Field(OrderLine)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Take it out."""
        line = delete_line(line_id=uuid_from(id, "OrderLine"), actor=actor_of(info), now=info.context.now)
        return {"order": line.order, "order_line": line}


class OrderUpdateShippingInput(graphene.InputObjectType):
    """How an order is sent; null takes the choice back."""

    shipping_method = graphene.ID()


class OrderUpdateShipping(OrderMutation):
    """Choose how an order is sent."""

    class Arguments:
        order = graphene.ID(required=True)
        input = OrderUpdateShippingInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, order: str, input: Any) -> dict[str, Any]:
        """Choose it."""
        if "shipping_method" not in input or input["shipping_method"] == "":
            raise OrderError("SHIPPING_METHOD_REQUIRED", _("Choose how this order is sent."), "shippingMethod")
        method = input["shipping_method"]
        method_id = row_from(method, "ShippingMethod") if method else None
        changed = update_shipping(order_id=uuid_from(order, "Order"), method_id=method_id, now=info.context.now)
        return {"order": changed}


class DraftLineMutations:
    """Lines and parcel."""

    order_lines_create = OrderLinesCreate.Field()
    order_line_update = OrderLineUpdate.Field()
    order_line_delete = OrderLineDelete.Field()
    order_update_shipping = OrderUpdateShipping.Field()
