"""Builders of baskets, orders and sales of a till, straight on the core."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import TaxClass
from marketplace.commerce.checkout.add_lines import WantedLine
from marketplace.commerce.checkout.complete_checkout import complete_checkout
from marketplace.commerce.checkout.create_checkout import NewCheckout, create_checkout
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.set_delivery_method import set_delivery_method
from marketplace.commerce.orders.importing.records import (
    ImportFulfillment,
    ImportLine,
    ImportOrder,
    ImportPiece,
    Named,
)
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.pricing.rules import TaxedAmount
from marketplace.commerce.shipping.models import ShippingMethod
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.events.orders import (
    OrderBulkCreated,
    OrderCancelled,
    OrderCreated,
    OrderFullyPaid,
    OrderPaymentRegained,
    OrderRefunded,
)
from marketplace.shared.models import OutboxEvent

NOW = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
ADDRESS = {
    "firstName": "มานี",
    "lastName": "ใจดี",
    "streetAddress1": "12 หมู่ 3",
    "city": "พระประแดง",
    "countryArea": "สมุทรปราการ",
    "postalCode": "10130",
    "country": "TH",
    "phone": "0812345678",
}
EVENTS = {
    one.name(): one
    for one in (
        OrderBulkCreated,
        OrderCancelled,
        OrderCreated,
        OrderFullyPaid,
        OrderPaymentRegained,
        OrderRefunded,
    )
}


def ems() -> ShippingMethod:
    """Thailand Post EMS, 60 baht, as the store is set up."""
    return ShippingMethod.objects.get(translations__en__name="Thailand Post EMS")


def a_checkout(wanted: Mapping[ProductVariant, int], *, ready: bool = True, **fields: Any) -> Checkout:
    """A basket in the online channel; a ready one has e-mail, addresses and EMS (60 baht) where goods are sent."""
    lines = [WantedLine(variant_id=variant.pk, quantity=quantity) for variant, quantity in wanted.items()]
    filled = {"email": "manee@example.test", "shipping_address": ADDRESS, "billing_address": ADDRESS} if ready else {}
    new = NewCheckout(channel="online", lines=lines)
    with transaction.atomic():
        checkout = create_checkout(new=replace(new, **(filled | fields)), now=NOW)
        if ready and any(variant.product.product_type.is_shipping_required for variant in wanted):
            set_delivery_method(token=checkout.token, method_id=ems().pk, now=NOW)
    return checkout


def an_order(wanted: Mapping[ProductVariant, int], **fields: Any) -> Order:
    """An order placed online by a guest, not yet paid or confirmed; EMS costs 60 baht."""
    checkout = a_checkout(wanted, **fields)
    with transaction.atomic():
        return complete_checkout(token=checkout.token, actor="", now=NOW)


def a_till_sale(
    variant: ProductVariant, warehouse: Warehouse, *, quantity: int = 1, unit_price: int = 35_000, **fields: Any
) -> ImportOrder:
    """A sale of a till: paid in cash and handed over, without tax."""
    total = TaxedAmount(unit_price * quantity, unit_price * quantity)
    named = Named(pk=variant.pk)
    line = ImportLine(
        variant=named,
        warehouse=warehouse.pk,
        quantity=quantity,
        total=total,
        undiscounted_total=total,
        created_at=NOW,
        is_shipping_required=False,
        tax_class=TaxClass.objects.get(name="No VAT").pk,
    )
    piece = ImportPiece(variant=named, warehouse=warehouse.pk, quantity=quantity, line_index=0)
    sale = ImportOrder(
        channel="truck",
        currency="THB",
        created_at=NOW,
        customer=Named(name="walk-in@example.test"),
        billing_address=ADDRESS,
        lines=(line,),
        external_reference=str(uuid4()),
        status="FULFILLED",
        fulfillments=(ImportFulfillment(pieces=(piece,)),),
        transactions=(NewTransaction(name="cash", amounts={"charged_amount": total.gross}),),
        metadata={"payment_method": "cash"},
    )
    return replace(sale, **fields)


def stock_of(variant: ProductVariant, warehouse: Warehouse | None = None) -> tuple[int, int]:
    """How many pieces are counted and how many of them are promised."""
    rows = Stock.objects.filter(variant=variant)
    stock = rows.get(warehouse=warehouse) if warehouse else rows.get()
    return stock.quantity, stock.quantity_allocated


def recorded(kind: type[Any]) -> list[Any]:
    """The events of a kind that were recorded, oldest first."""
    rows = OutboxEvent.objects.filter(name=kind.name()).order_by("pk")
    return [kind.from_payload(row.payload) for row in rows]


def order_events() -> list[str]:
    """The names of all order events that were recorded, oldest first."""
    return list(OutboxEvent.objects.filter(name__in=EVENTS).order_by("pk").values_list("name", flat=True))


def reference_of(order: Order) -> UUID:
    """The reference by which events name an order."""
    order.refresh_from_db()
    return UUID(str(order.external_reference))
