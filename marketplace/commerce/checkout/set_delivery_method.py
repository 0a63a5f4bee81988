"""Choose how the parcel travels."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.queries import price_checkout, shipping_listings


def set_delivery_method(*, token: UUID, method_id: int | None, now: datetime) -> Checkout:
    """Choose a shipping method that serves the address; None takes the choice back.

    Raises CheckoutError: SHIPPING_NOT_REQUIRED for services, SHIPPING_ADDRESS_NOT_SET before there is an address,
    DELIVERY_METHOD_NOT_APPLICABLE.
    """
    checkout = lock_checkout(token)
    if method_id is None:
        checkout.shipping_method = None
        return touch(checkout, now=now)
    priced = price_checkout(checkout)
    if not priced.needs_shipping:
        raise CheckoutError("SHIPPING_NOT_REQUIRED", _("Nothing in this basket is sent."), "deliveryMethod")
    if not checkout.shipping_address:
        raise CheckoutError("SHIPPING_ADDRESS_NOT_SET", _("Enter the address first."), "shippingAddress")
    for listing in shipping_listings(priced):
        if listing.method_id == method_id:
            checkout.shipping_method = listing.method
            return touch(checkout, now=now)
    message = _("This way of sending does not serve the address. Choose another one.")
    raise CheckoutError("DELIVERY_METHOD_NOT_APPLICABLE", message, "deliveryMethodId")
