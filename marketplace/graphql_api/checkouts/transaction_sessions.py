"""A buyer pays: which ways there are, the beginning of a payment, and its next step. Anyone may, as in Saleor."""

from typing import Any
from uuid import UUID

import graphene
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import PaymentError
from marketplace.commerce.checkout.initialize_gateways import Gateway, initialize_gateways
from marketplace.commerce.checkout.initialize_payment import NewPayment, initialize_payment
from marketplace.commerce.checkout.payment_session import Session
from marketplace.commerce.checkout.process_payment import process_payment
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import key_from, names, uuid_from
from marketplace.graphql_api.base.json_value import JSON
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.permissions import check_permission
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.orders.transaction import TransactionEvent, TransactionItem, transaction_token
from marketplace.graphql_api.shop.channel_enums import TransactionFlowStrategyEnum
from marketplace.shared.money import minor_units


def _codes(name: str, more: str = "") -> Any:
    return graphene.Enum(name, [(one, one) for one in f"GRAPHQL_ERROR INVALID NOT_FOUND {more}".split()])


class PaymentGatewayToInitialize(graphene.InputObjectType):
    """A way to pay, and what its face wants to tell it."""

    id = graphene.String(required=True)
    data = JSON()


class PaymentGatewayConfigError(ErrorFields, graphene.ObjectType):
    """Why a way to pay cannot be used."""

    code = _codes("PaymentGatewayConfigErrorCode")(required=True)


class PaymentGatewayConfig(graphene.ObjectType):
    """What the face of a way to pay needs to know; its root is a Gateway."""

    id = graphene.String(required=True)
    data = JSON()
    errors = graphene.List(graphene.NonNull(PaymentGatewayConfigError))

    @staticmethod
    def resolve_errors(root: Gateway, _info: Any) -> list[dict[str, str]]:
        """Why it cannot be used."""
        return [{"field": "id", "message": root.refusal, "code": root.code}] if root.refusal else []


class PaymentGatewayInitializeError(ErrorFields, graphene.ObjectType):
    """Why the ways to pay cannot be told."""

    code = _codes("PaymentGatewayInitializeErrorCode")(required=True)


class PaymentGatewayInitialize(StoreMutation):
    """Ask the ways to pay what their faces need."""

    class Meta:
        error_type = PaymentGatewayInitializeError
        own_transactions = True

    class Arguments:
        id = graphene.ID(required=True)
        amount = PositiveDecimal()
        payment_gateways = graphene.List(graphene.NonNull(PaymentGatewayToInitialize))

    gateway_configs = graphene.List(graphene.NonNull(PaymentGatewayConfig))

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, id: str, amount: Any = None, payment_gateways: Any = None
    ) -> dict[str, Any]:
        """Ask those that are named, or all."""
        kind, key = payable_from(id)
        wanted = {one.id: one.get("data") for one in payment_gateways} if payment_gateways else None
        found = initialize_gateways(kind=kind, key=key, wanted=wanted, amount=amount_from(amount), now=info.context.now)
        return {"gateway_configs": found}


class TransactionInitializeError(ErrorFields, graphene.ObjectType):
    """Why a payment cannot begin."""

    code = _codes("TransactionInitializeErrorCode", "UNIQUE CHECKOUT_COMPLETION_IN_PROGRESS")(required=True)


class TransactionInitialize(StoreMutation):
    """Begin to pay for a basket or an order."""

    class Meta:
        error_type = TransactionInitializeError
        own_transactions = True

    class Arguments:
        id = graphene.ID(required=True)
        amount = PositiveDecimal()
        idempotency_key = graphene.String()
        action = TransactionFlowStrategyEnum()
        customer_ip_address = graphene.String()
        payment_gateway = PaymentGatewayToInitialize(required=True)

    transaction = graphene.Field(TransactionItem)
    transaction_event = graphene.Field(TransactionEvent)
    data = JSON()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, payment_gateway: Any, **told: Any) -> dict[str, Any]:
        """Begin it; what is to be done with the money is the channel's to say, or an app's."""
        if told.get("action") or told.get("customer_ip_address"):
            check_permission(info, "HANDLE_PAYMENTS")
        if told.get("idempotency_key") == "":
            raise PaymentError("INVALID", _("Give a key that is not empty, or none."), "idempotencyKey")
        kind, key = payable_from(id)
        new = NewPayment(
            gateway=payment_gateway.id,
            amount=amount_from(told.get("amount")),
            action=told["action"].value if told.get("action") else "",
            key=(told.get("idempotency_key") or "")[:512],
            data=payment_gateway.get("data"),
        )
        return _step(initialize_payment(kind=kind, key=key, new=new, now=info.context.now))


class TransactionProcessError(ErrorFields, graphene.ObjectType):
    """Why a payment cannot go on."""

    code = _codes(
        "TransactionProcessErrorCode",
        "TRANSACTION_ALREADY_PROCESSED MISSING_PAYMENT_APP_RELATION MISSING_PAYMENT_APP "
        "CHECKOUT_COMPLETION_IN_PROGRESS",
    )(required=True)


class TransactionProcess(StoreMutation):
    """Go on with a payment."""

    class Meta:
        error_type = TransactionProcessError
        own_transactions = True

    class Arguments:
        id = graphene.ID()
        token = graphene.UUID()
        data = JSON()
        customer_ip_address = graphene.String()

    transaction = graphene.Field(TransactionItem)
    transaction_event = graphene.Field(TransactionEvent)
    data = JSON()

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str | None = None, **told: Any) -> dict[str, Any]:
        """Ask its app again."""
        if told.get("customer_ip_address"):
            check_permission(info, "HANDLE_PAYMENTS")
        token = transaction_token(id, told.get("token"))
        return _step(process_payment(token=token, data=told.get("data"), now=info.context.now))


def payable_from(id: str) -> tuple[str, UUID]:
    """Read which basket or order is to be paid. Raises BadRequestError for any other id."""
    key_from(id, "Checkout", "Order")
    for kind in ("Checkout", "Order"):
        if names(id, kind):
            return kind, uuid_from(id, kind)
    raise PaymentError("INVALID", _("This is neither a basket nor an order."), "id")


def amount_from(amount: Any) -> int | None:
    """Read an amount in baht as satang."""
    return None if amount is None else minor_units(amount)


def _step(session: Session) -> dict[str, Any]:
    session.event.transaction = session.transaction
    return {"transaction": session.transaction, "transaction_event": session.event, "data": session.data}


class TransactionSessionMutations:
    """How a buyer pays."""

    payment_gateway_initialize = PaymentGatewayInitialize.Field()
    transaction_initialize = TransactionInitialize.Field()
    transaction_process = TransactionProcess.Field()
