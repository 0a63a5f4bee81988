"""What all changes of orders share: how an order refuses."""

from typing import Any

import graphene

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.stock.errors import InsufficientStockError
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.order_enums import AddressTypeEnum, OrderErrorCode
from marketplace.graphql_api.orders.order import Order
from marketplace.shared.errors import DomainError, Refusals


class OrderRefusal(ErrorFields, graphene.ObjectType):
    """Why an order refused."""

    class Meta:
        name = "OrderError"

    code = OrderErrorCode(required=True)
    warehouse = graphene.ID()
    order_lines = graphene.List(graphene.NonNull(graphene.ID))
    variants = graphene.List(graphene.NonNull(graphene.ID))
    address_type = AddressTypeEnum()


class OrderMutation(StoreMutation):
    """A change of an order by staff or an app."""

    class Meta:
        abstract = True

    @classmethod
    def __init_subclass_with_meta__(cls, **options: Any) -> None:
        """All of them need the same permission, refuse alike, and give the order back."""
        cls.order = graphene.Field(Order)
        super().__init_subclass_with_meta__(error_type=OrderRefusal, permissions=("MANAGE_ORDERS",), **options)

    @classmethod
    def _performed(cls, root: Any, info: Any, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            return super()._performed(root, info, arguments)
        except InsufficientStockError as refusal:
            told = OrderError(refusal.code, refusal.message, refusal.field)
            told.details = {"variants": [to_global_id("ProductVariant", one) for one in refusal.variants]}
            raise told from refusal
        except Refusals as several:
            for one in several.refusals:
                _tell_rows(one)
            raise
        except OrderError as refusal:
            _tell_rows(refusal)
            raise


def _tell_rows(refusal: DomainError) -> None:
    """Put the rows that a refusal is about into the API's words."""
    if not isinstance(refusal, OrderError):
        return
    if refusal.lines:
        refusal.details["order_lines"] = [to_global_id("OrderLine", one) for one in refusal.lines]
    if refusal.variants:
        refusal.details["variants"] = [to_global_id("ProductVariant", one) for one in refusal.variants]
