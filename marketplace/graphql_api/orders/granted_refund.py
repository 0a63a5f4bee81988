"""Promised refunds, for staff."""

from typing import Any

import graphene

from marketplace.commerce.orders.models import GrantedRefund as Row
from marketplace.commerce.orders.models import GrantedRefundLine as LineRow
from marketplace.graphql_api.accounts.app import App
from marketplace.graphql_api.accounts.user import User
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.orders.actors import app_of, user_of
from marketplace.graphql_api.orders.order_line import OrderLine
from marketplace.graphql_api.orders.order_loaders import lines_of_grant, reports_of_grant
from marketplace.graphql_api.orders.transaction import TransactionEvent, TransactionItem
from marketplace.shared.money import Money as Amount

# How far promised money is.
OrderGrantedRefundStatusEnum = graphene.Enum(
    "OrderGrantedRefundStatusEnum", [(one, one) for one in ("NONE", "PENDING", "SUCCESS", "FAILURE")]
)


class OrderGrantedRefundLine(graphene.ObjectType):
    """For how many pieces of a line money was promised."""

    id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    order_line = graphene.Field(OrderLine, required=True)
    reason = graphene.String()

    @staticmethod
    def resolve_id(root: LineRow, _info: Any) -> str:
        """Its id."""
        return to_global_id("OrderGrantedRefundLine", root.pk)


class OrderGrantedRefund(graphene.ObjectType):
    """Money that staff promised to give back."""

    id = graphene.ID(required=True)
    created_at = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    amount = graphene.Field(Money, required=True)
    reason = graphene.String()
    user = graphene.Field(User)
    app = graphene.Field(App)
    shipping_costs_included = graphene.Boolean(required=True)
    lines = graphene.List(graphene.NonNull(OrderGrantedRefundLine))
    status = OrderGrantedRefundStatusEnum(required=True)
    transaction_events = graphene.List(graphene.NonNull(TransactionEvent))
    transaction = graphene.Field(TransactionItem)

    @staticmethod
    def resolve_id(root: Row, _info: Any) -> str:
        """Its id."""
        return to_global_id("OrderGrantedRefund", root.pk)

    @staticmethod
    def resolve_amount(root: Row, _info: Any) -> Amount:
        """How much."""
        return Amount(root.amount)

    @staticmethod
    def resolve_user(root: Row, info: Any) -> Any:
        """Who promised it."""
        return user_of(root.actor, info)

    @staticmethod
    @permission_required("MANAGE_APPS", "MANAGE_ORDERS")
    def resolve_app(root: Row, info: Any) -> Any:
        """Which program promised it."""
        return app_of(root.actor, info)

    @staticmethod
    def resolve_lines(root: Row, info: Any) -> Any:
        """For which pieces."""
        return info.context.load(lines_of_grant, root.pk)

    @staticmethod
    @permission_required("MANAGE_ORDERS", "HANDLE_PAYMENTS")
    def resolve_transaction_events(root: Row, info: Any) -> Any:
        """What was reported about its money."""
        return info.context.load(reports_of_grant, root.pk)

    @staticmethod
    @permission_required("MANAGE_ORDERS", "HANDLE_PAYMENTS")
    def resolve_transaction(root: Row, _info: Any) -> Any:
        """From which payment it goes back."""
        return root.transaction
