"""Orders. Who knows an order's id may see it (as in Saleor); whose it is and how it was paid is told to few."""

from collections.abc import Iterable
from typing import Any

import graphene

from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.orders.drafts.check_draft import problems_of_draft
from marketplace.commerce.orders.models import Order as Row
from marketplace.commerce.orders.queries import order_by_id, order_by_reference
from marketplace.commerce.orders.rules import CALLED_OFF
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.errors import BadRequestError, PermissionDenied
from marketplace.graphql_api.base.ids import to_global_id, uuid_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.order_enums import OrderAction, OrderOriginEnum, OrderStatus
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.weights import Weight, WeightValue, weight
from marketplace.graphql_api.catalogue.warehouse import warehouses
from marketplace.graphql_api.orders.invoice import Invoice
from marketplace.graphql_api.orders.order_event import OrderEvent
from marketplace.graphql_api.orders.order_line import Fulfillment, OrderLine
from marketplace.graphql_api.orders.order_loaders import (
    events_of_order,
    fulfillments_of_order,
    invoices_of_order,
    lines_of_order,
    listing_of_order,
    transactions_of_order,
)
from marketplace.graphql_api.orders.order_money import OrderMoney
from marketplace.graphql_api.orders.status_words import order_status_words
from marketplace.graphql_api.orders.transaction import TransactionItem
from marketplace.graphql_api.shop.channel import Channel

USER = "marketplace.graphql_api.accounts.account.User"
DELIVERY_METHOD = "marketplace.graphql_api.checkouts.checkout_delivery.DeliveryMethod"


@node_of(Row)
class Order(OrderMoney, graphene.ObjectType):
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
    delivery_method = graphene.Field(DELIVERY_METHOD)
    invoices = graphene.NonNull(graphene.List(graphene.NonNull(Invoice)))
    status_display = graphene.String(required=True)
    language_code = graphene.String(required=True)
    tracking_client_id = graphene.String(required=True)
    redirect_url = graphene.String()
    weight = graphene.Field(Weight, required=True)
    shipping_tax_class_name = graphene.String()
    tax_exemption = graphene.Boolean(required=True)
    can_finalize = graphene.Boolean(required=True)
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
        """Its parcels; those called back are shown to staff and apps only."""
        found: list[Any] = info.context.load(fulfillments_of_order, root.pk)
        requestor = info.context.requestor
        if requestor.app is not None or (requestor.user is not None and requestor.user.is_staff):
            return found
        return [one for one in found if one.status != "CANCELED"]

    @staticmethod
    def resolve_user_email(root: Row, _info: Any) -> str | None:
        """Where letters about it go."""
        return root.user_email or (root.user.email if root.user else None)

    @staticmethod
    def resolve_delivery_method(root: Row, info: Any) -> Any:
        """How it reaches the buyer, as long as that is still offered."""
        if root.collection_point_id is not None:
            return info.context.load(warehouses, root.collection_point_id)
        return info.context.load(listing_of_order, root.pk) if root.shipping_method_id else None

    @staticmethod
    def resolve_invoices(root: Row, info: Any) -> list[Any]:
        """Its papers: for the buyer herself and for staff."""
        requestor = info.context.requestor
        own = requestor.user is not None and requestor.user.pk == root.user_id
        if not own and not requestor.has("MANAGE_ORDERS"):
            raise PermissionDenied("MANAGE_ORDERS", "OWNER")
        found: list[Any] = info.context.load(invoices_of_order, root.pk)
        return found

    @staticmethod
    def resolve_status_display(root: Row, _info: Any) -> str:
        """Where it stands, in words."""
        return order_status_words(root.status)

    @staticmethod
    def resolve_tracking_client_id(_root: Row, _info: Any) -> str:
        """We follow nobody around."""
        return ""

    @staticmethod
    def resolve_weight(root: Row, _info: Any) -> WeightValue | None:
        """What it weighs."""
        return weight(root.weight_grams)

    @staticmethod
    def resolve_tax_exemption(_root: Row, _info: Any) -> bool:
        """Goods are exempt by their tax class, never a whole order."""
        return False

    @staticmethod
    def resolve_can_finalize(root: Row, info: Any) -> bool:
        """Could a draft be completed as it is?"""
        return root.status != "DRAFT" or not problems_of_draft(root, now=info.context.now)

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
        for one in found:
            one.order = root
        return found


OrderCountableConnection = countable_connection(Order)


def orders_page(info: Any, rows: Any, asked: dict[str, Any], *, order: Iterable[str] = ("-created_at",)) -> Page:
    """Cut a page out of orders, and remember them for the next load."""
    page = page_of(rows.order_by(), name="orders", asked=asked, order=tuple(order))
    info.context.saw("order", [edge.node.pk for edge in page.edges])
    return page


class OrderQueries:
    """What may be asked about single orders; lists of them stand in order_lists.py."""

    order = graphene.Field(Order, id=graphene.ID(), external_reference=graphene.String())
    order_by_token = graphene.Field(Order, token=graphene.UUID(required=True))

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
    def resolve_order_by_token(_root: Any, _info: Any, token: Any) -> Row | None:
        """One order by its token, which is its row; never a draft."""
        found = order_by_id(token)
        return found if found is not None and found.status != "DRAFT" else None
