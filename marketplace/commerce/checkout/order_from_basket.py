"""A basket as the order that it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.queries import PricedCheckout
from marketplace.commerce.checkout.sold_discounts import new_lines, order_discounts
from marketplace.commerce.orders.place_order import NewOrder
from marketplace.commerce.stock.source import StockSource, at_pick_up_point, source_of


@dataclass(frozen=True, kw_only=True)
class PickUpPoint:
    """Where a basket is fetched; `local`: from its own stock alone."""

    id: UUID
    name: str
    local: bool


def new_order(
    priced: PricedCheckout, metadata: Mapping[str, str], *, point: PickUpPoint | None, paid: bool
) -> NewOrder:
    """Write down a checked basket as an order; `metadata` is added to its notes.

    `paid` tells that there are payments: only then a channel that confirms by itself does so (Saleor's rule).
    """
    checkout = priced.checkout
    return NewOrder(
        checkout_token=checkout.token,
        channel=checkout.channel,
        customer=checkout.user,
        email=checkout.email or "",
        language_code=checkout.language_code,
        status="UNFULFILLED" if paid and checkout.channel.automatically_confirm_all_new_orders else "UNCONFIRMED",
        lines=new_lines(priced),
        totals=priced.totals,
        undiscounted_shipping=priced.undiscounted_shipping,
        shipping_tax=_shipping_tax(priced),
        discounts=order_discounts(priced),
        voucher_code=priced.discounts.voucher.code if priced.discounts.voucher else "",
        billing_address=checkout.billing_address,
        shipping_address=checkout.shipping_address if priced.needs_shipping else None,
        shipping_method=_chosen_method(priced, checkout),
        collection_point=(point.id, point.name) if point else None,
        source=_source(priced, point),
        customer_note=checkout.note,
        metadata={**checkout.metadata, **metadata},
        private_metadata=checkout.private_metadata,
    )


def _source(priced: PricedCheckout, point: PickUpPoint | None) -> StockSource:
    source = source_of(priced.checkout.channel, kept_for=[one.line.pk for one in priced.lines])
    return at_pick_up_point(source, warehouse=point.id, local=point.local) if point else source


def _chosen_method(priced: PricedCheckout, checkout: Checkout) -> tuple[str, str]:
    if priced.shipping is None:
        return ("", "")
    method = priced.shipping.method
    translated = method.translations.get(checkout.language_code, {}).get("name", "")
    return (str(method.pk), translated or method.name)


def _shipping_tax(priced: PricedCheckout) -> tuple[str, int]:
    tax = priced.shipping.method.tax_class if priced.shipping else None
    return (tax.name, tax.rate) if tax else ("", 0)
