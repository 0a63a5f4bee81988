"""How a basket can reach its buyer: by parcel, or at a pick-up point."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from marketplace.commerce.checkout.queries import PricedCheckout
from marketplace.commerce.checkout.rules import add_per_variant, pick_up_points
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.commerce.shipping.queries import offered_listings
from marketplace.commerce.shipping.rules import Parcel
from marketplace.commerce.stock.models import Stock, Warehouse
from marketplace.commerce.stock.queries import basket_rules
from marketplace.commerce.stock.source import kept_for_others

LOCAL = Warehouse.ClickAndCollect.LOCAL
DISABLED = Warehouse.ClickAndCollect.DISABLED


@dataclass(frozen=True, kw_only=True)
class Delivery:
    """A way to send a basket, under the name by which its buyer chooses it; without a listing it is offered no more."""

    id: UUID
    listing: ShippingMethodListing | None


def delivery_of(checkout_token: UUID, method_id: int, listing: ShippingMethodListing | None) -> Delivery:
    """Name a way of sending for one basket: the same name each time."""
    return Delivery(id=uuid5(checkout_token, f"delivery:{method_id}"), listing=listing)


def shipping_listings(priced: PricedCheckout) -> list[ShippingMethodListing]:
    """Name the ways in which a basket can be sent to its address, cheapest first; none before there is an address."""
    parcel = _parcel(priced)
    return offered_listings(parcel, channel_id=priced.checkout.channel_id) if parcel else []


def terms_chosen(listing: ShippingMethodListing) -> dict[str, Any]:
    """Write down a way of sending as it is when it is chosen, to notice later that it changed."""
    method = listing.method
    return {
        "name": method.name,
        "price": listing.price_amount,
        "tax": method.tax_class_id,
        "days": [method.minimum_delivery_days, method.maximum_delivery_days],
    }


def is_still_offered(priced: PricedCheckout, offered: list[ShippingMethodListing]) -> bool:
    """Is the chosen way of sending still offered, and on the terms on which it was chosen?"""
    chosen = next((one for one in offered if one.method_id == priced.checkout.shipping_method_id), None)
    if chosen is None:
        return False
    return priced.checkout.delivery_chosen in (None, terms_chosen(chosen))


def is_stale(priced: PricedCheckout, *, now: datetime) -> bool:
    """Was the basket or its address changed after the way of sending was chosen or offered again?"""
    stale_at = priced.checkout.delivery_stale_at
    return stale_at is not None and stale_at <= now


def collection_points(priced: PricedCheckout, *, now: datetime, look_at_stock: bool = True) -> list[Warehouse]:
    """Name the places where a basket may be fetched; none when nothing in it is a thing.

    Without `look_at_stock` all places that hand out goods of this channel: the stock is asked under its lock then.
    """
    if not priced.needs_shipping:
        return []
    rows = Warehouse.objects.filter(channels=priced.checkout.channel_id).exclude(click_and_collect_option=DISABLED)
    points = {str(one.pk): one for one in rows.order_by("name", "pk")}
    if not points or not look_at_stock:
        return list(points.values())
    wanted = add_per_variant(
        (one.line.variant_id, one.line.quantity) for one in priced.lines if one.variant.track_inventory
    )
    options = {pk: one.click_and_collect_option for pk, one in points.items()}
    return [points[pk] for pk in pick_up_points(options, _free(priced, wanted, now=now), wanted)]


def _free(priced: PricedCheckout, wanted: dict[int, int], *, now: datetime) -> dict[str, dict[int, int]]:
    stocks = list(Stock.objects.filter(variant_id__in=wanted, warehouse__channels=priced.checkout.channel_id))
    own = [one.line.pk for one in priced.lines]
    kept = kept_for_others([one.pk for one in stocks], lines=own, now=now) if basket_rules().keeps_stock else {}
    free: dict[str, dict[int, int]] = {}
    for stock in stocks:
        left = stock.quantity - stock.quantity_allocated - kept.get(stock.pk, 0)
        free.setdefault(str(stock.warehouse_id), {})[stock.variant_id] = max(0, left)
    return free


def _parcel(priced: PricedCheckout) -> Parcel | None:
    address = priced.checkout.shipping_address or {}
    if not address.get("country") or not priced.needs_shipping:
        return None
    return Parcel(
        country=address["country"],
        postal_code=address.get("postalCode", ""),
        subtotal=priced.totals.subtotal.gross,
        weight_grams=sum(_weight(one.variant) * one.line.quantity for one in priced.lines),
        products=frozenset(one.variant.product_id for one in priced.lines),
    )


def _weight(variant: Any) -> int:
    """Give what one piece weighs: what its variant says, else its product, else its kind (Saleor's order)."""
    product = variant.product
    return variant.weight_grams or product.weight_grams or product.product_type.weight_grams or 0
