"""What payment apps report."""

from typing import Any

import graphene

from marketplace.commerce.checkout.create_checkout_transaction import create_checkout_transaction
from marketplace.commerce.orders.create_transaction import create_transaction
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.report_payment import PaymentReport, report_payment
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.errors import ErrorFields, PermissionDenied
from marketplace.graphql_api.base.ids import key_from, names, uuid_from
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.notes import notes_from
from marketplace.graphql_api.base.order_enums import (
    TransactionActionEnum,
    TransactionCreateErrorCode,
    TransactionEventReportErrorCode,
    TransactionEventTypeEnum,
)
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.orders.transaction import TransactionEvent, TransactionItem, transaction_token
from marketplace.shared.errors import PermissionDeniedError
from marketplace.shared.money import minor_units

LONGEST_URL = 255
LONGEST_WORDS = 512
AMOUNTS = {
    "amount_authorized": "authorized_amount",
    "amount_charged": "charged_amount",
    "amount_refunded": "refunded_amount",
    "amount_canceled": "canceled_amount",
}


class TransactionEventReportError(ErrorFields, graphene.ObjectType):
    """Why a report was refused."""

    code = TransactionEventReportErrorCode(required=True)


class TransactionCreateError(ErrorFields, graphene.ObjectType):
    """Why a payment was refused."""

    code = TransactionCreateErrorCode(required=True)


class TransactionEventReport(StoreMutation):
    """Report what happened to a payment: each reference and type counts once."""

    class Meta:
        error_type = TransactionEventReportError
        permissions = ("HANDLE_PAYMENTS",)

    class Arguments:
        id = graphene.ID()
        token = graphene.UUID()
        psp_reference = graphene.String(required=True)
        type = TransactionEventTypeEnum(required=True)
        amount = PositiveDecimal()
        time = graphene.DateTime()
        external_url = graphene.String()
        message = graphene.String()
        available_actions = graphene.List(graphene.NonNull(TransactionActionEnum))
        transaction_metadata = graphene.List(graphene.NonNull(MetadataInput))
        transaction_private_metadata = graphene.List(graphene.NonNull(MetadataInput))

    already_processed = graphene.Boolean()
    transaction = graphene.Field(TransactionItem)
    transaction_event = graphene.Field(TransactionEvent)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, psp_reference: str, type: Any, id: str | None = None, **told: Any
    ) -> dict[str, Any]:
        """Take it in."""
        report = PaymentReport(
            kind=type.value,
            psp_reference=psp_reference[:512],
            amount=minor_units(told["amount"]) if told.get("amount") is not None else None,
            at=moment_from(told["time"], "time") if told.get("time") else None,
            message=told.get("message") or "",
            external_url=(told.get("external_url") or "")[:LONGEST_URL],
            available_actions=actions_from(told.get("available_actions")),
            metadata=notes_from(told.get("transaction_metadata")),
            private_metadata=notes_from(told.get("transaction_private_metadata")),
        )
        token = transaction_token(id, told.get("token"))
        try:
            done = report_payment(token=token, report=report, actor=actor_of(info), now=info.context.now)
        except PermissionDeniedError as refusal:
            raise PermissionDenied("OWNER", "HANDLE_PAYMENTS") from refusal
        return {"already_processed": done.already, "transaction": done.transaction, "transaction_event": done.event}


class MoneyInput(graphene.InputObjectType):
    """An amount in a currency."""

    currency = graphene.String(required=True)
    amount = PositiveDecimal(required=True)


class TransactionCreateInput(graphene.InputObjectType):
    """A payment as its app opens it."""

    name = graphene.String()
    message = graphene.String()
    psp_reference = graphene.String()
    available_actions = graphene.List(graphene.NonNull(TransactionActionEnum))
    amount_authorized = MoneyInput()
    amount_charged = MoneyInput()
    amount_refunded = MoneyInput()
    amount_canceled = MoneyInput()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))
    external_url = graphene.String()


class TransactionEventInput(graphene.InputObjectType):
    """What an app tells of a payment, for the history."""

    psp_reference = graphene.String()
    message = graphene.String()


class TransactionCreate(StoreMutation):
    """Open a payment for an order."""

    class Meta:
        error_type = TransactionCreateError
        permissions = ("HANDLE_PAYMENTS",)

    class Arguments:
        id = graphene.ID(required=True)
        transaction = TransactionCreateInput(required=True)
        transaction_event = TransactionEventInput()

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, id: str, transaction: Any, transaction_event: Any = None
    ) -> dict[str, Any]:
        """Open it, for a basket or an order."""
        key_from(id, "Order", "Checkout")
        new, actor, now = new_transaction(transaction, transaction_event), actor_of(info), info.context.now
        if names(id, "Checkout"):
            token = uuid_from(id, "Checkout")
            return {"transaction": create_checkout_transaction(token=token, new=new, actor=actor, now=now)}
        made = create_transaction(order_id=uuid_from(id, "Order"), new=new, actor=actor, now=now)
        return {"transaction": made}


def new_transaction(given: Any, event: Any = None) -> NewTransaction:
    """Read a payment as its app opens it, and what it tells of it."""
    named = {column: given[name] for name, column in AMOUNTS.items() if given.get(name)}
    currencies = sorted({money.currency.upper() for money in named.values()})
    return NewTransaction(
        name=_text(given, "name"),
        message=_text(given, "message"),
        psp_reference=_text(given, "psp_reference"),
        currency="/".join(currencies) or "THB",
        amounts={column: minor_units(money.amount) for column, money in named.items()},
        available_actions=actions_from(given.get("available_actions")) or (),
        external_url=_text(given, "external_url")[:LONGEST_URL],
        metadata=notes_from(given.get("metadata")),
        private_metadata=notes_from(given.get("private_metadata")),
        event_reference=_text(event or {}, "psp_reference"),
        event_message=_text(event or {}, "message"),
    )


def _text(given: Any, name: str) -> str:
    return (given.get(name) or "")[:LONGEST_WORDS]


def actions_from(given: Any) -> list[str] | None:
    """Read what may be asked of a payment; None where nothing was said."""
    return None if given is None else [one.value for one in given]


class TransactionMutations:
    """What payment apps report."""

    transaction_create = TransactionCreate.Field()
    transaction_event_report = TransactionEventReport.Field()
