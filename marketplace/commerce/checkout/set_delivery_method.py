"""Choose how the goods reach the buyer."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.delivery import collection_points, delivery_of, shipping_listings, terms_chosen
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.queries import PricedCheckout, price_checkout
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.commerce.stock.models import Warehouse

# Saleor asks anew after a day (CHECKOUT_DELIVERY_OPTIONS_TTL).
FRESH = timedelta(hours=24)


def set_delivery_method(
    *, token: UUID, method_id: int | None = None, delivery_id: UUID | None = None, now: datetime
) -> Checkout:
    """Choose a way of sending that serves the address, by itself or by its name in this basket; None takes it back.

    The address of a pick-up point chosen before goes with it. Raises CheckoutError: SHIPPING_NOT_REQUIRED for
    services, DELIVERY_METHOD_NOT_APPLICABLE.
    """
    checkout = lock_checkout(token)
    if method_id is None and delivery_id is None:
        _leave(checkout)
        return touch(checkout, now=now)
    listing = _offered(_sent(checkout, now=now), method_id=method_id, delivery_id=delivery_id)
    _leave(checkout)
    checkout.shipping_method = listing.method
    checkout.delivery_chosen = terms_chosen(listing)
    checkout.delivery_stale_at = now + FRESH
    return touch(checkout, now=now)


def set_collection_point(*, token: UUID, warehouse_id: UUID, now: datetime) -> Checkout:
    """Choose the place where the goods are fetched; its address becomes the basket's, and nothing is paid for sending.

    Raises CheckoutError: SHIPPING_NOT_REQUIRED for services, DELIVERY_METHOD_NOT_APPLICABLE where it is no pick-up
    point of the channel, or too little lies there.
    """
    checkout = lock_checkout(token)
    for point in collection_points(_sent(checkout, now=now), now=now):
        if point.pk == warehouse_id:
            _leave(checkout)
            checkout.collection_point_id = point.pk
            checkout.shipping_address = address_of_point(point)
            checkout.save_shipping_address = False
            checkout.delivery_stale_at = now + FRESH
            return touch(checkout, now=now)
    raise CheckoutError("DELIVERY_METHOD_NOT_APPLICABLE", _("The goods cannot be fetched there."), "deliveryMethodId")


def look_at_deliveries(*, token: UUID, now: datetime) -> PricedCheckout:
    """Look again in which ways a basket can be sent, so that the chosen one is no longer stale."""
    checkout = lock_checkout(token)
    checkout.delivery_stale_at = now + FRESH
    checkout.save(update_fields=["delivery_stale_at"])
    return price_checkout(checkout, now=now)


def address_of_point(point: Warehouse) -> dict[str, str]:
    """Give a pick-up point's address as a basket keeps it."""
    return dict(point.address)


def _sent(checkout: Checkout, *, now: datetime) -> PricedCheckout:
    priced = price_checkout(checkout, now=now)
    if not priced.needs_shipping:
        raise CheckoutError("SHIPPING_NOT_REQUIRED", _("Nothing in this basket is sent."), "deliveryMethod")
    return priced


def _offered(priced: PricedCheckout, *, method_id: int | None, delivery_id: UUID | None) -> ShippingMethodListing:
    for listing in shipping_listings(priced):
        if (
            listing.method_id == method_id
            or delivery_of(priced.checkout.pk, listing.method_id, listing).id == delivery_id
        ):
            return listing
    if not priced.checkout.shipping_address:
        message = _("Enter the address first.")
    else:
        message = _("This way of sending does not serve the address. Choose another one.")
    raise CheckoutError("DELIVERY_METHOD_NOT_APPLICABLE", message, "deliveryMethodId")


def _leave(checkout: Checkout) -> None:
    """Forget the choice; a pick-up point's address goes with it (as in Saleor)."""
    checkout.shipping_method = None
    checkout.delivery_chosen = None
    if checkout.collection_point_id is not None:
        checkout.collection_point_id = None
        checkout.shipping_address = None
        checkout.save_shipping_address = True
