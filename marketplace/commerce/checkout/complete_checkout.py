"""The buyer orders."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.check_discounts import check_told_total, check_voucher, take_voucher
from marketplace.commerce.checkout.check_goods import check_limits, listings_in_channel, offered
from marketplace.commerce.checkout.delivery import LOCAL, collection_points, is_still_offered, shipping_listings
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.hand_over_payments import hand_over_payments, lock_payments
from marketplace.commerce.checkout.lock_checkout import lock_checkout
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.order_from_basket import PickUpPoint, new_order
from marketplace.commerce.checkout.paid_amounts import add_up_payments
from marketplace.commerce.checkout.queries import PricedCheckout, price_checkout
from marketplace.commerce.checkout.rules import add_per_variant, is_too_dear, refusal_of
from marketplace.commerce.checkout.set_delivery_method import address_of_point
from marketplace.commerce.customers.remember_address import remember_address
from marketplace.commerce.orders.models import Order, TransactionItem
from marketplace.commerce.orders.place_order import place_order
from marketplace.commerce.orders.queries import order_by_checkout
from marketplace.commerce.stock.queries import basket_rules
from marketplace.commerce.stock.reserve_stock import release_reservations


def complete_checkout(*, token: UUID, actor: str, metadata: Mapping[str, str] | None = None, now: datetime) -> Order:
    """Turn a basket into an order, once: asked again, it gives the same order.

    The order's goods are promised under the stock's lock, its notes are the basket's (and `metadata`), the basket's
    payments are the order's, and the basket is gone. An order that nobody paid for yet is UNCONFIRMED; a paid one is
    so where the channel confirms by hand. Raises CheckoutError by Saleor's codes for whatever is still missing;
    InsufficientStockError when others were faster. Then the basket stays as it was.
    """
    try:
        checkout = lock_checkout(token)
    except CheckoutError:
        if (order := order_by_checkout(token)) is not None:
            return order
        raise
    payments = lock_payments(token)
    priced = price_checkout(checkout, now=now)
    point = check_ready(priced, payments, now=now)
    take_voucher(priced, now=now)
    _remember_addresses(checkout)
    order = place_order(new_order(priced, metadata or {}, point=point, paid=bool(payments)), actor=actor, now=now)
    hand_over_payments(payments, order, now=now)
    release_reservations([one.line.pk for one in priced.lines])
    checkout.delete()
    return order


def _remember_addresses(checkout: Checkout) -> None:
    """Write the addresses into the book of a buyer who has one, unless she said not to."""
    if checkout.user is None:
        return
    if checkout.save_shipping_address and checkout.shipping_address:
        remember_address(customer=checkout.user, address=checkout.shipping_address, kind="SHIPPING")
    if checkout.save_billing_address and checkout.billing_address:
        remember_address(customer=checkout.user, address=checkout.billing_address, kind="BILLING")


def check_ready(priced: PricedCheckout, payments: Sequence[TransactionItem], *, now: datetime) -> PickUpPoint | None:
    """Refuse a basket that cannot be ordered yet, by the first thing that is missing; give where it is fetched."""
    checkout = priced.checkout
    if not checkout.channel.is_active:
        raise CheckoutError("CHANNEL_INACTIVE", _("This sales channel is closed."), "channel")
    if not checkout.email:
        raise CheckoutError("EMAIL_NOT_SET", _("Enter an e-mail address."), "email")
    if not priced.lines:
        raise CheckoutError("NO_LINES", _("The basket is empty."), "lines")
    _check_goods(priced, now=now)
    point = _check_delivery(priced, now=now)
    if not checkout.billing_address:
        raise CheckoutError("BILLING_ADDRESS_NOT_SET", _("Enter the address for the bill."), "billingAddress")
    check_voucher(priced)
    check_told_total(priced)
    _check_paid(priced, payments)
    return point


def _check_goods(priced: PricedCheckout, *, now: datetime) -> None:
    """Refuse what is not sold here now, or too much of it; whether it is there is asked under the stock's lock."""
    listings = listings_in_channel(
        {one.variant.product_id for one in priced.lines}, channel_id=priced.checkout.channel_id
    )
    refused: dict[str, list[int]] = {}
    for one in priced.lines:
        offer = offered(one.price is not None, listings.get(one.variant.product_id), now=now)
        if (code := refusal_of(offer)) is not None:
            refused.setdefault(code, []).append(one.variant.pk)
    for code, variants in refused.items():
        message = _("Some of these goods cannot be bought here just now.")
        raise CheckoutError(code, message, "lines", variants=sorted(set(variants)))
    totals = add_per_variant((one.line.variant_id, one.line.quantity) for one in priced.lines)
    limits = {one.variant.pk: one.variant.quantity_limit_per_customer for one in priced.lines}
    check_limits(totals, limits, rules=basket_rules())
    if is_too_dear((one.price.total.gross, 1) for one in priced.lines if one.price is not None):
        message = _("One order can hold goods of at most 21 million baht. Take fewer pieces, or order in parts.")
        raise CheckoutError("QUANTITY_GREATER_THAN_LIMIT", message, "quantity", variants=sorted(totals))


def _check_delivery(priced: PricedCheckout, *, now: datetime) -> PickUpPoint | None:
    checkout = priced.checkout
    if not priced.needs_shipping:
        return None
    if checkout.collection_point_id is not None:
        return _check_point(priced, checkout, now=now)
    if checkout.shipping_method_id is None:
        raise CheckoutError("SHIPPING_METHOD_NOT_SET", _("Choose how the parcel is sent."), "shippingMethod")
    if not checkout.shipping_address:
        raise CheckoutError("SHIPPING_ADDRESS_NOT_SET", _("Enter the address of the parcel."), "shippingAddress")
    if not is_still_offered(priced, shipping_listings(priced)):
        message = _("The parcel can no longer be sent in that way, or not at that price. Choose again.")
        raise CheckoutError("INVALID_SHIPPING_METHOD", message, "shippingMethod")
    return None


def _check_point(priced: PricedCheckout, checkout: Checkout, *, now: datetime) -> PickUpPoint:
    points = collection_points(priced, now=now, look_at_stock=False)
    point = next((one for one in points if one.pk == checkout.collection_point_id), None)
    if point is None or checkout.shipping_address != address_of_point(point):
        message = _("The goods can no longer be fetched there. Choose another place.")
        raise CheckoutError("INVALID_SHIPPING_METHOD", message, "shippingMethod")
    return PickUpPoint(id=point.pk, name=point.name, local=point.click_and_collect_option == LOCAL)


def _check_paid(priced: PricedCheckout, payments: Sequence[TransactionItem]) -> None:
    if priced.checkout.channel.allow_unpaid_orders:
        return
    covered = add_up_payments(payments).authorize_status(priced.totals.total.gross, has_lines=True)
    if covered != "FULL":
        message = _("The goods must be paid before the order is placed here.")
        raise CheckoutError("CHECKOUT_NOT_FULLY_PAID", message, "id")
