"""Writing accepted sales down: each table once, however many sales there are."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from marketplace.commerce.orders.create_transaction import build_events, build_transaction
from marketplace.commerce.orders.importing.records import ImportDiscount, ImportOrder
from marketplace.commerce.orders.importing.references import Found
from marketplace.commerce.orders.importing.rows import line_row, order_row
from marketplace.commerce.orders.importing.rules import handed_over, is_discount, is_web_address, notes_of, payments_of
from marketplace.commerce.orders.importing.stock_of_sales import place_of
from marketplace.commerce.orders.models import (
    Fulfillment,
    FulfillmentLine,
    Invoice,
    Order,
    OrderDiscount,
    OrderEvent,
    OrderLine,
    TransactionItem,
)
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.order_numbers import take_order_numbers
from marketplace.commerce.pricing.rules import Reward, taken_off
from marketplace.commerce.stock.models import Stock
from marketplace.commerce.stock.take_sold import Place
from marketplace.shared.write_rows import insert_rows

Written = list[tuple[Order, list[OrderLine]]]


def write_sales(sales: Sequence[ImportOrder], found: Found, *, stocks: Mapping[Place, Stock], now: datetime) -> Written:
    """Write orders, lines, hand-overs and payments of accepted sales; give orders and lines in the same order."""
    numbers = take_order_numbers(len(sales))
    written: Written = []
    for sale, number in zip(sales, numbers, strict=True):
        order = order_row(sale, number, found, now=now)
        lines = [line_row(order, index, sale, found) for index in range(len(sale.lines))]
        for line, sent in zip(lines, handed_over(sale), strict=True):
            line.quantity_fulfilled = sent
        written.append((order, lines))
    insert_rows(order for order, _ in written)
    insert_rows(line for _, lines in written for line in lines)
    _write_hand_overs(sales, written, found, stocks)
    _write_payments(sales, written)
    _write_history(sales, written, found, now=now)
    _write_papers(sales, written, now=now)
    return written


def _write_history(sales: Sequence[ImportOrder], written: Written, found: Found, *, now: datetime) -> None:
    events = [OrderEvent(order=order, date=now, type="PLACED") for order, _ in written]
    for sale, (order, _lines) in zip(sales, written, strict=True):
        for note in notes_of(sale, now=now):
            person = found.customers.get(note.person)
            actor = f"user:{person.pk}" if person else ""
            told = {"message": note.message}
            date = note.date or now
            events.append(OrderEvent(order=order, date=date, type="NOTE_ADDED", parameters=told, actor=actor))
    insert_rows(events)


def _write_papers(sales: Sequence[ImportOrder], written: Written, *, now: datetime) -> None:
    papers, discounts = [], []
    for sale, (order, _lines) in zip(sales, written, strict=True):
        papers += [
            Invoice(
                order=order,
                number=paper.number[:255],
                url=paper.url if is_web_address(paper.url) else "",
                metadata={key: value for key, value in paper.metadata.items() if key.strip()},
                private_metadata={key: value for key, value in paper.private_metadata.items() if key.strip()},
                created_at=paper.created_at,
                updated_at=now,
            )
            for paper in sale.invoices
        ]
        discounts += [
            OrderDiscount(
                order=order,
                type="MANUAL",
                value_type=one.value_type,
                value=one.value,
                reason=one.reason,
                amount=_amount_of(order, one),
            )
            for one in sale.discounts
            if is_discount(one, sale)
        ]
    insert_rows(papers)
    insert_rows(discounts)


def _amount_of(order: Order, discount: ImportDiscount) -> int:
    reward = Reward(value_type=discount.value_type, value=discount.value)
    return taken_off(order.undiscounted_total_gross_amount, reward)


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
                if not piece.quantity:
                    continue
                place = place_of(sale, piece.line_index, found)
                stock = stocks.get(place) if place else None
                line = lines[piece.line_index]
                pieces.append(
                    FulfillmentLine(
                        fulfillment=row,
                        order_line=line,
                        quantity=piece.quantity,
                        stock_id=stock.pk if stock else None,
                    )
                )
    Fulfillment.objects.bulk_create(parcels)
    insert_rows(pieces)


def _write_payments(sales: Sequence[ImportOrder], written: Written) -> None:
    rows: list[tuple[TransactionItem, NewTransaction]] = []
    for sale, (order, _lines) in zip(sales, written, strict=True):
        for payment in payments_of(sale):
            rows.append((build_transaction(order, payment, owner="", now=sale.created_at), payment))
    TransactionItem.objects.bulk_create([row for row, _ in rows])
    insert_rows(event for row, payment in rows for event in build_events(row, payment, now=row.created_at))
