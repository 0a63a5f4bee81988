"""A small market for the gateway's tests of baskets and orders."""

import uuid

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.orders.models import Order as OrderRow
from marketplace.gateway.actors import ANYONE
from marketplace.gateway.checkouts import (
    complete_checkout,
    create_checkout,
    set_addresses,
    set_delivery_method,
    set_email,
    set_metadata,
)
from marketplace.gateway.records import Address, Checkout, PlacedOrder
from tests.builders import the_variant

HOME = Address(
    first_name="มาลี",
    last_name="ใจดี",
    street_address_1="50 หมู่ 7",
    city_area="ทรงคนอง",
    city="พระประแดง",
    country_area="สมุทรปราการ",
    postal_code="10130",
    phone="+66812345678",
)


def the_variant_reference(row: Product) -> uuid.UUID:
    return uuid.UUID(the_variant(row).external_reference)


def a_basket(row: Product, pieces: int = 1) -> Checkout:
    return create_checkout(ANYONE, channel="online", language="th", lines=[(the_variant_reference(row), pieces)])


def a_basket_ready_to_buy(row: Product, pieces: int = 1, *, method: str = "promptpay_transfer") -> Checkout:
    basket = a_basket(row, pieces)
    set_email(ANYONE, id=basket.id, email="malee@example.test")
    addressed = set_addresses(ANYONE, id=basket.id, shipping=HOME)
    set_metadata(ANYONE, id=basket.id, metadata={"reference": str(uuid.uuid4()), "payment_method": method})
    return set_delivery_method(ANYONE, id=basket.id, method_id=addressed.shipping_methods[0].id)


def bought(row: Product, pieces: int = 1, *, method: str = "promptpay_transfer") -> PlacedOrder:
    return complete_checkout(ANYONE, id=a_basket_ready_to_buy(row, pieces, method=method).id)


def the_order(placed: PlacedOrder) -> OrderRow:
    return OrderRow.objects.get(external_reference=str(placed.reference))
