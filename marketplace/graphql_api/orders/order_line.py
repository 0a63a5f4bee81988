"""Lines of orders, and the parcels they go with."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.commerce.orders.models import Fulfillment as FulfillmentRow
from marketplace.commerce.orders.models import FulfillmentLine as PieceRow
from marketplace.commerce.orders.models import Order as OrderRow
from marketplace.commerce.orders.models import OrderLine as Row
from marketplace.commerce.pricing.rules import TaxedAmount
from marketplace.commerce.stock.models import Allocation as AllocationRow
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, node_of
from marketplace.graphql_api.base.order_enums import FulfillmentStatus
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.catalogue.product_lists import STAFF
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.graphql_api.catalogue.warehouse import Allocation, Warehouse, warehouses
from marketplace.graphql_api.orders.order_loaders import (
    allocations_of_line,
    orders,
    pieces_of_fulfillment,
    still_shown,
    warehouse_of_fulfillment,
)
from marketplace.shared.money import Money as Amount


def _price(gross: str, net: str) -> Any:
    def resolve(root: Row, info: Any) -> TaxedValue:
        return taxed(TaxedAmount(getattr(root, gross), getattr(root, net)), _order(root, info).currency)

    return resolve


def _order(root: Row, info: Any) -> OrderRow:
    found: OrderRow = info.context.load(orders, root.order_id)
    return found


@node_of(Row)
class OrderLine(graphene.ObjectType):
    """So many pieces of a variant as they were sold."""

    class Meta:
        interfaces = NOTED

    product_name = graphene.String(required=True)
    variant_name = graphene.String(required=True)
    translated_product_name = graphene.String(required=True)
    translated_variant_name = graphene.String(required=True)
    product_sku = graphene.String()
    product_variant_id = graphene.String()
    is_shipping_required = graphene.Boolean(required=True)
    quantity = graphene.Int(required=True)
    quantity_fulfilled = graphene.Int(required=True)
    quantity_to_fulfill = graphene.Int(required=True)
    tax_rate = graphene.Float(required=True)
    unit_price = graphene.Field(
        TaxedMoney, required=True, resolver=_price("unit_price_gross_amount", "unit_price_net_amount")
    )
    total_price = graphene.Field(
        TaxedMoney, required=True, resolver=_price("total_price_gross_amount", "total_price_net_amount")
    )
    unit_discount = graphene.Field(Money, required=True)
    variant = graphene.Field(ProductVariant)
    allocations = graphene.List(graphene.NonNull(Allocation))
    is_gift = graphene.Boolean()

    @staticmethod
    def resolve_product_variant_id(root: Row, _info: Any) -> str | None:
        """The variant's id, if the catalogue still knows it."""
        return to_global_id("ProductVariant", root.variant_id) if root.variant_id is not None else None

    @staticmethod
    def resolve_quantity_to_fulfill(root: Row, _info: Any) -> int:
        """How many pieces are still to be sent."""
        return root.quantity - root.quantity_fulfilled

    @staticmethod
    def resolve_tax_rate(root: Row, _info: Any) -> float:
        """The tax inside the price: 0.07 is 7 %."""
        return root.tax_rate / 10_000

    @staticmethod
    def resolve_unit_discount(root: Row, info: Any) -> Amount:
        """How much less than the full price one piece cost."""
        less = root.undiscounted_unit_price_gross_amount - root.unit_price_gross_amount
        return Amount(less, _order(root, info).currency)

    @staticmethod
    def resolve_variant(root: Row, info: Any) -> InChannel[VariantRow] | None:
        """The variant as the order's channel sees it; hidden goods are told to staff only."""
        if root.variant is None:
            return None
        channel = _order(root, info).channel
        shown = info.context.requestor.has(*STAFF) or info.context.load(still_shown, root.variant.product_id, channel)
        return InChannel(root.variant, channel) if shown else None

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_ORDERS")
    def resolve_allocations(root: Row, info: Any) -> list[AllocationRow]:
        """What is promised to it, and where."""
        found: list[AllocationRow] = info.context.load(allocations_of_line, root.pk)
        return found

    @staticmethod
    def resolve_is_gift(_root: Row, _info: Any) -> bool:
        """We add no gifts."""
        return False


@node_of(PieceRow)
class FulfillmentLine(graphene.ObjectType):
    """Pieces of a line that went with a parcel."""

    class Meta:
        interfaces = (Node,)

    quantity = graphene.Int(required=True)
    order_line = graphene.Field(OrderLine)


@node_of(FulfillmentRow)
class Fulfillment(graphene.ObjectType):
    """A parcel, or a hand-over at the counter."""

    class Meta:
        interfaces = NOTED

    fulfillment_order = graphene.Int(required=True)
    status = FulfillmentStatus(required=True)
    tracking_number = graphene.String(required=True)
    created = graphene.DateTime(required=True)
    lines = graphene.List(graphene.NonNull(FulfillmentLine))
    warehouse = graphene.Field(Warehouse)

    @staticmethod
    def resolve_created(root: FulfillmentRow, _info: Any) -> Any:
        """When it went."""
        return root.created_at

    @staticmethod
    def resolve_lines(root: FulfillmentRow, info: Any) -> list[PieceRow]:
        """What went with it."""
        found: list[PieceRow] = info.context.load(pieces_of_fulfillment, root.pk)
        return found

    @staticmethod
    def resolve_warehouse(root: FulfillmentRow, info: Any) -> Any:
        """From where it went."""
        room = info.context.load(warehouse_of_fulfillment, root.pk)
        return info.context.load(warehouses, room) if room is not None else None
