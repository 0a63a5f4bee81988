"""Payments: for staff and payment apps only."""

from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.orders.models import Order as OrderRow
from marketplace.commerce.orders.models import TransactionEvent as EventRow
from marketplace.commerce.orders.models import TransactionItem as Row
from marketplace.commerce.orders.queries import transaction_by_token
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import to_global_id, uuid_from
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.order_enums import TransactionActionEnum, TransactionEventTypeEnum
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.orders.order_loaders import events_of_transaction, orders
from marketplace.shared.money import Money as Amount

ORDER = "marketplace.graphql_api.orders.order.Order"


@node_of(EventRow)
class TransactionEvent(graphene.ObjectType):
    """One report about a payment."""

    class Meta:
        interfaces = (Node,)

    created_at = graphene.DateTime(required=True)
    psp_reference = graphene.String(required=True)
    message = graphene.String(required=True)
    external_url = graphene.String(required=True)
    amount = graphene.Field(Money, required=True)
    type = TransactionEventTypeEnum()

    @staticmethod
    def resolve_amount(root: EventRow, _info: Any) -> Amount:
        """How much it was about."""
        return Amount(root.amount, root.transaction.currency)


def _amount(column: str) -> Any:
    return lambda root, _info: Amount(getattr(root, column), root.currency)


@node_of(Row)
class TransactionItem(graphene.ObjectType):
    """Money for an order, as a payment app or the cash desk reports it."""

    class Meta:
        interfaces = NOTED

    token = graphene.UUID(required=True)
    created_at = graphene.DateTime(required=True)
    modified_at = graphene.DateTime(required=True)
    actions = graphene.NonNull(graphene.List(graphene.NonNull(TransactionActionEnum)))
    authorized_amount = graphene.Field(Money, required=True, resolver=_amount("authorized_amount"))
    authorize_pending_amount = graphene.Field(Money, required=True, resolver=_amount("authorize_pending_amount"))
    refunded_amount = graphene.Field(Money, required=True)
    refund_pending_amount = graphene.Field(Money, required=True, resolver=_amount("refund_pending_amount"))
    canceled_amount = graphene.Field(Money, required=True, resolver=_amount("canceled_amount"))
    cancel_pending_amount = graphene.Field(Money, required=True, resolver=_amount("cancel_pending_amount"))
    charged_amount = graphene.Field(Money, required=True)
    charge_pending_amount = graphene.Field(Money, required=True, resolver=_amount("charge_pending_amount"))
    name = graphene.String(required=True)
    message = graphene.String(required=True)
    psp_reference = graphene.String(required=True)
    external_url = graphene.String(required=True)
    order = graphene.Field(ORDER)
    events = graphene.NonNull(graphene.List(graphene.NonNull(TransactionEvent)))

    @staticmethod
    def resolve_id(root: Row, _info: Any) -> str:
        """Saleor names a payment by its token."""
        return to_global_id("TransactionItem", root.token)

    @staticmethod
    def resolve_actions(root: Row, _info: Any) -> list[str]:
        """What its app can be asked for."""
        return [str(one) for one in root.available_actions]

    @staticmethod
    def resolve_refunded_amount(root: Row, _info: Any) -> Amount:
        """What was given back; what a bank took back is not among it (Saleor)."""
        return Amount(root.refunded_amount - root.charged_back_amount, root.currency)

    @staticmethod
    def resolve_charged_amount(root: Row, _info: Any) -> Amount:
        """What was received and not given or asked back (Saleor lowers it by refunds)."""
        return Amount(root.charged_amount - root.refunded_amount - root.refund_pending_amount, root.currency)

    @staticmethod
    def resolve_psp_reference(root: Row, _info: Any) -> str:
        """What the payment's own system calls it."""
        return root.psp_reference or ""

    @staticmethod
    def resolve_order(root: Row, info: Any) -> OrderRow | None:
        """What it pays."""
        found: OrderRow | None = info.context.load(orders, root.order_id) if root.order_id else None
        return found

    @staticmethod
    def resolve_events(root: Row, info: Any) -> list[EventRow]:
        """What was reported about it."""
        found: list[EventRow] = info.context.load(events_of_transaction, root.pk)
        for event in found:
            event.transaction = root
        return found


class TransactionQueries:
    """What may be asked about payments."""

    transaction = graphene.Field(TransactionItem, id=graphene.ID(), token=graphene.UUID())

    @staticmethod
    @permission_required("HANDLE_PAYMENTS")
    def resolve_transaction(_root: Any, _info: Any, id: str | None = None, token: UUID | None = None) -> Row | None:
        """One payment by its id."""
        return transaction_by_token(transaction_token(id, token))


def transaction_token(id: str | None, token: UUID | None) -> UUID:
    """Read which payment is meant. Raises BadRequestError unless exactly one name was given."""
    if id is not None and token is None:
        return uuid_from(id, "TransactionItem")
    if token is not None and id is None:
        return token
    raise BadRequestError("Exactly one of `id` and `token` is needed.", "id")
