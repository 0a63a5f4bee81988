"""Promising refunds."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.grant_refund import Grant, grant_refund, update_granted_refund
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import row_from, to_global_id, uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.scalars import Decimal
from marketplace.graphql_api.orders.granted_refund import OrderGrantedRefund
from marketplace.graphql_api.orders.order import Order
from marketplace.shared.money import minor_units

CODES = "GRAPHQL_ERROR NOT_FOUND REQUIRED INVALID AMOUNT_GREATER_THAN_AVAILABLE SHIPPING_COSTS_ALREADY_GRANTED"
LINE_CODES = "GRAPHQL_ERROR NOT_FOUND QUANTITY_GREATER_THAN_AVAILABLE"


def _codes(name: str, words: str) -> graphene.Enum:
    return graphene.Enum(name, [(one, one) for one in words.split()])


OrderGrantRefundCreateErrorCode = _codes("OrderGrantRefundCreateErrorCode", CODES)
OrderGrantRefundUpdateErrorCode = _codes("OrderGrantRefundUpdateErrorCode", CODES)
OrderGrantRefundCreateLineErrorCode = _codes("OrderGrantRefundCreateLineErrorCode", LINE_CODES)
OrderGrantRefundUpdateLineErrorCode = _codes("OrderGrantRefundUpdateLineErrorCode", LINE_CODES)


class OrderGrantRefundCreateLineError(ErrorFields, graphene.ObjectType):
    """What is wrong with a line."""

    code = OrderGrantRefundCreateLineErrorCode(required=True)
    line_id = graphene.ID(required=True)


class OrderGrantRefundUpdateLineError(ErrorFields, graphene.ObjectType):
    """What is wrong with a line."""

    code = OrderGrantRefundUpdateLineErrorCode(required=True)
    line_id = graphene.ID(required=True)


class OrderGrantRefundCreateError(ErrorFields, graphene.ObjectType):
    """Why a promise was refused."""

    code = OrderGrantRefundCreateErrorCode(required=True)
    lines = graphene.List(graphene.NonNull(OrderGrantRefundCreateLineError))


class OrderGrantRefundUpdateError(ErrorFields, graphene.ObjectType):
    """Why a change of a promise was refused."""

    code = OrderGrantRefundUpdateErrorCode(required=True)
    add_lines = graphene.List(graphene.NonNull(OrderGrantRefundUpdateLineError))
    remove_lines = graphene.List(graphene.NonNull(OrderGrantRefundUpdateLineError))


class OrderGrantRefundCreateLineInput(graphene.InputObjectType):
    """Pieces of a line."""

    id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    reason = graphene.String()


class OrderGrantRefundUpdateLineAddInput(graphene.InputObjectType):
    """Pieces of a line."""

    id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    reason = graphene.String()


class OrderGrantRefundCreateInput(graphene.InputObjectType):
    """What is promised."""

    amount = Decimal()
    reason = graphene.String()
    lines = graphene.List(graphene.NonNull(OrderGrantRefundCreateLineInput))
    grant_refund_for_shipping = graphene.Boolean()
    transaction_id = graphene.ID()


class OrderGrantRefundUpdateInput(graphene.InputObjectType):
    """What changes."""

    amount = Decimal()
    reason = graphene.String()
    add_lines = graphene.List(graphene.NonNull(OrderGrantRefundUpdateLineAddInput))
    remove_lines = graphene.List(graphene.NonNull(graphene.ID))
    grant_refund_for_shipping = graphene.Boolean()
    transaction_id = graphene.ID()


class _Grants(StoreMutation):
    class Meta:
        abstract = True

    @classmethod
    def _performed(cls, root: Any, info: Any, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            return super()._performed(root, info, arguments)
        except OrderError as refusal:
            problems: Any = refusal.details.pop("line_problems", None)
            if problems:
                name = "add_lines" if refusal.field == "addLines" else "lines"
                refusal.details[name] = [
                    {"field": "id", "message": message, "code": code, "line_id": to_global_id("OrderLine", line)}
                    for line, code, message in problems
                ]
            raise


class OrderGrantRefundCreate(_Grants):
    """Promise to give money back."""

    class Meta:
        error_type = OrderGrantRefundCreateError
        permissions = ("MANAGE_ORDERS",)

    class Arguments:
        id = graphene.ID(required=True)
        input = OrderGrantRefundCreateInput(required=True)

    order = graphene.Field(Order)
    granted_refund = graphene.Field(OrderGrantedRefund)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Promise it."""
        grant = _grant(input, input.get("lines"))
        granted = grant_refund(order_id=uuid_from(id, "Order"), grant=grant, actor=actor_of(info), now=info.context.now)
        return {"order": granted.order, "granted_refund": granted}


class OrderGrantRefundUpdate(_Grants):
    """Change a promise."""

    class Meta:
        error_type = OrderGrantRefundUpdateError
        permissions = ("MANAGE_ORDERS",)

    class Arguments:
        id = graphene.ID(required=True)
        input = OrderGrantRefundUpdateInput(required=True)

    order = graphene.Field(Order)
    granted_refund = graphene.Field(OrderGrantedRefund)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        dropped = [row_from(one, "OrderGrantedRefundLine") for one in input.get("remove_lines") or ()]
        granted = update_granted_refund(
            refund_id=row_from(id, "OrderGrantedRefund"),
            grant=_grant(input, input.get("add_lines"), dropped),
            now=info.context.now,
        )
        return {"order": granted.order, "granted_refund": granted}


def _grant(given: Any, lines: Iterable[Any] | None, dropped: Iterable[int] = ()) -> Grant:
    pieces: dict[UUID, tuple[int, str]] = {
        uuid_from(one.id, "OrderLine"): (one.quantity, one.get("reason") or "") for one in lines or ()
    }
    payment = given.get("transaction_id")
    return Grant(
        amount=minor_units(given["amount"]) if given.get("amount") is not None else None,
        reason=given.get("reason"),
        lines=pieces,
        drop_lines=tuple(dropped),
        shipping=given.get("grant_refund_for_shipping"),
        transaction=uuid_from(payment, "TransactionItem") if payment else None,
    )


class OrderRefundMutations:
    """Promising refunds."""

    order_grant_refund_create = OrderGrantRefundCreate.Field()
    order_grant_refund_update = OrderGrantRefundUpdate.Field()
