"""Loaders of orders (see context.py): each asks once for all orders that a request has shown."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.orders.models import (
    Fulfillment,
    FulfillmentLine,
    Order,
    OrderEvent,
    OrderLine,
    TransactionEvent,
    TransactionItem,
)
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
