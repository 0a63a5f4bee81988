"""Notes of staff in an order's history."""

from typing import Any

import graphene

from marketplace.commerce.orders.add_note import add_note, update_note
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import row_from, uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.orders.order import Order
from marketplace.graphql_api.orders.order_event import OrderEvent

OrderNoteAddErrorCode = graphene.Enum("OrderNoteAddErrorCode", [(one, one) for one in ("GRAPHQL_ERROR", "REQUIRED")])
OrderNoteUpdateErrorCode = graphene.Enum(
    "OrderNoteUpdateErrorCode", [(one, one) for one in ("GRAPHQL_ERROR", "NOT_FOUND", "REQUIRED")]
)
LONGEST_NOTE = 10_000


class OrderNoteAddError(ErrorFields, graphene.ObjectType):
    """Why a note was refused."""

    code = OrderNoteAddErrorCode(required=True)


class OrderNoteUpdateError(ErrorFields, graphene.ObjectType):
    """Why a note was refused."""

    code = OrderNoteUpdateErrorCode(required=True)


class OrderNoteInput(graphene.InputObjectType):
    """What is noted."""

    message = graphene.String(required=True)


class OrderNoteAdd(StoreMutation):
    """Write a note."""

    class Meta:
        error_type = OrderNoteAddError
        permissions = ("MANAGE_ORDERS",)

    class Arguments:
        order = graphene.ID(required=True)
        input = OrderNoteInput(required=True)

    order = graphene.Field(Order)
    event = graphene.Field(OrderEvent)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, order: str, input: Any) -> dict[str, Any]:
        """Write it."""
        message = input.message[:LONGEST_NOTE]
        event = add_note(
            order_id=uuid_from(order, "Order"), message=message, actor=actor_of(info), now=info.context.now
        )
        return {"order": event.order, "event": event}


class OrderNoteUpdate(StoreMutation):
    """Correct a note."""

    class Meta:
        error_type = OrderNoteUpdateError
        permissions = ("MANAGE_ORDERS",)

    class Arguments:
        note = graphene.ID(required=True)
        input = OrderNoteInput(required=True)

    order = graphene.Field(Order)
    event = graphene.Field(OrderEvent)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, note: str, input: Any) -> dict[str, Any]:
        """Correct it."""
        message, note_id = input.message[:LONGEST_NOTE], row_from(note, "OrderEvent")
        event = update_note(note_id=note_id, message=message, actor=actor_of(info), now=info.context.now)
        return {"order": event.order, "event": event}


class OrderNoteMutations:
    """Notes of staff."""

    order_note_add = OrderNoteAdd.Field()
    order_note_update = OrderNoteUpdate.Field()
