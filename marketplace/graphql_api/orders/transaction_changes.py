"""What payment apps report."""

from typing import Any

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.create_checkout_transaction import create_checkout_transaction
from marketplace.commerce.orders.create_transaction import create_transaction
from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.report_payment import PaymentReport, report_payment
from marketplace.graphql_api.base.actor import actor_of
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.errors import ErrorFields, PermissionDenied
from marketplace.graphql_api.base.ids import key_from, names, uuid_from
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.mutation import StoreMutation
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

# Saleor knows the amount of these from earlier reports; all others must tell it.
AMOUNT_OPTIONAL = frozenset(
    {"AUTHORIZATION_FAILURE", "CHARGE_FAILURE", "REFUND_FAILURE", "CANCEL_FAILURE", "INFO", "CHARGE_ACTION_REQUIRED"}
)
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
            amount=_amount(type.value, told.get("amount")),
            at=moment_from(told["time"], "time") if told.get("time") else None,
            message=told.get("message") or "",
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


class TransactionCreate(StoreMutation):
    """Open a payment for an order."""

    class Meta:
        error_type = TransactionCreateError
        permissions = ("HANDLE_PAYMENTS",)

    class Arguments:
        id = graphene.ID(required=True)
        transaction = TransactionCreateInput(required=True)

    transaction = graphene.Field(TransactionItem)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, transaction: Any) -> dict[str, Any]:
        """Open it, for a basket or an order."""
        key_from(id, "Order", "Checkout")
        new, actor, now = new_transaction(transaction), actor_of(info), info.context.now
        if names(id, "Checkout"):
            token = uuid_from(id, "Checkout")
            return {"transaction": create_checkout_transaction(token=token, new=new, actor=actor, now=now)}
        made = create_transaction(order_id=uuid_from(id, "Order"), new=new, actor=actor, now=now)
        return {"transaction": made}


def new_transaction(given: Any) -> NewTransaction:
    """Read a payment as its app opens it."""
    named = {column: given[name] for name, column in AMOUNTS.items() if given.get(name)}
    currencies = sorted({money.currency.upper() for money in named.values()})
    return NewTransaction(
        name=given.get("name") or "",
        message=given.get("message") or "",
        psp_reference=(given.get("psp_reference") or "")[:512],
        currency="/".join(currencies) or "THB",
        amounts={column: minor_units(money.amount) for column, money in named.items()},
    )


def _amount(kind: str, amount: Any) -> int:
    if amount is None and kind not in AMOUNT_OPTIONAL:
        raise PaymentReportError("REQUIRED", _("This report needs its amount."), "amount")
    return minor_units(amount) if amount is not None else 0


class TransactionMutations:
    """What payment apps report."""

    transaction_create = TransactionCreate.Field()
    transaction_event_report = TransactionEventReport.Field()
