"""What staff ask of a payment's app."""

from typing import Any

import graphene

from marketplace.commerce.checkout.request_payment_action import request_payment_action
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.order_enums import TransactionActionEnum
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.checkouts.transaction_sessions import amount_from
from marketplace.graphql_api.orders.transaction import TransactionItem, transaction_token

TransactionRequestActionErrorCode = graphene.Enum(
    "TransactionRequestActionErrorCode",
    [
        (one, one)
        for one in (
            "INVALID",
            "REQUIRED",
            "GRAPHQL_ERROR",
            "NOT_FOUND",
            "MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK",
        )
    ],
)


class TransactionRequestActionError(ErrorFields, graphene.ObjectType):
    """Why nothing could be asked."""

    code = TransactionRequestActionErrorCode(required=True)


class TransactionRequestAction(StoreMutation):
    """Ask a payment's app to charge, to give back, or to let go."""

    class Meta:
        error_type = TransactionRequestActionError
        permissions = ("HANDLE_PAYMENTS",)
        own_transactions = True

    class Arguments:
        id = graphene.ID()
        token = graphene.UUID()
        action_type = TransactionActionEnum(required=True)
        amount = PositiveDecimal()
        refund_reason = graphene.String()
        refund_reason_reference = graphene.ID()

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, action_type: Any, id: str | None = None, **told: Any) -> dict[str, Any]:
        """Ask it."""
        payment = request_payment_action(
            token=transaction_token(id, told.get("token")),
            action=action_type.value,
            amount=amount_from(told.get("amount")),
            reason=told.get("refund_reason") or "",
            actor=actor_of(info),
            now=info.context.now,
        )
        return {"transaction": payment}


class TransactionRequestMutations:
    """What staff ask of payment apps."""

    transaction_request_action = TransactionRequestAction.Field()
