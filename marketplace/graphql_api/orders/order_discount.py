"""What was taken off an order or a line."""

from decimal import Decimal
from typing import Any

import graphene

from marketplace.commerce.orders.models import OrderDiscount as Row
from marketplace.commerce.orders.models import OrderLineDiscount as LineRow
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.nodes import Node, node_of
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.discount_enums import DiscountValueTypeEnum
from marketplace.shared.money import Money as Amount

# Whose idea a discount was.
OrderDiscountType = graphene.Enum(
    "OrderDiscountType", [(one, one) for one in ("SALE", "VOUCHER", "MANUAL", "PROMOTION", "ORDER_PROMOTION")]
)


def in_whole(value: int) -> Decimal:
    """Give hundredths as the API shows them: baht, or percent."""
    return Decimal(value).scaleb(-2)


def _value(root: Any, _info: Any) -> Decimal:
    return in_whole(root.value)


def _reason(root: Any, info: Any) -> str | None:
    """Why it was taken off; what staff wrote down stays among themselves."""
    if root.type == "MANUAL":
        check_permission(info, "MANAGE_ORDERS")
    reason: str | None = root.reason
    return reason


@node_of(Row)
class OrderDiscount(graphene.ObjectType):
    """What was taken off a whole order; the root's order is loaded."""

    class Meta:
        interfaces = (Node,)

    type = OrderDiscountType(required=True)
    name = graphene.String()
    translated_name = graphene.String()
    value_type = DiscountValueTypeEnum(required=True)
    value = PositiveDecimal(required=True, resolver=_value)
    reason = graphene.String(resolver=_reason)
    amount = graphene.Field(Money, required=True)
    total = graphene.Field(Money, required=True)

    @staticmethod
    def resolve_amount(root: Row, _info: Any) -> Amount:
        """How much (the older name)."""
        return Amount(root.amount, root.order.currency)

    @staticmethod
    def resolve_total(root: Row, _info: Any) -> Amount:
        """How much."""
        return Amount(root.amount, root.order.currency)


class OrderLineDiscount(graphene.ObjectType):
    """What was taken off a line; the root's line is loaded."""

    id = graphene.ID(required=True)
    type = OrderDiscountType(required=True)
    name = graphene.String()
    translated_name = graphene.String()
    value_type = DiscountValueTypeEnum(required=True)
    value = PositiveDecimal(required=True, resolver=_value)
    reason = graphene.String(resolver=_reason)
    total = graphene.Field(Money, required=True)
    unit = graphene.Field(Money, required=True)

    @staticmethod
    def resolve_id(root: LineRow, _info: Any) -> str:
        """Its id."""
        return to_global_id("OrderLineDiscount", root.pk)

    @staticmethod
    def resolve_total(root: LineRow, _info: Any) -> Amount:
        """How much, of all pieces."""
        return Amount(root.amount)

    @staticmethod
    def resolve_unit(root: LineRow, _info: Any) -> Amount:
        """How much, of one piece."""
        return Amount(root.amount // root.line.quantity)
