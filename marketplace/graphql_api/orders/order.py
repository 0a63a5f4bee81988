"""Orders. Who knows an order's id may see it (as in Saleor); whose it is and how it was paid is told to few."""

from collections.abc import Iterable
from typing import Any

import graphene

from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.orders.models import Order as Row
from marketplace.commerce.orders.models import OrderEvent as EventRow
from marketplace.commerce.orders.queries import order_by_id, order_by_reference
from marketplace.commerce.orders.queries import orders as all_orders
from marketplace.commerce.orders.rules import CALLED_OFF, charge_status_of
from marketplace.commerce.pricing.rules import TaxedAmount
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.errors import BadRequestError, PermissionDenied
from marketplace.graphql_api.base.ids import to_global_id, uuid_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import NOTED, Node, node_of
from marketplace.graphql_api.base.order_enums import (
    OrderAction,
    OrderAuthorizeStatusEnum,
    OrderChargeStatusEnum,
    OrderEventsEnum,
    OrderOriginEnum,
    OrderStatus,
    PaymentChargeStatusEnum,
)
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.orders.order_filters import OrderFilterInput, OrderSortingInput, filtered, sort_keys
from marketplace.graphql_api.orders.order_line import Fulfillment, OrderLine
from marketplace.graphql_api.orders.order_loaders import (
    events_of_order,
    fulfillments_of_order,
    lines_of_order,
    transactions_of_order,
)
from marketplace.graphql_api.orders.transaction import TransactionItem
from marketplace.graphql_api.shop.channel import Channel
from marketplace.shared.money import Money as Amount

USER = "marketplace.graphql_api.accounts.account.User"


@node_of(EventRow)
class OrderEvent(graphene.ObjectType):
    """A line of an order's history."""

    class Meta:
        interfaces = (Node,)

    date = graphene.DateTime()
    type = OrderEventsEnum()
    message = graphene.String()
    transaction_reference = graphene.String()

    @staticmethod
    def resolve_message(root: EventRow, _info: Any) -> Any:
        """What was written."""
        return root.parameters.get("message")

    @staticmethod
    def resolve_transaction_reference(root: EventRow, _info: Any) -> Any:
        """Which payment it was about."""
        return root.parameters.get("transaction_reference")


def _sum(gross: str, net: str) -> Any:
    return lambda root, _info: taxed(TaxedAmount(getattr(root, gross), getattr(root, net)), root.currency)


TOTAL = _sum("total_gross_amount", "total_net_amount")
SHIPPING = _sum("shipping_gross_amount", "shipping_net_amount")


@node_of(Row)
class Order(graphene.ObjectType):
    """A purchase."""

    class Meta:
        interfaces = NOTED

    number = graphene.String(required=True)
    external_reference = graphene.String()
    created = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    status = OrderStatus(required=True)
    origin = OrderOriginEnum(required=True)
    channel = graphene.Field(Channel, required=True)
    user = graphene.Field(USER)
    user_email = graphene.String()
    language_code_enum = LanguageCodeEnum(required=True)
    customer_note = graphene.String(required=True)
    checkout_id = graphene.ID()
    token = graphene.String(required=True)
    billing_address = graphene.Field(Address)
    shipping_address = graphene.Field(Address)
    shipping_method_name = graphene.String()
    collection_point_name = graphene.String()
    is_shipping_required = graphene.Boolean(required=True)
    lines = graphene.NonNull(graphene.List(graphene.NonNull(OrderLine)))
    fulfillments = graphene.NonNull(graphene.List(graphene.NonNull(Fulfillment)))
    subtotal = graphene.Field(TaxedMoney, required=True)
    shipping_price = graphene.Field(TaxedMoney, required=True, resolver=SHIPPING)
    total = graphene.Field(TaxedMoney, required=True, resolver=TOTAL)
    undiscounted_total = graphene.Field(TaxedMoney, required=True, resolver=TOTAL)
    is_paid = graphene.Boolean(required=True)
    charge_status = OrderChargeStatusEnum(required=True)
    authorize_status = OrderAuthorizeStatusEnum(required=True)
    payment_status = PaymentChargeStatusEnum(required=True)
    total_charged = graphene.Field(Money, required=True)
    total_refunded = graphene.Field(Money, required=True)
    total_balance = graphene.Field(Money, required=True)
    actions = graphene.NonNull(graphene.List(graphene.NonNull(OrderAction)))
    transactions = graphene.NonNull(graphene.List(graphene.NonNull(TransactionItem)))
    events = graphene.NonNull(graphene.List(graphene.NonNull(OrderEvent)))
    display_gross_prices = graphene.Boolean(required=True)

    @staticmethod
    def resolve_created(root: Row, _info: Any) -> Any:
        """When it was placed, or sold at a till."""
        return root.created_at

    @staticmethod
    def resolve_channel(root: Row, _info: Any) -> ChannelRow:
        """Where it was sold."""
        return root.channel

    @staticmethod
    def resolve_user(root: Row, info: Any) -> Any:
        """Whose it is: told to herself and to staff."""
        requestor = info.context.requestor
        own = requestor.user is not None and requestor.user.pk == root.user_id
        if root.user_id is None or own or requestor.has("MANAGE_USERS", "MANAGE_ORDERS", "HANDLE_PAYMENTS"):
            return root.user
        raise PermissionDenied("MANAGE_USERS", "MANAGE_ORDERS", "HANDLE_PAYMENTS", "OWNER")

    @staticmethod
    def resolve_language_code_enum(root: Row, _info: Any) -> str:
        """In which language the buyer reads."""
        return root.language_code.upper()

    @staticmethod
    def resolve_checkout_id(root: Row, _info: Any) -> str | None:
        """The basket it was."""
        return to_global_id("Checkout", root.checkout_token) if root.checkout_token else None

    @staticmethod
    def resolve_token(root: Row, _info: Any) -> str:
        """Its row."""
        return str(root.pk)

    @staticmethod
    def resolve_is_shipping_required(root: Row, info: Any) -> bool:
        """Is anything in it sent?"""
        return any(line.is_shipping_required for line in info.context.load(lines_of_order, root.pk))

    @staticmethod
    def resolve_lines(root: Row, info: Any) -> list[Any]:
        """What was sold."""
        found: list[Any] = info.context.load(lines_of_order, root.pk)
        return found

    @staticmethod
    def resolve_fulfillments(root: Row, info: Any) -> list[Any]:
        """Its parcels."""
        found: list[Any] = info.context.load(fulfillments_of_order, root.pk)
        return found

    @staticmethod
    def resolve_subtotal(root: Row, _info: Any) -> TaxedValue:
        """The goods, without the parcel."""
        goods = TaxedAmount(
            root.total_gross_amount - root.shipping_gross_amount, root.total_net_amount - root.shipping_net_amount
        )
        return taxed(goods, root.currency)

    @staticmethod
    def resolve_is_paid(root: Row, _info: Any) -> bool:
        """Is the whole total there?"""
        return root.charge_status in {"FULL", "OVERCHARGED"}

    @staticmethod
    def resolve_authorize_status(root: Row, _info: Any) -> str:
        """What is paid needs no reserve."""
        status = charge_status_of(total=root.total_gross_amount, charged=_left(root))
        return "FULL" if status == "OVERCHARGED" else status

    @staticmethod
    def resolve_payment_status(root: Row, _info: Any) -> str:
        """How far it is paid, in the older words."""
        if root.total_refunded_amount:
            return "PARTIALLY_REFUNDED" if _left(root) > 0 else "FULLY_REFUNDED"
        words = {"NONE": "NOT_CHARGED", "PARTIAL": "PARTIALLY_CHARGED"}
        return words.get(root.charge_status, "FULLY_CHARGED")

    @staticmethod
    def resolve_total_charged(root: Row, _info: Any) -> Amount:
        """What was received and not given back (Saleor lowers it by refunds)."""
        return Amount(_left(root), root.currency)

    @staticmethod
    def resolve_total_refunded(root: Row, _info: Any) -> Amount:
        """What was given back."""
        return Amount(root.total_refunded_amount, root.currency)

    @staticmethod
    def resolve_total_balance(root: Row, _info: Any) -> Amount:
        """Paid less owed: below zero while money is missing."""
        return Amount(_left(root) - root.total_gross_amount, root.currency)

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_actions(root: Row, info: Any) -> list[str]:
        """What staff may do with it."""
        paid = info.context.load(transactions_of_order, root.pk)
        return [] if paid or root.status in CALLED_OFF else ["MARK_AS_PAID"]

    @staticmethod
    @permission_required("MANAGE_ORDERS", "HANDLE_PAYMENTS")
    def resolve_transactions(root: Row, info: Any) -> list[Any]:
        """Its payments."""
        found: list[Any] = info.context.load(transactions_of_order, root.pk)
        return found

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_events(root: Row, info: Any) -> list[Any]:
        """Its history."""
        found: list[Any] = info.context.load(events_of_order, root.pk)
        return found

    @staticmethod
    def resolve_display_gross_prices(_root: Row, _info: Any) -> bool:
        """Prices are shown with VAT."""
        return True


def _left(root: Row) -> int:
    return root.total_charged_amount - root.total_refunded_amount


OrderCountableConnection = countable_connection(Order)


def orders_page(info: Any, rows: Any, asked: dict[str, Any], *, order: Iterable[str] = ("-created_at",)) -> Page:
    """Cut a page out of orders, and remember them for the next load."""
    page = page_of(rows.order_by(), name="orders", asked=asked, order=tuple(order))
    info.context.saw("order", [edge.node.pk for edge in page.edges])
    return page


class OrderQueries:
    """What may be asked about orders."""

    order = graphene.Field(Order, id=graphene.ID(), external_reference=graphene.String())
    orders = graphene.Field(
        OrderCountableConnection,
        sort_by=OrderSortingInput(),
        filter=OrderFilterInput(),
        channel=graphene.String(),
        **paging_arguments(),
    )

    @staticmethod
    def resolve_order(
        _root: Any, info: Any, id: str | None = None, external_reference: str | None = None
    ) -> Row | None:
        """One order: by its id for whoever knows it, by its reference for staff and apps."""
        if (id is None) == (external_reference is None):
            raise BadRequestError("Exactly one of `id` and `externalReference` is needed.")
        if id is not None:
            return order_by_id(uuid_from(id, "Order"))
        if not info.context.requestor.has("MANAGE_ORDERS"):
            raise PermissionDenied("MANAGE_ORDERS")
        return order_by_reference(external_reference or "")

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_orders(
        _root: Any, info: Any, sort_by: Any = None, filter: Any = None, channel: str | None = None, **asked: Any
    ) -> Page:
        """A page of orders, newest first unless asked otherwise."""
        rows = all_orders().filter(channel__slug=channel) if channel else all_orders()
        return orders_page(info, filtered(rows, filter or {}), asked, order=sort_keys(sort_by))
