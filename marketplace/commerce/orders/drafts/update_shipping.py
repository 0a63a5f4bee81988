"""How an order is sent is chosen by staff."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.drafts.lock_editable import lock_editable
from marketplace.commerce.orders.drafts.reprice import reprice
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.models import Order
from marketplace.commerce.shipping.models import ShippingMethodListing


def update_shipping(*, order_id: UUID, method_id: int | None, now: datetime) -> Order:
    """Choose the way an order is sent, at its channel's price; None takes the choice back.

    Raises OrderError (NOT_EDITABLE, SHIPPING_METHOD_REQUIRED, SHIPPING_METHOD_NOT_APPLICABLE), NotFoundError.
    """
    order = lock_editable(order_id)
    if method_id is None:
        if order.status != "DRAFT" and order.lines.filter(is_shipping_required=True).exists():
            raise OrderError("SHIPPING_METHOD_REQUIRED", _("Choose how this order is sent."), "shippingMethod")
        clear_shipping(order)
    else:
        set_shipping(order, method_id)
    reprice(order, now=now)
    return order


def set_shipping(order: Order, method_id: int) -> None:
    """Write a way of sending on an order, not saved. Raises OrderError (SHIPPING_METHOD_NOT_APPLICABLE)."""
    rows = ShippingMethodListing.objects.filter(method=method_id, channel=order.channel_id)
    listing = rows.select_related("method__tax_class").first()
    if listing is None:
        message = _("This way of sending is not offered in this channel.")
        raise OrderError("SHIPPING_METHOD_NOT_APPLICABLE", message, "shippingMethod")
    tax = listing.method.tax_class
    order.shipping_method_id, order.shipping_method_name = str(listing.method_id), listing.method.name
    order.shipping_tax_rate, order.shipping_tax_class_name = (tax.rate, tax.name) if tax else (0, "")
    order.undiscounted_shipping_gross_amount = listing.price_amount


def clear_shipping(order: Order) -> None:
    """Take the way of sending off an order, not saved."""
    order.shipping_method_id = order.shipping_method_name = order.shipping_tax_class_name = ""
    order.shipping_tax_rate = order.undiscounted_shipping_gross_amount = 0
