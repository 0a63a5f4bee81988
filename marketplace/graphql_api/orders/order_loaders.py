"""Loaders of orders (see context.py): each asks once for all orders that a request has shown."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.orders.models import (
    Fulfillment,
    FulfillmentLine,
    GrantedRefund,
    GrantedRefundLine,
    Invoice,
    Order,
    OrderDiscount,
    OrderEvent,
    OrderLine,
    OrderLineDiscount,
    TransactionEvent,
    TransactionItem,
)
from marketplace.commerce.pricing.models import Voucher, VoucherCode
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.commerce.stock.models import Allocation, Stock
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.catalogue.product_lists import visible_products
from marketplace.graphql_api.catalogue.product_variant import seen


@loads_by("order")
def orders(_context: Context, order_ids: list[UUID]) -> dict[UUID, Order]:
    """Orders by row."""
    return Order.objects.select_related("channel", "user").in_bulk(order_ids)


@loads_by("order")
def lines_of_order(context: Context, order_ids: list[UUID]) -> dict[UUID, list[OrderLine]]:
    """The lines of each order; their variants are seen with them."""
    rows = OrderLine.objects.filter(order_id__in=order_ids).select_related("variant").order_by("position")
    found = _grouped(rows, "order_id", order_ids)
    for lines in found.values():
        context.saw("order line", [line.pk for line in lines])
        for line in lines:
            if line.variant is not None:
                seen(context, line.variant, None)
    return found


@loads_by("product")
def still_shown(context: Context, product_ids: list[int], channel: Channel) -> dict[int, bool]:
    """Which products a guest may still see in a channel."""
    shown = visible_products(context, channel.slug, channel).filter(pk__in=product_ids)
    return dict.fromkeys(shown.values_list("pk", flat=True), True)


@loads_by("order line")
def discounts_of_line(_context: Context, line_ids: list[UUID]) -> dict[UUID, list[OrderLineDiscount]]:
    """What was taken off each line."""
    return _grouped(OrderLineDiscount.objects.filter(line_id__in=line_ids).order_by("pk"), "line_id", line_ids)


@loads_by("order")
def discounts_of_order(_context: Context, order_ids: list[UUID]) -> dict[UUID, list[OrderDiscount]]:
    """What was taken off each order as a whole."""
    return _grouped(OrderDiscount.objects.filter(order_id__in=order_ids).order_by("pk"), "order_id", order_ids)


@loads_by("order")
def invoices_of_order(_context: Context, order_ids: list[UUID]) -> dict[UUID, list[Invoice]]:
    """The papers of each order."""
    return _grouped(Invoice.objects.filter(order_id__in=order_ids).order_by("pk"), "order_id", order_ids)


@loads_by("order")
def grants_of_order(context: Context, order_ids: list[UUID]) -> dict[UUID, list[GrantedRefund]]:
    """The promised refunds of each order."""
    rows = GrantedRefund.objects.filter(order_id__in=order_ids).select_related("transaction").order_by("pk")
    found = _grouped(rows, "order_id", order_ids)
    context.saw("granted refund", [one.pk for group in found.values() for one in group])
    return found


@loads_by("granted refund")
def lines_of_grant(_context: Context, refund_ids: list[int]) -> dict[int, list[GrantedRefundLine]]:
    """For which lines money was promised."""
    rows = GrantedRefundLine.objects.filter(granted_refund_id__in=refund_ids)
    return _grouped(rows.select_related("order_line__variant").order_by("pk"), "granted_refund_id", refund_ids)


@loads_by("granted refund")
def reports_of_grant(_context: Context, refund_ids: list[int]) -> dict[int, list[TransactionEvent]]:
    """What was reported about promised money."""
    rows = TransactionEvent.objects.filter(granted_refund_id__in=refund_ids).select_related("transaction")
    return _grouped(rows.order_by("pk"), "granted_refund_id", refund_ids)


@loads_by("order")
def transactions_of_order(context: Context, order_ids: list[UUID]) -> dict[UUID, list[TransactionItem]]:
    """The payments of each order, oldest first."""
    found = _grouped(TransactionItem.objects.filter(order_id__in=order_ids).order_by("pk"), "order_id", order_ids)
    context.saw("transaction", [one.pk for group in found.values() for one in group])
    return found


@loads_by("transaction")
def events_of_transaction(_context: Context, transaction_ids: list[int]) -> dict[int, list[TransactionEvent]]:
    """What was reported about each payment, oldest first."""
    rows = TransactionEvent.objects.filter(transaction_id__in=transaction_ids).order_by("pk")
    return _grouped(rows, "transaction_id", transaction_ids)


@loads_by("order")
def events_of_order(_context: Context, order_ids: list[UUID]) -> dict[UUID, list[OrderEvent]]:
    """The history of each order, oldest first."""
    return _grouped(OrderEvent.objects.filter(order_id__in=order_ids).order_by("pk"), "order_id", order_ids)


@loads_by("order")
def fulfillments_of_order(context: Context, order_ids: list[UUID]) -> dict[UUID, list[Fulfillment]]:
    """The parcels of each order."""
    rows = Fulfillment.objects.filter(order_id__in=order_ids).order_by("fulfillment_order", "pk")
    found = _grouped(rows, "order_id", order_ids)
    context.saw("fulfillment", [one.pk for group in found.values() for one in group])
    return found


@loads_by("fulfillment")
def pieces_of_fulfillment(_context: Context, fulfillment_ids: list[int]) -> dict[int, list[FulfillmentLine]]:
    """What went with each parcel."""
    rows = FulfillmentLine.objects.filter(fulfillment_id__in=fulfillment_ids).select_related("order_line__variant")
    return _grouped(rows.order_by("pk"), "fulfillment_id", fulfillment_ids)


@loads_by("fulfillment line")
def pieces_by_key(_context: Context, keys: list[int]) -> dict[int, FulfillmentLine]:
    """What went with parcels, by row."""
    return FulfillmentLine.objects.select_related("order_line__variant").in_bulk(keys)


@loads_by("order")
def voucher_of_order(context: Context, order_ids: list[UUID]) -> dict[UUID, Voucher]:
    """The voucher whose code each order used, if it is still there."""
    codes = {pk: order.voucher_code for pk in order_ids if (order := context.load(orders, pk)) and order.voucher_code}
    rows = VoucherCode.objects.filter(code__in=set(codes.values())).select_related("voucher")
    found = {row.code: row.voucher for row in rows}
    return {pk: found[code] for pk, code in codes.items() if code in found}


@loads_by("order")
def listing_of_order(context: Context, order_ids: list[UUID]) -> dict[UUID, ShippingMethodListing]:
    """The way each order is sent, as its channel offers it now; left out where it is offered no more."""
    known = {pk: order for pk in order_ids if (order := context.load(orders, pk))}
    methods = {pk: int(order.shipping_method_id) for pk, order in known.items() if order.shipping_method_id.isdecimal()}
    rows = ShippingMethodListing.objects.filter(method_id__in=set(methods.values())).select_related("method")
    offered = {(row.method_id, row.channel_id): row for row in rows}
    return {
        pk: offered[method, known[pk].channel_id]
        for pk, method in methods.items()
        if (method, known[pk].channel_id) in offered
    }


@loads_by("order line")
def allocations_of_line(context: Context, line_ids: list[UUID]) -> dict[UUID, list[Allocation]]:
    """What is promised to each line."""
    rows = Allocation.objects.filter(order_line__in=line_ids).select_related("stock").order_by("pk")
    found = _grouped(rows, "order_line", line_ids)
    context.saw("warehouse", [one.stock.warehouse_id for group in found.values() for one in group])
    return found


@loads_by("fulfillment")
def warehouse_of_fulfillment(context: Context, fulfillment_ids: list[int]) -> dict[int, UUID]:
    """From where each parcel went; one without stock is left out."""
    pieces = FulfillmentLine.objects.filter(fulfillment_id__in=fulfillment_ids, stock_id__isnull=False)
    stock_of = dict(pieces.order_by("-pk").values_list("fulfillment_id", "stock_id"))
    rooms = dict(Stock.objects.filter(pk__in=stock_of.values()).values_list("pk", "warehouse_id"))
    found = {parcel: rooms[stock] for parcel, stock in stock_of.items() if stock in rooms}
    context.saw("warehouse", list(found.values()))
    return found


def _grouped(rows: Any, key: str, ids: list[Any]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list, {one: [] for one in ids})
    for row in rows:
        found[getattr(row, key)].append(row)
    return dict(found)
