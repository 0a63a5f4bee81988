"""Parcels: sent, approved, called back, numbered, and goods that come back."""

from collections import Counter
from collections.abc import Iterable
from typing import Any
from uuid import UUID

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.orders.approve_fulfillment import approve_fulfillment
from marketplace.commerce.orders.cancel_fulfillment import cancel_fulfillment
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.fulfil_order import Sending, fulfil_order
from marketplace.commerce.orders.return_products import Returned, return_products
from marketplace.commerce.orders.update_tracking import update_tracking
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.orders.order_line import Fulfillment
from marketplace.graphql_api.orders.order_mutation import OrderMutation

LONGEST_TRACKING = 255


class OrderFulfillStockInput(graphene.InputObjectType):
    """So many pieces from a warehouse."""

    quantity = graphene.Int(required=True)
    warehouse = graphene.ID(required=True)


class OrderFulfillLineInput(graphene.InputObjectType):
    """What goes out of a line."""

    order_line_id = graphene.ID()
    stocks = graphene.List(graphene.NonNull(OrderFulfillStockInput), required=True)


class OrderFulfillInput(graphene.InputObjectType):
    """What goes out."""

    lines = graphene.List(graphene.NonNull(OrderFulfillLineInput), required=True)
    notify_customer = graphene.Boolean()
    allow_stock_to_be_exceeded = graphene.Boolean(default_value=False)
    tracking_number = graphene.String()


class OrderFulfill(OrderMutation):
    """Send goods of a confirmed order."""

    class Arguments:
        order = graphene.ID()
        input = OrderFulfillInput(required=True)

    fulfillments = graphene.List(graphene.NonNull(Fulfillment))

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, order: str = "") -> dict[str, Any]:
        """Send them."""
        sending = Sending(
            pieces=_pieces(input.lines),
            tracking_number=(input.get("tracking_number") or "")[:LONGEST_TRACKING],
            exceed=bool(input.get("allow_stock_to_be_exceeded")),
        )
        order_id = uuid_from(order, "Order")
        parcels = fulfil_order(order_id=order_id, sending=sending, actor=actor_of(info), now=info.context.now)
        return {"fulfillments": parcels, "order": parcels[0].order}


def _pieces(lines: Iterable[Any]) -> Counter[tuple[UUID, UUID]]:
    pieces: Counter[tuple[UUID, UUID]] = Counter()
    for line in lines:
        for stock in line.stocks:
            key = (uuid_from(line.get("order_line_id") or "", "OrderLine"), uuid_from(stock.warehouse, "Warehouse"))
            if key in pieces:
                field = "orderLineId" if len(line.stocks) == 1 else "warehouse"
                raise OrderError("DUPLICATED_INPUT_ITEM", _("Name each line and warehouse once."), field)
            pieces[key] = stock.quantity
    return pieces


class FulfillmentApprove(OrderMutation):
    """Let a parcel go that waited for a second look."""

    class Arguments:
        id = graphene.ID(required=True)
        notify_customer = graphene.Boolean()
        allow_stock_to_be_exceeded = graphene.Boolean(default_value=False)

    fulfillment = graphene.Field(Fulfillment)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, id: str, allow_stock_to_be_exceeded: bool = False, **_told: Any
    ) -> dict[str, Any]:
        """Let it go."""
        parcel = approve_fulfillment(
            fulfillment_id=row_from(id, "Fulfillment"),
            exceed=allow_stock_to_be_exceeded,
            actor=actor_of(info),
            now=info.context.now,
        )
        return {"fulfillment": parcel, "order": parcel.order}


class FulfillmentCancelInput(graphene.InputObjectType):
    """Where the goods come back."""

    warehouse_id = graphene.ID()


class FulfillmentCancel(OrderMutation):
    """Call a parcel back."""

    class Arguments:
        id = graphene.ID(required=True)
        input = FulfillmentCancelInput()

    fulfillment = graphene.Field(Fulfillment)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any = None) -> dict[str, Any]:
        """Call it back."""
        room = (input or {}).get("warehouse_id")
        parcel = cancel_fulfillment(
            fulfillment_id=row_from(id, "Fulfillment"),
            warehouse=uuid_from(room, "Warehouse") if room else None,
            actor=actor_of(info),
            now=info.context.now,
        )
        return {"fulfillment": parcel, "order": parcel.order}


class FulfillmentUpdateTrackingInput(graphene.InputObjectType):
    """The carrier's number."""

    tracking_number = graphene.String()
    notify_customer = graphene.Boolean(default_value=False)


class FulfillmentUpdateTracking(OrderMutation):
    """Write down by which number the carrier knows a parcel."""

    class Arguments:
        id = graphene.ID(required=True)
        input = FulfillmentUpdateTrackingInput(required=True)

    fulfillment = graphene.Field(Fulfillment)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Write it down."""
        parcel = update_tracking(
            fulfillment_id=row_from(id, "Fulfillment"),
            tracking_number=(input.get("tracking_number") or "")[:LONGEST_TRACKING],
            actor=actor_of(info),
            now=info.context.now,
        )
        return {"fulfillment": parcel, "order": parcel.order}


class OrderReturnLineInput(graphene.InputObjectType):
    """Pieces that were never sent."""

    order_line_id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    reason = graphene.String()


class OrderReturnFulfillmentLineInput(graphene.InputObjectType):
    """Pieces of a parcel."""

    fulfillment_line_id = graphene.ID(required=True)
    quantity = graphene.Int(required=True)
    reason = graphene.String()


class OrderReturnProductsInput(graphene.InputObjectType):
    """What comes back."""

    order_lines = graphene.List(graphene.NonNull(OrderReturnLineInput))
    fulfillment_lines = graphene.List(graphene.NonNull(OrderReturnFulfillmentLineInput))
    amount_to_refund = PositiveDecimal()
    include_shipping_costs = graphene.Boolean(default_value=False)
    refund = graphene.Boolean(default_value=False)
    reason = graphene.String()


class FulfillmentReturnProducts(OrderMutation):
    """Write down that goods came back."""

    class Arguments:
        order = graphene.ID(required=True)
        input = OrderReturnProductsInput(required=True)

    return_fulfillment = graphene.Field(Fulfillment)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, order: str, input: Any) -> dict[str, Any]:
        """Write it down; money of a transaction goes back by its own request (Saleor refuses `refund` then, too)."""
        if input.get("refund"):
            message = _("Give the money back by a request to the payment, or report that it went back.")
            raise OrderError("CANNOT_REFUND", message, "order")
        of_lines = {uuid_from(one.order_line_id, "OrderLine"): _told(one) for one in input.get("order_lines") or ()}
        of_parcels = {
            row_from(one.fulfillment_line_id, "FulfillmentLine"): _told(one)
            for one in input.get("fulfillment_lines") or ()
        }
        returned = Returned(of_lines=of_lines, of_parcels=of_parcels, reason=input.get("reason") or "")
        order_id = uuid_from(order, "Order")
        parcel = return_products(order_id=order_id, returned=returned, actor=actor_of(info), now=info.context.now)
        return {"return_fulfillment": parcel, "order": parcel.order}


def _told(one: Any) -> tuple[int, str]:
    return one.quantity, one.get("reason") or ""


class FulfillmentMutations:
    """What happens to parcels."""

    order_fulfill = OrderFulfill.Field()
    order_fulfillment_approve = FulfillmentApprove.Field()
    order_fulfillment_cancel = FulfillmentCancel.Field()
    order_fulfillment_update_tracking = FulfillmentUpdateTracking.Field()
    order_fulfillment_return_products = FulfillmentReturnProducts.Field()
