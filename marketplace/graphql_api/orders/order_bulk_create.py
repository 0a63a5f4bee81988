"""orderBulkCreate: sales made elsewhere are taken in."""

from typing import Any

import graphene

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.import_orders import Imported, import_orders
from marketplace.commerce.orders.importing.records import ErrorPolicy, StockPolicy
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.order_enums import ErrorPolicyEnum, OrderBulkCreateErrorCode, StockUpdatePolicyEnum
from marketplace.graphql_api.orders.order import Order
from marketplace.graphql_api.orders.order_bulk_inputs import OrderBulkCreateInput, sale_from


class OrderBulkCreateError(graphene.ObjectType):
    """What is wrong with a handed-in sale, and where."""

    path = graphene.String()
    message = graphene.String()
    code = OrderBulkCreateErrorCode(required=True)


class OrderBulkCreateResult(graphene.ObjectType):
    """What became of one sale."""

    order = graphene.Field(Order)
    errors = graphene.List(graphene.NonNull(OrderBulkCreateError))


class OrderBulkCreate(StoreMutation):
    """Take in sales that were made elsewhere, at most 50 at once."""

    class Meta:
        error_type = OrderBulkCreateError
        permissions = ("MANAGE_ORDERS_IMPORT",)

    class Arguments:
        orders = graphene.List(graphene.NonNull(OrderBulkCreateInput), required=True)
        error_policy = ErrorPolicyEnum()
        stock_update_policy = StockUpdatePolicyEnum()

    count = graphene.Int(required=True, default_value=0)
    results = graphene.Field(graphene.NonNull(graphene.List(graphene.NonNull(OrderBulkCreateResult))), default_value=())

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, orders: list[Any], error_policy: Any = None, stock_update_policy: Any = None
    ) -> dict[str, Any]:
        """Take them in."""
        try:
            outcomes = import_orders(
                [sale_from(one) for one in orders],
                error_policy=ErrorPolicy(error_policy.value) if error_policy else ErrorPolicy.REJECT_EVERYTHING,
                stock_policy=StockPolicy(stock_update_policy.value) if stock_update_policy else StockPolicy.UPDATE,
                now=info.context.now,
            )
        except OrderError as refusal:  # This mutation's errors have a path where all others have a field.
            return {"errors": [{"path": refusal.field, "message": refusal.message, "code": refusal.code}]}
        accepted = [one.order for one in outcomes if one.order is not None]
        info.context.saw("order", [order.pk for order in accepted])
        return {"count": len(accepted), "results": [_result(one) for one in outcomes]}


def _result(outcome: Imported) -> dict[str, Any]:
    problems = [{"path": one.path, "message": one.message, "code": one.code} for one in outcome.problems]
    return {"order": outcome.order, "errors": problems}


class OrderBulkMutations:
    """Taking in sales made elsewhere."""

    order_bulk_create = OrderBulkCreate.Field()
