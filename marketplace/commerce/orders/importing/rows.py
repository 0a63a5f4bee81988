"""A handed-in sale as rows of orders and lines, not yet saved."""

from collections.abc import Mapping
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import Any
from uuid import uuid4

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.orders.importing.records import ImportLine, ImportOrder
from marketplace.commerce.orders.importing.references import Found
from marketplace.commerce.orders.importing.rules import (
    MAX_TAX_RATE,
    is_bad_address,
    is_shipped,
    payments_of,
    status_of,
)
from marketplace.commerce.orders.models import Order, OrderLine
from marketplace.commerce.orders.payment_rules import authorize_status_of
from marketplace.commerce.orders.rules import ADDRESS_PARTS, UNSETTLED, charge_status_of
from marketplace.shared.identifiers import derived_reference


def order_row(sale: ImportOrder, number: int, found: Found, *, now: datetime) -> Order:
    """Make the order's row; it is settled if what was paid covers it."""
    identity = uuid4()
    customer = found.customers.get(sale.customer)
    order = Order(
        id=identity,
        number=number,
        external_reference=sale.external_reference or str(derived_reference("order", str(identity))),
        channel=found.channels[sale.channel],
        origin="BULK_CREATE",
        status=status_of(sale),
        user=customer,
        user_email=customer.email if customer else sale.customer.name,
        language_code=sale.language_code,
        currency=sale.currency.upper(),
        billing_address=_address(sale.billing_address),
        shipping_address=_shipping_address(sale),
        warehouse_reference=_warehouse(sale, found),
        customer_note=sale.customer_note,
        voucher_code=sale.voucher_code,
        redirect_url=sale.redirect_url,
        weight_grams=sale.weight_grams,
        display_gross_prices=sale.display_gross_prices,
        metadata=_notes(sale.metadata),
        private_metadata=_notes(sale.private_metadata),
        created_at=sale.created_at,
        updated_at=now,
        **_delivery(sale, found),
    )
    _count_up(order, sale)
    return order


def line_row(order: Order, index: int, sale: ImportOrder, found: Found) -> OrderLine:
    """Make the row of the line at this index (from 0)."""
    line = sale.lines[index]
    return OrderLine(
        order=order,
        position=index + 1,
        translated_product_name=line.translated_product_name,
        translated_variant_name=line.translated_variant_name,
        is_shipping_required=line.is_shipping_required,
        quantity=line.quantity,
        unit_price_gross_amount=_of_one(line.total.gross, line.quantity),
        unit_price_net_amount=_of_one(line.total.net, line.quantity),
        undiscounted_unit_price_gross_amount=_of_one(line.undiscounted_total.gross, line.quantity),
        undiscounted_total_price_gross_amount=line.undiscounted_total.gross,
        unit_discount_amount=max(0, _of_one(line.undiscounted_total.gross - line.total.gross, line.quantity)),
        total_price_gross_amount=line.total.gross,
        total_price_net_amount=line.total.net,
        tax_rate=_tax_rate(line),
        tax_class_name=line.tax_class_name or _tax_class_name(line, found),
        unit_discount_type=line.discount[0],
        unit_discount_value=line.discount[1],
        unit_discount_reason=line.discount[2],
        metadata=_notes(line.metadata),
        **_goods(line, found.variants.get(line.variant)),
    )


def _goods(line: ImportLine, variant: ProductVariant | None) -> dict[str, Any]:
    if variant is None:
        return {
            "product_name": line.product_name,
            "variant_name": line.variant_name,
            "product_sku": line.product_sku or None,
        }
    return {
        "variant": variant,
        "product_reference": variant.product.external_reference or "",
        "variant_reference": variant.external_reference or "",
        "product_name": line.product_name or variant.product.name,
        "variant_name": line.variant_name or variant.name,
        "product_sku": line.product_sku or variant.sku,
    }


def _delivery(sale: ImportOrder, found: Found) -> dict[str, Any]:
    delivery = sale.delivery
    if delivery is None or not is_shipped(sale):
        return {}
    if delivery.warehouse is not None and delivery.warehouse in found.warehouses:
        place = found.warehouses[delivery.warehouse]
        return {"collection_point_id": place.pk, "collection_point_name": delivery.warehouse_name or place.name}
    if delivery.shipping_method not in found.methods:
        return {}
    return {
        "shipping_tax_rate": delivery.tax_rate,
        "shipping_tax_class_name": delivery.tax_class_name,
        "shipping_method_id": str(delivery.shipping_method),
        "shipping_method_name": delivery.shipping_method_name,
        "shipping_gross_amount": delivery.price.gross,
        "shipping_net_amount": delivery.price.net,
    }


def _count_up(order: Order, sale: ImportOrder) -> None:
    order.total_gross_amount = sum(line.total.gross for line in sale.lines) + order.shipping_gross_amount
    order.total_net_amount = sum(line.total.net for line in sale.lines) + order.shipping_net_amount
    order.undiscounted_shipping_gross_amount = order.shipping_gross_amount
    order.undiscounted_total_gross_amount = (
        sum(line.undiscounted_total.gross for line in sale.lines) + order.shipping_gross_amount
    )
    # What the payments call charged is less by what went back.
    order.total_charged_amount = _sum(sale, "charged_amount") + _sum(sale, "refunded_amount")
    order.total_refunded_amount = _sum(sale, "refunded_amount")
    order.total_authorized_amount = _sum(sale, "authorized_amount")
    left = order.total_charged_amount - order.total_refunded_amount
    order.charge_status = charge_status_of(total=order.total_gross_amount, charged=left)
    covered = left + order.total_authorized_amount
    order.authorize_status = authorize_status_of(total=order.total_gross_amount, covered=covered)
    paid = order.total_charged_amount >= order.total_gross_amount and order.status not in UNSETTLED
    order.settled_at = sale.created_at if paid else None


def _sum(sale: ImportOrder, column: str) -> int:
    return sum(one.amounts.get(column, 0) for one in payments_of(sale))


def _of_one(total: int, quantity: int) -> int:
    return int((Decimal(total) / quantity).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _tax_rate(line: ImportLine) -> int:
    if line.tax_rate is not None or not line.total.net:
        return line.tax_rate or 0
    rate = int((Decimal(line.total.tax) / line.total.net * 10_000).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return min(rate, MAX_TAX_RATE)


def _tax_class_name(line: ImportLine, found: Found) -> str:
    tax = found.tax_classes.get(line.tax_class) if line.tax_class is not None else None
    return tax.name if tax else ""


def _warehouse(sale: ImportOrder, found: Found) -> str:
    warehouse = found.warehouses.get(sale.lines[0].warehouse) if sale.lines[0].warehouse else None
    return (warehouse.external_reference or "") if warehouse else ""


def _notes(notes: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in notes.items() if key.strip()}


def _shipping_address(sale: ImportOrder) -> dict[str, str] | None:
    if sale.shipping_address is None or is_bad_address(sale.shipping_address):
        return None
    return _address(sale.shipping_address)


def _address(address: Mapping[str, str]) -> dict[str, str]:
    return {part: (address.get(part) or "").strip() for part in ADDRESS_PARTS}
