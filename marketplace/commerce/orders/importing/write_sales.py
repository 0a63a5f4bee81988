"""Writing accepted sales down: each table once, however many sales there are."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import uuid4

from marketplace.commerce.orders.create_transaction import build_events, build_transaction
from marketplace.commerce.orders.importing.records import ImportLine, ImportOrder
from marketplace.commerce.orders.importing.references import Found
from marketplace.commerce.orders.importing.rules import MAX_TAX_RATE, is_bad_address, payments_of, status_of
from marketplace.commerce.orders.importing.stock_of_sales import place_of
from marketplace.commerce.orders.models import (
    Fulfillment,
    FulfillmentLine,
    Order,
    OrderEvent,
    OrderLine,
    TransactionEvent,
    TransactionItem,
)
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.order_numbers import take_order_numbers
from marketplace.commerce.orders.rules import ADDRESS_PARTS, charge_status_of
from marketplace.commerce.stock.models import Stock
from marketplace.commerce.stock.take_sold import Place
from marketplace.shared.identifiers import derived_reference

Written = list[tuple[Order, list[OrderLine]]]


def write_sales(sales: Sequence[ImportOrder], found: Found, *, stocks: Mapping[Place, Stock], now: datetime) -> Written:
    """Write orders, lines, hand-overs and payments of accepted sales; give orders and lines in the same order."""
    numbers = take_order_numbers(len(sales))
    written: Written = []
    for sale, number in zip(sales, numbers, strict=True):
        order = _order(sale, number, found, now=now)
        written.append((order, [_line(order, index, sale, found) for index in range(len(sale.lines))]))
    Order.objects.bulk_create([order for order, _ in written])
    OrderLine.objects.bulk_create([line for _, lines in written for line in lines])
    _write_hand_overs(sales, written, found, stocks)
    _write_payments(sales, written)
    OrderEvent.objects.bulk_create([OrderEvent(order=order, date=now, type="PLACED") for order, _ in written])
    return written


def _order(sale: ImportOrder, number: int, found: Found, *, now: datetime) -> Order:
    identity = uuid4()
    customer = found.customers.get(sale.customer)
    shipping = sale.delivery.price if sale.delivery and sale.delivery.shipping_method in found.methods else None
    gross = sum(line.total.gross for line in sale.lines) + (shipping.gross if shipping else 0)
    net = sum(line.total.net for line in sale.lines) + (shipping.net if shipping else 0)
    charged, refunded = _sum(sale, "charged_amount"), _sum(sale, "refunded_amount")
    status = charge_status_of(total=gross, charged=charged - refunded)
    return Order(
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
        shipping_method_id=str(sale.delivery.shipping_method or "") if sale.delivery and shipping else "",
        shipping_method_name=sale.delivery.shipping_method_name if sale.delivery and shipping else "",
        shipping_gross_amount=shipping.gross if shipping else 0,
        shipping_net_amount=shipping.net if shipping else 0,
        total_gross_amount=gross,
        total_net_amount=net,
        total_charged_amount=charged,
        total_refunded_amount=refunded,
        charge_status=status,
        settled_at=sale.created_at if charged >= gross else None,
        warehouse_reference=_warehouse(sale, found),
        customer_note=sale.customer_note,
        metadata=_notes(sale.metadata),
        private_metadata=_notes(sale.private_metadata),
        created_at=sale.created_at,
        updated_at=now,
    )


def _line(order: Order, index: int, sale: ImportOrder, found: Found) -> OrderLine:
    line = sale.lines[index]
    variant = found.variants.get(line.variant)
    return OrderLine(
        order=order,
        position=index + 1,
        variant=variant,
        product_reference=(variant.product.external_reference or "") if variant else "",
        variant_reference=(variant.external_reference or "") if variant else "",
        product_name=line.product_name or (variant.product.name if variant else ""),
        variant_name=line.variant_name or (variant.name if variant else ""),
        translated_product_name=line.translated_product_name,
        translated_variant_name=line.translated_variant_name,
        product_sku=line.product_sku or (variant.sku if variant else None),
        is_shipping_required=line.is_shipping_required,
        quantity=line.quantity,
        unit_price_gross_amount=_of_one(line.total.gross, line.quantity),
        unit_price_net_amount=_of_one(line.total.net, line.quantity),
        undiscounted_unit_price_gross_amount=_of_one(line.undiscounted_total.gross, line.quantity),
        total_price_gross_amount=line.total.gross,
        total_price_net_amount=line.total.net,
        tax_rate=_tax_rate(line),
        metadata=_notes(line.metadata),
    )


def _write_hand_overs(
    sales: Sequence[ImportOrder], written: Written, found: Found, stocks: Mapping[Place, Stock]
) -> None:
    parcels: list[Fulfillment] = []
    pieces: list[FulfillmentLine] = []
    for sale, (order, lines) in zip(sales, written, strict=True):
        for number, parcel in enumerate(sale.fulfillments, start=1):
            row = Fulfillment(
                order=order,
                fulfillment_order=number,
                tracking_number=parcel.tracking_number,
                created_at=sale.created_at,
            )
            parcels.append(row)
            for piece in parcel.pieces:
                place = place_of(sale, piece.line_index, found)
                stock = stocks.get(place) if place else None
                line = lines[piece.line_index]
                line.quantity_fulfilled += piece.quantity
                pieces.append(
                    FulfillmentLine(
                        fulfillment=row,
                        order_line=line,
                        quantity=piece.quantity,
                        stock_id=stock.pk if stock else None,
                    )
                )
    Fulfillment.objects.bulk_create(parcels)
    FulfillmentLine.objects.bulk_create(pieces)
    OrderLine.objects.bulk_update([line for _, lines in written for line in lines], ["quantity_fulfilled"])


def _write_payments(sales: Sequence[ImportOrder], written: Written) -> None:
    rows: list[tuple[TransactionItem, NewTransaction]] = []
    for sale, (order, _lines) in zip(sales, written, strict=True):
        for payment in payments_of(sale):
            rows.append((build_transaction(order, payment, owner="", now=sale.created_at), payment))
    TransactionItem.objects.bulk_create([row for row, _ in rows])
    TransactionEvent.objects.bulk_create(
        [event for row, payment in rows for event in build_events(row, payment, now=row.created_at)]
    )


def _sum(sale: ImportOrder, column: str) -> int:
    return sum(one.amounts.get(column, 0) for one in payments_of(sale))


def _of_one(total: int, quantity: int) -> int:
    return int((Decimal(total) / quantity).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def _tax_rate(line: ImportLine) -> int:
    if line.tax_rate is not None or not line.total.net:
        return line.tax_rate or 0
    rate = int((Decimal(line.total.tax) / line.total.net * 10_000).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return min(rate, MAX_TAX_RATE)


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
