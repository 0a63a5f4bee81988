"""Baskets. Who knows a basket's id may use it, as in Saleor."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.checkout.delivery import collection_points
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.models import CheckoutLine as LineRow
from marketplace.commerce.checkout.paid_amounts import PaidAmounts, add_up_payments
from marketplace.commerce.checkout.payment_apps import payment_apps
from marketplace.commerce.checkout.queries import PricedCheckout, checkout_by_token
from marketplace.commerce.customers.models import App as AppRow
from marketplace.commerce.orders.models import TransactionItem as TransactionRow
from marketplace.commerce.pricing.rules import TaxedAmount
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.commerce.stock.models import Warehouse as WarehouseRow
from marketplace.commerce.stock.reserve_stock import kept_until
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import NOTED, node_of
from marketplace.graphql_api.base.order_enums import CheckoutAuthorizeStatusEnum, CheckoutChargeStatusEnum
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.warehouse import Warehouse, warehouses
from marketplace.graphql_api.checkouts.checkout_delivery import (
    CheckoutProblem,
    Delivery,
    DeliveryMethod,
    chosen_delivery,
    problems_of,
)
from marketplace.graphql_api.checkouts.checkout_discounts import DiscountedCheckout
from marketplace.graphql_api.checkouts.checkout_line import CheckoutLine
from marketplace.graphql_api.checkouts.checkout_loaders import offered_of_checkout, payments_of_checkout, priced
from marketplace.graphql_api.checkouts.payment_gateway import GiftCard, PaymentGateway
from marketplace.graphql_api.orders.transaction import TransactionItem
from marketplace.graphql_api.shop.channel import Channel
from marketplace.graphql_api.shop.shipping_method import ShippingMethod
from marketplace.shared.money import Money as Amount

USER = "marketplace.graphql_api.accounts.account.User"


def _many(of: Any) -> Any:
    return graphene.NonNull(graphene.List(graphene.NonNull(of)))


def _sum(pick: Callable[[PricedCheckout], TaxedAmount]) -> Any:
    def resolve(root: Row, info: Any) -> TaxedValue:
        return taxed(pick(priced(info, root)), root.channel.currency_code)

    return resolve


def _paid(info: Any, root: Row) -> PaidAmounts:
    return add_up_payments(info.context.load(payments_of_checkout, root.pk))


def _offered(root: Row, info: Any) -> list[ShippingMethodListing]:
    priced(info, root)
    found: list[ShippingMethodListing] = info.context.load(offered_of_checkout, root.pk)
    return found


@node_of(Row)
class Checkout(DiscountedCheckout, graphene.ObjectType):
    """A basket on its way to become an order."""

    class Meta:
        interfaces = NOTED

    token = graphene.UUID(required=True)
    created = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    last_change = graphene.DateTime(required=True)
    user = graphene.Field(USER)
    channel = graphene.Field(Channel, required=True)
    email = graphene.String()
    billing_address = graphene.Field(Address)
    shipping_address = graphene.Field(Address)
    customer_note = graphene.String(required=True)
    note = graphene.String(required=True)
    language_code = LanguageCodeEnum(required=True)
    is_shipping_required = graphene.Boolean(required=True)
    quantity = graphene.Int(required=True)
    lines = _many(CheckoutLine)
    gift_cards = _many(GiftCard)
    stock_reservation_expires = graphene.DateTime()
    shipping_methods = graphene.Field(_many(ShippingMethod), resolver=_offered)
    available_shipping_methods = graphene.Field(_many(ShippingMethod), resolver=_offered)
    available_collection_points = _many(Warehouse)
    available_payment_gateways = _many(PaymentGateway)
    delivery = graphene.Field(Delivery)
    shipping_method = graphene.Field(ShippingMethod)
    delivery_method = graphene.Field(DeliveryMethod)
    subtotal_price = graphene.Field(TaxedMoney, required=True, resolver=_sum(lambda one: one.totals.subtotal))
    shipping_price = graphene.Field(TaxedMoney, required=True, resolver=_sum(lambda one: one.totals.shipping))
    total_balance = graphene.Field(Money, required=True)
    tax_exemption = graphene.Boolean(required=True)
    display_gross_prices = graphene.Boolean(required=True)
    authorize_status = CheckoutAuthorizeStatusEnum(required=True)
    charge_status = CheckoutChargeStatusEnum(required=True)
    transactions = graphene.List(graphene.NonNull(TransactionItem))
    problems = graphene.List(graphene.NonNull(CheckoutProblem))

    @staticmethod
    def resolve_created(root: Row, _info: Any) -> Any:
        """When it was begun."""
        return root.created_at

    @staticmethod
    def resolve_last_change(root: Row, _info: Any) -> Any:
        """When it was changed last, under the older name."""
        return root.updated_at

    @staticmethod
    def resolve_user(root: Row, info: Any) -> Any:
        """Whose it is: told to herself and to staff."""
        requestor = info.context.requestor
        if requestor.user is not None and requestor.user.pk == root.user_id:
            return requestor.user
        return root.user if requestor.has("MANAGE_USERS", "HANDLE_PAYMENTS") else None

    @staticmethod
    def resolve_channel(root: Row, _info: Any) -> ChannelRow:
        """Where it is bought."""
        return root.channel

    @staticmethod
    def resolve_customer_note(root: Row, _info: Any) -> str:
        """What the buyer wrote."""
        return root.note

    @staticmethod
    def resolve_language_code(root: Row, _info: Any) -> str:
        """In which language the buyer reads."""
        return root.language_code.upper()

    @staticmethod
    def resolve_is_shipping_required(root: Row, info: Any) -> bool:
        """Is anything in it sent?"""
        return priced(info, root).needs_shipping

    @staticmethod
    def resolve_quantity(root: Row, info: Any) -> int:
        """How many pieces lie in it."""
        return sum(one.line.quantity for one in priced(info, root).lines)

    @staticmethod
    def resolve_lines(root: Row, info: Any) -> list[LineRow]:
        """What lies in it, in the order in which it was laid in."""
        return [one.line for one in priced(info, root).lines]

    @staticmethod
    def resolve_gift_cards(_root: Row, _info: Any) -> list[Any]:
        """The shop has none yet."""
        return []

    @staticmethod
    def resolve_stock_reservation_expires(root: Row, info: Any) -> Any:
        """Until when its goods are kept for it."""
        return kept_until([one.line.pk for one in priced(info, root).lines], now=info.context.now)

    @staticmethod
    def resolve_available_collection_points(root: Row, info: Any) -> list[WarehouseRow]:
        """Where it may be fetched."""
        return collection_points(priced(info, root), now=info.context.now)

    @staticmethod
    def resolve_available_payment_gateways(_root: Row, _info: Any) -> list[AppRow]:
        """How it may be paid here."""
        return payment_apps()

    @staticmethod
    def resolve_delivery(root: Row, info: Any) -> Any:
        """How it is to be sent, under the name by which that was chosen."""
        return chosen_delivery(info, root)

    @staticmethod
    def resolve_shipping_method(root: Row, info: Any) -> ShippingMethodListing | None:
        """How it is to be sent."""
        return priced(info, root).shipping

    @staticmethod
    def resolve_delivery_method(root: Row, info: Any) -> ShippingMethodListing | WarehouseRow | None:
        """How it is to be sent, or where it is to be fetched."""
        if root.collection_point_id is not None:
            point: WarehouseRow | None = info.context.load(warehouses, root.collection_point_id)
            return point
        return priced(info, root).shipping

    @staticmethod
    def resolve_total_balance(root: Row, info: Any) -> Amount:
        """What was paid less what it costs: below zero while something is missing."""
        owed = priced(info, root).totals.total.gross
        return Amount(_paid(info, root).charged - owed, root.channel.currency_code)

    @staticmethod
    def resolve_tax_exemption(_root: Row, _info: Any) -> bool:
        """Nobody is exempt: goods are."""
        return False

    @staticmethod
    def resolve_display_gross_prices(_root: Row, _info: Any) -> bool:
        """Prices are shown with VAT."""
        return True

    @staticmethod
    def resolve_authorize_status(root: Row, info: Any) -> str:
        """How far it is covered by what is paid or reserved."""
        basket = priced(info, root)
        return _paid(info, root).authorize_status(basket.totals.total.gross, has_lines=bool(basket.lines))

    @staticmethod
    def resolve_charge_status(root: Row, info: Any) -> str:
        """How far it is paid."""
        basket = priced(info, root)
        return _paid(info, root).charge_status(basket.totals.total.gross, has_lines=bool(basket.lines))

    @staticmethod
    @permission_required("MANAGE_CHECKOUTS", "HANDLE_PAYMENTS")
    def resolve_transactions(root: Row, info: Any) -> list[TransactionRow]:
        """What was paid for it, for staff and payment apps."""
        found: list[TransactionRow] = info.context.load(payments_of_checkout, root.pk)
        info.context.saw("transaction", [one.pk for one in found])
        return found

    @staticmethod
    def resolve_problems(root: Row, info: Any) -> list[Any]:
        """What is wrong with it."""
        return problems_of(info, root)


class CheckoutQueries:
    """What may be asked about one basket."""

    checkout = graphene.Field(Checkout, id=graphene.ID(), token=graphene.UUID())

    @staticmethod
    def resolve_checkout(_root: Any, _info: Any, id: str | None = None, token: UUID | None = None) -> Row | None:
        """One basket by its id."""
        if (id is None) == (token is None):
            raise BadRequestError("Exactly one of `id` and `token` is needed.")
        return checkout_by_token(uuid_from(id, "Checkout") if id is not None else token or UUID(int=0))
