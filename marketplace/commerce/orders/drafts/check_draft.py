"""Can a draft become an order as it is?"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from django.utils.translation import gettext as _

from marketplace.commerce.catalog.models import ProductChannelListing, VariantChannelListing
from marketplace.commerce.orders.drafts.goods import unpublished
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.models import Order, OrderLine
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.commerce.stock.queries import free_quantities
from marketplace.shared.thai.dates import bangkok_day

VALID_UNTIL = "valid_until"  # a note on the draft: the last day (Bangkok) on which the quotation holds, as 2026-12-31


def problems_of_draft(order: Order, *, now: datetime) -> list[OrderError]:
    """Name everything that stands in the way of completing a draft, in Saleor's order and with its codes."""
    lines = list(order.lines.select_related("variant__product").order_by("position"))
    return [*_of_words(order, lines, now=now), *_of_lines(order, lines), *_of_goods(order, lines, now=now)]


def _of_words(order: Order, lines: Sequence[OrderLine], *, now: datetime) -> Iterator[OrderError]:
    if not order.billing_address:
        yield OrderError("BILLING_ADDRESS_NOT_SET", _("The draft has no billing address."), "order")
    if any(line.is_shipping_required for line in lines):
        yield from _of_parcel(order)
    if not lines:
        yield OrderError("INVALID", _("The draft has no goods."), "lines")
    if not order.channel.is_active:
        yield OrderError("CHANNEL_INACTIVE", _("This channel is closed."), "channel")
    if (last := _valid_until(order)) is not None and bangkok_day(now) > last:
        message = _("This quotation is no longer valid. Give it a later day, or write a new one.")
        yield OrderError("INVALID", message, "metadata")


def _of_parcel(order: Order) -> Iterator[OrderError]:
    if not order.shipping_address:
        yield OrderError("ORDER_NO_SHIPPING_ADDRESS", _("The draft has no address for the parcel."), "order")
    if not order.shipping_method_id:
        yield OrderError("SHIPPING_METHOD_REQUIRED", _("Choose how this order is sent."), "shipping")
    elif not _is_offered(order):
        message = _("This way of sending is not offered in this channel.")
        yield OrderError("SHIPPING_METHOD_NOT_APPLICABLE", message, "shipping")


def _is_offered(order: Order) -> bool:
    method = order.shipping_method_id
    return (
        method.isdecimal()
        and ShippingMethodListing.objects.filter(method=int(method), channel=order.channel_id).exists()
    )


def _valid_until(order: Order) -> date | None:
    try:
        return date.fromisoformat(str(order.metadata.get(VALID_UNTIL, "")))
    except ValueError:
        return None  # No note, or one that is no day: it holds without end.


def _of_lines(order: Order, lines: Sequence[OrderLine]) -> Iterator[OrderError]:
    if any(line.variant is None for line in lines):
        yield OrderError("NOT_FOUND", _("Some of the goods are no longer in the shop."), "lines")
    wanted: dict[int, int] = {}
    for line in lines:
        if line.variant is not None and line.variant.track_inventory:
            wanted[line.variant.pk] = wanted.get(line.variant.pk, 0) + line.quantity
    free = free_quantities(wanted, order.channel_id)
    if short := [variant for variant, pieces in wanted.items() if pieces > free[variant]]:
        refusal = OrderError("INSUFFICIENT_STOCK", _("There are not enough pieces of some of the goods."), "lines")
        refusal.variants = tuple(short)
        yield refusal


def _of_goods(order: Order, lines: Sequence[OrderLine], *, now: datetime) -> Iterator[OrderError]:
    variants = {line.variant.pk: line.variant for line in lines if line.variant is not None}
    products = {variant.product_id for variant in variants.values()}
    if unpublished(products, order.channel, now=now):
        yield OrderError("PRODUCT_NOT_PUBLISHED", _("Some of the goods are not shown in this channel."), "lines")
    listings = ProductChannelListing.objects.filter(product__in=products, channel=order.channel)
    open_now = listings.filter(available_for_purchase_at__lte=now)
    sold = set(open_now.values_list("product_id", flat=True))
    if closed := [line.pk for line in lines if line.variant and line.variant.product_id not in sold]:
        message = _("Some of the goods cannot be bought now.")
        refusal = OrderError("PRODUCT_UNAVAILABLE_FOR_PURCHASE", message, "lines")
        refusal.lines = tuple(closed)
        yield refusal
    priced = VariantChannelListing.objects.filter(variant__in=variants, channel=order.channel)
    if missing := variants.keys() - set(priced.values_list("variant_id", flat=True)):
        refusal = OrderError("NOT_AVAILABLE_IN_CHANNEL", _("Some of the goods are not sold here."), "lines")
        refusal.variants = tuple(sorted(missing))
        yield refusal
