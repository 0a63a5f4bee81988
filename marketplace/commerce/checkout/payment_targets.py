"""What a payment is for: a basket, or an order."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.channels.models import Channel
from marketplace.commerce.checkout.errors import PaymentError
from marketplace.commerce.checkout.models import Checkout
from marketplace.commerce.checkout.queries import price_checkout
from marketplace.commerce.orders.models import Order, TransactionItem

# Saleor's limit of payments for one basket or order.
MOST_PAYMENTS = 100


@dataclass(frozen=True, kw_only=True)
class PaymentTarget:
    """A basket or an order as a payment sees it: `left` is what is neither paid nor reserved yet, in satang."""

    kind: str
    id: UUID
    channel: Channel
    total: int
    left: int

    def owns(self, payment: TransactionItem) -> bool:
        """Is this payment for it?"""
        return self.id == (payment.order_id if self.kind == "Order" else payment.checkout_token)


def target_of(kind: str, key: UUID, *, now: datetime) -> PaymentTarget:
    """Find a basket ("Checkout") or an order ("Order"). Raises PaymentError (NOT_FOUND; INVALID at 100 payments)."""
    found = _order(key) if kind == "Order" else _checkout(key, now=now)
    if found is None:
        raise PaymentError("NOT_FOUND", _("This basket or order is no longer there."), "id")
    channel, total, payments = found
    if len(payments) >= MOST_PAYMENTS:
        message = _("Too many payments were begun: at most %(count)d.") % {"count": MOST_PAYMENTS}
        raise PaymentError("INVALID", message, "id")
    left = max(0, total - sum(_covered(one) for one in payments))
    return PaymentTarget(kind=kind, id=key, channel=channel, total=total, left=left)


def target_of_payment(payment: TransactionItem, *, now: datetime) -> PaymentTarget:
    """Find what a payment is for. Raises PaymentError (INVALID when its basket is gone)."""
    key = payment.order_id or payment.checkout_token
    if key is None:
        raise PaymentError("INVALID", _("This payment belongs to no basket and no order."), "id")
    return target_of("Order" if payment.order_id else "Checkout", key, now=now)


def _order(key: UUID) -> tuple[Channel, int, list[TransactionItem]] | None:
    order = Order.objects.select_related("channel").filter(pk=key).first()
    if order is None:
        return None
    return order.channel, order.total_gross_amount, list(order.transactions.all())


def _checkout(key: UUID, *, now: datetime) -> tuple[Channel, int, list[TransactionItem]] | None:
    checkout = Checkout.objects.select_related("channel").filter(pk=key).first()
    if checkout is None:
        return None
    payments = list(TransactionItem.objects.filter(checkout_token=key, order=None))
    return checkout.channel, price_checkout(checkout, now=now).totals.total.gross, payments


def _covered(payment: TransactionItem) -> int:
    there = payment.charged_amount - payment.refunded_amount
    return max(payment.authorized_amount, there) + payment.authorize_pending_amount + payment.charge_pending_amount
