"""The buyer orders."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.check_goods import check_offered, check_quantities, check_worth
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.queries import PricedCheckout, price_checkout, shipping_listings
from marketplace.commerce.checkout.rules import add_per_variant
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.place_order import NewLine, NewOrder, place_order
from marketplace.commerce.orders.queries import order_by_checkout


def complete_checkout(*, token: UUID, actor: str, metadata: Mapping[str, str] | None = None, now: datetime) -> Order:
    """Turn a basket into an order, once: asked again, it gives the same order.

    The order is UNCONFIRMED, its goods are promised under the stock's lock, its notes are the basket's (and
    `metadata`), and the basket is gone. Raises CheckoutError by Saleor's codes for whatever is still missing;
    InsufficientStockError when others were faster. Then the basket stays as it was.
    """
    try:
        checkout = lock_checkout(token)
    except CheckoutError:
        if (order := order_by_checkout(token)) is not None:
            return order
        raise
    priced = price_checkout(checkout)
    check_ready(priced, now=now)
    order = place_order(_new_order(priced, metadata or {}), actor=actor, now=now)
    checkout.delete()
    return order


def check_ready(priced: PricedCheckout, *, now: datetime) -> None:
    """Refuse a basket that cannot be ordered yet, by the first thing that is missing."""
    checkout = priced.checkout
    if not checkout.channel.is_active:
        raise CheckoutError("CHANNEL_INACTIVE", _("This sales channel is closed."), "channel")
    if not checkout.email:
        raise CheckoutError("EMAIL_NOT_SET", _("Enter an e-mail address."), "email")
    if not priced.lines:
        raise CheckoutError("NO_LINES", _("The basket is empty."), "lines")
    check_offered({one.line.variant_id for one in priced.lines}, channel_id=checkout.channel_id, now=now)
    totals = add_per_variant((one.line.variant_id, one.line.quantity) for one in priced.lines)
    check_quantities(totals, channel_id=checkout.channel_id)
    check_worth(totals, channel_id=checkout.channel_id)
    _check_delivery(priced)
    if not checkout.billing_address:
        raise CheckoutError("BILLING_ADDRESS_NOT_SET", _("Enter the address for the bill."), "billingAddress")
    if priced.totals.total.gross and not checkout.channel.allow_unpaid_orders:
        message = _("The goods must be paid before the order is placed here.")
        raise CheckoutError("CHECKOUT_NOT_FULLY_PAID", message)


def _check_delivery(priced: PricedCheckout) -> None:
    if not priced.needs_shipping:
        return
    if priced.checkout.shipping_method_id is None:
        raise CheckoutError("SHIPPING_METHOD_NOT_SET", _("Choose how the parcel is sent."), "shippingMethod")
    if not priced.checkout.shipping_address:
        raise CheckoutError("SHIPPING_ADDRESS_NOT_SET", _("Enter the address of the parcel."), "shippingAddress")
    if priced.checkout.shipping_method_id not in {one.method_id for one in shipping_listings(priced)}:
        message = _("The parcel can no longer be sent in that way. Choose another one.")
        raise CheckoutError("INVALID_SHIPPING_METHOD", message, "shippingMethod")


def _new_order(priced: PricedCheckout, metadata: Mapping[str, str]) -> NewOrder:
    checkout = priced.checkout
    return NewOrder(
        checkout_token=checkout.token,
        channel=checkout.channel,
        customer=checkout.user,
        email=checkout.email or "",
        language_code=checkout.language_code,
        lines=[
            NewLine(
                variant=one.variant,
                quantity=one.line.quantity,
                price=one.price,
                metadata=one.line.metadata,
            )
            for one in priced.lines
            if one.price is not None
        ],
        totals=priced.totals,
        billing_address=checkout.billing_address,
        shipping_address=checkout.shipping_address if priced.needs_shipping else None,
        shipping_method=_chosen_method(priced, checkout),
        customer_note=checkout.note,
        metadata={**checkout.metadata, **metadata},
        private_metadata=checkout.private_metadata,
    )


def _chosen_method(priced: PricedCheckout, checkout: Checkout) -> tuple[str, str]:
    if priced.shipping is None:
        return ("", "")
    method = priced.shipping.method
    translated = method.translations.get(checkout.language_code, {}).get("name", "")
    return (str(method.pk), translated or method.name)
