"""Lines of orders, and the parcels they go with."""

from decimal import Decimal
from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.commerce.orders.models import Fulfillment as FulfillmentRow
from marketplace.commerce.orders.models import FulfillmentLine as PieceRow
from marketplace.commerce.orders.models import Order as OrderRow
from marketplace.commerce.orders.models import OrderLine as Row
from marketplace.commerce.pricing.rules import TaxedAmount, with_tax
from marketplace.commerce.stock.models import Allocation as AllocationRow
from marketplace.graphql_api.base.ids import to_global_id
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, node_of
from marketplace.graphql_api.base.order_enums import FulfillmentStatus
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.pictures import Image, image, picture_arguments
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.catalogue_loaders import media_of_product, media_of_variant
from marketplace.graphql_api.catalogue.discount_enums import DiscountValueTypeEnum
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.graphql_api.catalogue.shown import STAFF
from marketplace.graphql_api.catalogue.warehouse import Allocation, Warehouse, warehouses
from marketplace.graphql_api.orders.order_discount import OrderLineDiscount
from marketplace.graphql_api.orders.order_loaders import (
    allocations_of_line,
    discounts_of_line,
    orders,
    pieces_of_fulfillment,
    still_shown,
    warehouse_of_fulfillment,
)
from marketplace.graphql_api.orders.status_words import parcel_status_words
from marketplace.shared.money import Money as Amount

THUMBNAIL = 256  # Saleor's width of a line's picture when nobody names one


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
    undiscounted_unit_price = graphene.Field(TaxedMoney, required=True)
    undiscounted_total_price = graphene.Field(TaxedMoney, required=True)
    unit_discount = graphene.Field(Money, required=True)
    unit_discount_reason = graphene.String()
    unit_discount_type = DiscountValueTypeEnum()
    unit_discount_value = PositiveDecimal(required=True)
    discounts = graphene.List(graphene.NonNull(OrderLineDiscount))
    voucher_code = graphene.String()
    sale_id = graphene.ID()
    is_price_overridden = graphene.Boolean()
    price_override_reason = graphene.String()
    tax_class_name = graphene.String()
    thumbnail = graphene.Field(Image, **picture_arguments())
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
    def resolve_undiscounted_unit_price(root: Row, info: Any) -> TaxedValue:
        """What one piece cost before all discounts."""
        before = with_tax(root.undiscounted_unit_price_gross_amount, root.tax_rate)
        return taxed(before, _order(root, info).currency)

    @staticmethod
    def resolve_undiscounted_total_price(root: Row, info: Any) -> TaxedValue:
        """What all its pieces cost before all discounts."""
        before = with_tax(root.undiscounted_total_price_gross_amount, root.tax_rate)
        return taxed(before, _order(root, info).currency)

    @staticmethod
    def resolve_unit_discount(root: Row, info: Any) -> Amount:
        """How much less than the full price one piece cost."""
        return Amount(root.unit_discount_amount, _order(root, info).currency)

    @staticmethod
    def resolve_unit_discount_reason(root: Row, _info: Any) -> str | None:
        """Why it cost less."""
        return root.unit_discount_reason or None

    @staticmethod
    def resolve_unit_discount_type(root: Row, _info: Any) -> str | None:
        """Whether a sum or a percentage was taken off."""
        return root.unit_discount_type or None

    @staticmethod
    def resolve_unit_discount_value(root: Row, _info: Any) -> Decimal:
        """How much of it: baht, or percent."""
        return Decimal(root.unit_discount_value).scaleb(-2)

    @staticmethod
    def resolve_discounts(root: Row, info: Any) -> list[Any]:
        """What was taken off, one by one."""
        found: list[Any] = info.context.load(discounts_of_line, root.pk)
        for one in found:
            one.line = root
        return found

    @staticmethod
    def resolve_voucher_code(root: Row, _info: Any) -> str | None:
        """The code that lowered it."""
        return root.voucher_code or None

    @staticmethod
    def resolve_sale_id(_root: Row, _info: Any) -> None:
        """Sales are promotions here."""
        return

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_price_override_reason(root: Row, _info: Any) -> str | None:
        """Why staff named another price: for staff only."""
        return root.price_override_reason or None

    @staticmethod
    def resolve_tax_class_name(root: Row, _info: Any) -> str | None:
        """How it was taxed."""
        return root.tax_class_name or None

    @staticmethod
    def resolve_thumbnail(root: Row, info: Any, size: int | None = None, format: Any = None) -> Any:
        """The picture of the variant, else the first of the product."""
        if root.variant is None:
            return None
        media = info.context.load(media_of_variant, root.variant_id)
        media = media or info.context.load(media_of_product, root.variant.product_id) or ()
        picture = next((one for one in media if one.type == "IMAGE"), None)
        return image(picture.image, picture.alt, THUMBNAIL if size is None else size) if picture else None

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
    def resolve_is_gift(root: Row, _info: Any) -> bool:
        """Was it a gift?"""
        return root.is_gift


@node_of(PieceRow)
class FulfillmentLine(graphene.ObjectType):
    """Pieces of a line that went with a parcel."""

    class Meta:
        interfaces = (Node,)

    quantity = graphene.Int(required=True)
    order_line = graphene.Field(OrderLine)
    reason = graphene.String()


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
    status_display = graphene.String()
    shipping_refunded_amount = graphene.Field(Money)
    total_refunded_amount = graphene.Field(Money)
    reason = graphene.String()

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

    @staticmethod
    def resolve_status_display(root: FulfillmentRow, _info: Any) -> str:
        """Where it stands, in words."""
        return parcel_status_words(root.status)

    @staticmethod
    def resolve_shipping_refunded_amount(root: FulfillmentRow, info: Any) -> Amount | None:
        """What of the parcel's cost went back with it."""
        return _refunded(root.shipping_refund_amount, root, info)

    @staticmethod
    def resolve_total_refunded_amount(root: FulfillmentRow, info: Any) -> Amount | None:
        """What went back with it."""
        return _refunded(root.total_refund_amount, root, info)


def _refunded(amount: int | None, root: FulfillmentRow, info: Any) -> Amount | None:
    return None if amount is None else Amount(amount, info.context.load(orders, root.order_id).currency)
