"""transactionUpdate: an app corrects what it told about a payment."""

from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.orders.update_transaction import TransactionCorrection, update_transaction
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.errors import ErrorFields, PermissionDenied
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.orders.transaction import TransactionItem, transaction_token
from marketplace.graphql_api.orders.transaction_changes import (
    TransactionCreateInput,
    TransactionEventInput,
    actions_from,
    new_transaction,
)
from marketplace.shared.errors import PermissionDeniedError

TransactionUpdateErrorCode = graphene.Enum(
    "TransactionUpdateErrorCode",
    [
        (one, one)
        for one in ("INVALID", "GRAPHQL_ERROR", "NOT_FOUND", "INCORRECT_CURRENCY", "METADATA_KEY_REQUIRED", "UNIQUE")
    ],
)
LONGEST = {"name": 512, "message": 512, "psp_reference": 512, "external_url": 255}


class TransactionUpdateError(ErrorFields, graphene.ObjectType):
    """Why a correction was refused."""

    code = TransactionUpdateErrorCode(required=True)


class TransactionUpdateInput(TransactionCreateInput):
    """What is corrected; sums are what they are now."""


class TransactionUpdate(StoreMutation):
    """Correct a payment."""

    class Meta:
        error_type = TransactionUpdateError
        permissions = ("HANDLE_PAYMENTS",)

    class Arguments:
        id = graphene.ID()
        token = graphene.UUID()
        transaction = TransactionUpdateInput()
        transaction_event = TransactionEventInput()

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, id: str | None = None, token: UUID | None = None, **given: Any
    ) -> dict[str, Any]:
        """Correct it."""
        told = given.get("transaction") or {}
        words: dict[str, Any] = {
            name: told[name][:most] for name, most in LONGEST.items() if told.get(name) is not None
        }
        if (actions := actions_from(told.get("available_actions"))) is not None:
            words["available_actions"] = sorted(set(actions))
        new = new_transaction(told, given.get("transaction_event"))
        try:
            payment = update_transaction(
                token=transaction_token(id, token),
                correction=TransactionCorrection(words=words, told=new),
                actor=actor_of(info),
                now=info.context.now,
            )
        except PermissionDeniedError as refusal:
            raise PermissionDenied("OWNER", "HANDLE_PAYMENTS") from refusal
        return {"transaction": payment}


class TransactionUpdateMutations:
    """Corrections by payment apps."""

    transaction_update = TransactionUpdate.Field()
