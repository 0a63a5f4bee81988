"""Baskets. Who knows a basket's id may use it, as in Saleor."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.checkout.delivery import shipping_listings
from marketplace.commerce.checkout.models import Checkout as Row
from marketplace.commerce.checkout.models import CheckoutLine as LineRow
from marketplace.commerce.checkout.queries import (
    PricedCheckout,
    PricedLine,
    checkout_by_token,
    price_checkout,
)
from marketplace.commerce.orders.rules import charge_status_of
from marketplace.commerce.pricing.rules import NOTHING, TaxedAmount
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.graphql_api.base.address import Address
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import NOTED, InChannel, node_of
from marketplace.graphql_api.base.order_enums import CheckoutAuthorizeStatusEnum, CheckoutChargeStatusEnum
from marketplace.graphql_api.catalogue.product_variant import ProductVariant, seen
from marketplace.graphql_api.catalogue.warehouse import Warehouse
from marketplace.graphql_api.shop.channel import Channel
from marketplace.graphql_api.shop.shipping_method import ShippingMethod
from marketplace.shared.money import Money as Amount

USER = "marketplace.graphql_api.accounts.account.User"


class DeliveryMethod(graphene.Union):
    """How goods reach the buyer."""

    class Meta:
        types = (Warehouse, ShippingMethod)

    @classmethod
    def resolve_type(cls, instance: Any, _info: Any) -> Any:
        """A parcel, unless it is a place."""
        return ShippingMethod if isinstance(instance, ShippingMethodListing) else Warehouse


@loads_by("checkout")
def priced_checkouts(context: Context, tokens: list[UUID]) -> dict[UUID, PricedCheckout]:
    """Baskets at today's prices."""
    found = {one.pk: price_checkout(one) for one in Row.objects.select_related("channel").filter(pk__in=tokens)}
    for priced in found.values():
        for one in priced.lines:
            seen(context, one.variant, priced.checkout.channel)
    return found


def _priced(info: Any, token: UUID) -> PricedCheckout:
    found: PricedCheckout = info.context.load(priced_checkouts, token)
    return found


def _line(root: LineRow, info: Any) -> PricedLine:
    return next(one for one in _priced(info, root.checkout_id).lines if one.line.pk == root.pk)


def _of_line(pick: Callable[[PricedLine], TaxedAmount]) -> Any:
    def resolve(root: LineRow, info: Any) -> TaxedValue:
        line = _line(root, info)
        currency = _priced(info, root.checkout_id).checkout.channel.currency_code
        return taxed(pick(line) if line.price else NOTHING, currency)

    return resolve


def _gross_of_line(pick: Callable[[PricedLine], TaxedAmount]) -> Any:
    resolve = _of_line(pick)
    return lambda root, info: resolve(root, info).gross


def _unit(line: PricedLine) -> TaxedAmount:
    return line.price.unit if line.price else NOTHING


def _total(line: PricedLine) -> TaxedAmount:
    return line.price.total if line.price else NOTHING


@node_of(LineRow)
class CheckoutLine(graphene.ObjectType):
    """So many pieces of a variant in a basket, at today's price."""

    class Meta:
        interfaces = NOTED

    variant = graphene.Field(ProductVariant, required=True)
    quantity = graphene.Int(required=True)
    unit_price = graphene.Field(TaxedMoney, required=True, resolver=_of_line(_unit))
    undiscounted_unit_price = graphene.Field(Money, required=True, resolver=_gross_of_line(_unit))
    total_price = graphene.Field(TaxedMoney, required=True, resolver=_of_line(_total))
    undiscounted_total_price = graphene.Field(Money, required=True, resolver=_gross_of_line(_total))
    requires_shipping = graphene.Boolean(required=True)
    is_gift = graphene.Boolean()

    @staticmethod
    def resolve_variant(root: LineRow, info: Any) -> InChannel[VariantRow]:
        """What it is, as the basket's channel sees it."""
        return InChannel(_line(root, info).variant, _priced(info, root.checkout_id).checkout.channel)

    @staticmethod
    def resolve_requires_shipping(root: LineRow, info: Any) -> bool:
        """Goods are sent, services are not."""
        return _line(root, info).variant.product.product_type.is_shipping_required

    @staticmethod
    def resolve_is_gift(_root: LineRow, _info: Any) -> bool:
        """We add no gifts."""
        return False


def _sum(pick: Callable[[PricedCheckout], TaxedAmount]) -> Any:
    def resolve(root: Row, info: Any) -> TaxedValue:
        return taxed(pick(_priced(info, root.pk)), root.channel.currency_code)

    return resolve


@node_of(Row)
class Checkout(graphene.ObjectType):
    """A basket on its way to become an order."""

    class Meta:
        interfaces = NOTED

    token = graphene.UUID(required=True)
    created = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    user = graphene.Field(USER)
    channel = graphene.Field(Channel, required=True)
    email = graphene.String()
    billing_address = graphene.Field(Address)
    shipping_address = graphene.Field(Address)
    customer_note = graphene.String(required=True)
    language_code = LanguageCodeEnum(required=True)
    is_shipping_required = graphene.Boolean(required=True)
    quantity = graphene.Int(required=True)
    lines = graphene.NonNull(graphene.List(graphene.NonNull(CheckoutLine)))
    shipping_methods = graphene.NonNull(graphene.List(graphene.NonNull(ShippingMethod)))
    available_shipping_methods = graphene.NonNull(graphene.List(graphene.NonNull(ShippingMethod)))
    available_collection_points = graphene.NonNull(graphene.List(graphene.NonNull(Warehouse)))
    shipping_method = graphene.Field(ShippingMethod)
    delivery_method = graphene.Field(DeliveryMethod)
    subtotal_price = graphene.Field(TaxedMoney, required=True, resolver=_sum(lambda one: one.totals.subtotal))
    shipping_price = graphene.Field(TaxedMoney, required=True, resolver=_sum(lambda one: one.totals.shipping))
    total_price = graphene.Field(TaxedMoney, required=True, resolver=_sum(lambda one: one.totals.total))
    total_balance = graphene.Field(Money, required=True)
    display_gross_prices = graphene.Boolean(required=True)
    authorize_status = CheckoutAuthorizeStatusEnum(required=True)
    charge_status = CheckoutChargeStatusEnum(required=True)

    @staticmethod
    def resolve_created(root: Row, _info: Any) -> Any:
        """When it was begun."""
        return root.created_at

    @staticmethod
    def resolve_user(root: Row, info: Any) -> Any:
        """Whose it is: told to herself and to staff."""
        requestor = info.context.requestor
        own = requestor.user is not None and requestor.user.pk == root.user_id
        return root.user if own or requestor.has("MANAGE_USERS", "HANDLE_PAYMENTS") else None

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
        return _priced(info, root.pk).needs_shipping

    @staticmethod
    def resolve_quantity(root: Row, info: Any) -> int:
        """How many pieces lie in it."""
        return sum(one.line.quantity for one in _priced(info, root.pk).lines)

    @staticmethod
    def resolve_lines(root: Row, info: Any) -> list[LineRow]:
        """What lies in it, in the order in which it was laid in."""
        return [one.line for one in _priced(info, root.pk).lines]

    @staticmethod
    def resolve_shipping_methods(root: Row, info: Any) -> list[ShippingMethodListing]:
        """How it could be sent to its address."""
        return shipping_listings(_priced(info, root.pk))

    @staticmethod
    def resolve_available_shipping_methods(root: Row, info: Any) -> list[ShippingMethodListing]:
        """The same, under its older name."""
        return shipping_listings(_priced(info, root.pk))

    @staticmethod
    def resolve_available_collection_points(_root: Row, _info: Any) -> list[Any]:
        """Nothing is fetched at the shop yet."""
        return []

    @staticmethod
    def resolve_shipping_method(root: Row, info: Any) -> ShippingMethodListing | None:
        """How it is to be sent."""
        return _priced(info, root.pk).shipping

    @staticmethod
    def resolve_delivery_method(root: Row, info: Any) -> ShippingMethodListing | None:
        """How it is to be sent."""
        return _priced(info, root.pk).shipping

    @staticmethod
    def resolve_total_balance(root: Row, info: Any) -> Amount:
        """Nothing is paid before the order: the balance is the whole, below zero."""
        return Amount(-_priced(info, root.pk).totals.total.gross, root.channel.currency_code)

    @staticmethod
    def resolve_display_gross_prices(_root: Row, _info: Any) -> bool:
        """Prices are shown with VAT."""
        return True

    @staticmethod
    def resolve_authorize_status(root: Row, info: Any) -> str:
        """Nothing is reserved, unless there is nothing to pay."""
        return charge_status_of(total=_priced(info, root.pk).totals.total.gross, charged=0)

    @staticmethod
    def resolve_charge_status(root: Row, info: Any) -> str:
        """Nothing is paid, unless there is nothing to pay."""
        return charge_status_of(total=_priced(info, root.pk).totals.total.gross, charged=0)


class CheckoutQueries:
    """What may be asked about baskets."""

    checkout = graphene.Field(Checkout, id=graphene.ID(), token=graphene.UUID())

    @staticmethod
    def resolve_checkout(_root: Any, _info: Any, id: str | None = None, token: UUID | None = None) -> Row | None:
        """One basket by its id."""
        if (id is None) == (token is None):
            raise BadRequestError("Exactly one of `id` and `token` is needed.")
        return checkout_by_token(uuid_from(id, "Checkout") if id is not None else token or UUID(int=0))
