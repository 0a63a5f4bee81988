"""What staff take off orders and lines."""

from typing import Any

import graphene

from marketplace.commerce.orders.drafts.line_discounts import remove_line_discount, update_line_discount
from marketplace.commerce.orders.drafts.order_discounts import (
    WantedDiscount,
    add_order_discount,
    delete_order_discount,
    update_order_discount,
)
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.discount_enums import DiscountValueTypeEnum
from marketplace.graphql_api.orders.order_line import OrderLine
from marketplace.graphql_api.orders.order_mutation import OrderMutation
from marketplace.shared.money import minor_units


class OrderDiscountCommonInput(graphene.InputObjectType):
    """How much is taken off: baht, or percent."""

    value_type = DiscountValueTypeEnum(required=True)
    value = PositiveDecimal(required=True)
    reason = graphene.String()


def wanted_from(given: Any) -> WantedDiscount:
    """Read what is to be taken off; percentages have hundredths as baht do."""
    return WantedDiscount(value_type=given.value_type.value, value=minor_units(given.value), reason=given.get("reason"))


class OrderDiscountAdd(OrderMutation):
    """Take something off an order."""

    class Arguments:
        order_id = graphene.ID(required=True)
        input = OrderDiscountCommonInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, order_id: str, input: Any) -> dict[str, Any]:
        """Take it off."""
        key, wanted = uuid_from(order_id, "Order"), wanted_from(input)
        return {"order": add_order_discount(order_id=key, wanted=wanted, actor=actor_of(info), now=info.context.now)}


class OrderDiscountUpdate(OrderMutation):
    """Change what is taken off an order."""

    class Arguments:
        discount_id = graphene.ID(required=True)
        input = OrderDiscountCommonInput(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, discount_id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        key, wanted = uuid_from(discount_id, "OrderDiscount"), wanted_from(input)
        order = update_order_discount(discount_id=key, wanted=wanted, actor=actor_of(info), now=info.context.now)
        return {"order": order}


class OrderDiscountDelete(OrderMutation):
    """Take a discount back."""

    class Arguments:
        discount_id = graphene.ID(required=True)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, discount_id: str) -> dict[str, Any]:
        """Take it back."""
        key = uuid_from(discount_id, "OrderDiscount")
        return {"order": delete_order_discount(discount_id=key, actor=actor_of(info), now=info.context.now)}


class OrderLineDiscountUpdate(OrderMutation):
    """Take something off a line."""

    class Arguments:
        order_line_id = graphene.ID(required=True)
        input = OrderDiscountCommonInput(required=True)

    order_line = graphene.Field(OrderLine)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, order_line_id: str, input: Any) -> dict[str, Any]:
        """Take it off."""
        key, wanted = uuid_from(order_line_id, "OrderLine"), wanted_from(input)
        line = update_line_discount(line_id=key, wanted=wanted, actor=actor_of(info), now=info.context.now)
        return {"order": line.order, "order_line": line}


class OrderLineDiscountRemove(OrderMutation):
    """Take back what was taken off a line."""

    class Arguments:
        order_line_id = graphene.ID(required=True)

    order_line = graphene.Field(OrderLine)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, order_line_id: str) -> dict[str, Any]:
        """Take it back."""
        key = uuid_from(order_line_id, "OrderLine")
        line = remove_line_discount(line_id=key, actor=actor_of(info), now=info.context.now)
        return {"order": line.order, "order_line": line}


class OrderDiscountMutations:
    """Discounts by staff."""

    order_discount_add = OrderDiscountAdd.Field()
    order_discount_update = OrderDiscountUpdate.Field()
    order_discount_delete = OrderDiscountDelete.Field()
    order_line_discount_update = OrderLineDiscountUpdate.Field()
    order_line_discount_remove = OrderLineDiscountRemove.Field()
