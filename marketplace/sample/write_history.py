"""Planned sales become orders, lines, hand-overs and payments: each table once for a whole month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import F

from marketplace.commerce.orders.models import (
    Fulfillment,
    FulfillmentLine,
    Order,
    OrderEvent,
    OrderLine,
    TransactionEvent,
    TransactionItem,
)
from marketplace.commerce.orders.order_numbers import take_order_numbers
from marketplace.commerce.orders.sold_order import sold_order, taken_back
from marketplace.commerce.pricing.rules import split_refund
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.events.orders import OrderCreated, OrderFullyPaid, OrderRefunded
from marketplace.sample.order_rows import Shelf, order_of, rows_of_lines
from marketplace.sample.plan_history import PlannedSale
from marketplace.shared.identifiers import derived_reference
from vendor_onboarding.listings.bulk_note_history import bulk_note_history

# Parcels of the last day and a half are still being packed.
PACKING = timedelta(hours=36)


@dataclass
class Written:
    """The rows and events of a month, before they are saved."""

    orders: list[Order] = field(default_factory=list)
    lines: list[OrderLine] = field(default_factory=list)
    parcels: list[Fulfillment] = field(default_factory=list)
    parcel_lines: list[FulfillmentLine] = field(default_factory=list)
    payments: list[TransactionItem] = field(default_factory=list)
    payment_events: list[TransactionEvent] = field(default_factory=list)
    history: list[OrderEvent] = field(default_factory=list)
    promised: list[Allocation] = field(default_factory=list)
    paid: list[OrderFullyPaid] = field(default_factory=list)
    unpaid: list[OrderCreated] = field(default_factory=list)
    refunded: list[OrderRefunded] = field(default_factory=list)


def write_history(sales: Sequence[PlannedSale], shelf: Shelf, *, now: datetime) -> None:
    """Write a month down, as it would stand had each sale been made, paid and handed over on its day."""
    written = Written()
    for sale, number in zip(sales, take_order_numbers(len(sales)), strict=True):
        order = order_of(sale, number, shelf)
        _add(written, sale, order, rows_of_lines(sale, order, shelf), shelf, now=now)
    _save(written)
    bulk_note_history(paid=written.paid, refunded=written.refunded, unpaid=written.unpaid, now=now)


def _add(
    written: Written, sale: PlannedSale, order: Order, lines: list[OrderLine], shelf: Shelf, *, now: datetime
) -> None:
    settled = sale.settled_at < now
    written.orders.append(order)
    written.lines += lines
    written.history.append(OrderEvent(order=order, date=sale.sold_at, type="PLACED"))
    if settled:
        _pay(written, sale, order, lines)
    else:
        written.unpaid.append(OrderCreated(occurred_at=sale.sold_at, sale=sold_order(order, lines)))
    if not sale.place and (not settled or sale.sold_at > now - PACKING):
        order.status = "UNFULFILLED" if settled or sale.method == "cash_on_delivery" else "UNCONFIRMED"
        _promise(written, sale, lines, shelf)
    else:
        _hand_over(written, sale, order, lines, shelf)


def _pay(written: Written, sale: PlannedSale, order: Order, lines: list[OrderLine]) -> None:
    """The whole total came; of some orders a part, or all, went back."""
    total = order.total_gross_amount
    order.settled_at, order.total_charged_amount, order.charge_status = sale.settled_at, total, "FULL"
    order.updated_at = sale.refunded_at or sale.settled_at if sale.refund else sale.settled_at
    payment = TransactionItem(
        token=derived_reference("sample-payment", str(sale.reference)),
        order=order,
        name=sale.method,
        psp_reference=str(sale.reference),
        charged_amount=total,
        refunded_amount=sale.refund,
        created_at=sale.settled_at,
        modified_at=order.updated_at,
    )
    written.payments.append(payment)
    written.payment_events.append(_report(payment, "CHARGE_SUCCESS", str(sale.reference), total, sale.settled_at))
    written.history.append(OrderEvent(order=order, date=sale.settled_at, type="ORDER_FULLY_PAID"))
    written.paid.append(
        OrderFullyPaid(
            occurred_at=sale.settled_at,
            sale=sold_order(order, lines),
            settled_at=sale.settled_at,
            payment_method=sale.method,
        )
    )
    if sale.refund and sale.refunded_at:
        _refund(written, sale, order, lines, payment)


def _refund(
    written: Written, sale: PlannedSale, order: Order, lines: list[OrderLine], payment: TransactionItem
) -> None:
    at = sale.refunded_at or sale.settled_at
    refund = derived_reference("sample-refund", str(sale.reference))
    sold = [*(line.total_price_gross_amount for line in lines), order.shipping_gross_amount]
    parts = split_refund(sale.refund, sold=sold, refunded_before=[])
    order.total_refunded_amount, order.recorded_refunds = sale.refund, [sale.refund]
    order.charge_status = "NONE" if sale.refund == order.total_gross_amount else "PARTIAL"
    written.payment_events.append(_report(payment, "REFUND_SUCCESS", str(refund), sale.refund, at))
    written.refunded.append(
        OrderRefunded(occurred_at=at, refund=refund, sale=taken_back(order, lines, parts), refunded_at=at)
    )


def _report(payment: TransactionItem, kind: str, reference: str, amount: int, at: datetime) -> TransactionEvent:
    return TransactionEvent(transaction=payment, type=kind, psp_reference=reference, amount=amount, created_at=at)


def _hand_over(written: Written, sale: PlannedSale, order: Order, lines: list[OrderLine], shelf: Shelf) -> None:
    parcel = Fulfillment(order=order, fulfillment_order=1, created_at=sale.sold_at)
    written.parcels.append(parcel)
    for line, planned in zip(lines, sale.lines, strict=True):
        line.quantity_fulfilled = line.quantity
        stock = shelf.stock_of(sale, planned)
        written.parcel_lines.append(
            FulfillmentLine(
                fulfillment=parcel,
                order_line=line,
                quantity=line.quantity,
                stock_id=stock.pk if stock else None,
            )
        )


def _promise(written: Written, sale: PlannedSale, lines: list[OrderLine], shelf: Shelf) -> None:
    for line, planned in zip(lines, sale.lines, strict=True):
        if stock := shelf.stock_of(sale, planned):
            written.promised.append(Allocation(order_line=line.pk, stock=stock, quantity=line.quantity))


def _save(written: Written) -> None:
    Order.objects.bulk_create(written.orders)
    OrderLine.objects.bulk_create(written.lines)
    Fulfillment.objects.bulk_create(written.parcels)
    FulfillmentLine.objects.bulk_create(written.parcel_lines)
    TransactionItem.objects.bulk_create(written.payments)
    TransactionEvent.objects.bulk_create(written.payment_events)
    OrderEvent.objects.bulk_create(written.history)
    Allocation.objects.bulk_create(written.promised)
    for stock, pieces in _pieces_promised(written.promised).items():
        # What is promised lies there beside what may still be bought.
        Stock.objects.filter(pk=stock).update(
            quantity=F("quantity") + pieces, quantity_allocated=F("quantity_allocated") + pieces
        )


def _pieces_promised(promised: Sequence[Allocation]) -> Mapping[int, int]:
    pieces: dict[int, int] = {}
    for one in promised:
        pieces[one.stock_id] = pieces.get(one.stock_id, 0) + one.quantity
    return pieces
