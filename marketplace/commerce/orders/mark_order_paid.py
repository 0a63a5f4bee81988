"""The money is there: cash on delivery came back, or a transfer was found on the statement."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order, TransactionEvent, TransactionItem
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.rules import CALLED_OFF

NAME = "Manually marked as paid"


def mark_order_paid(*, order_id: UUID, actor: str, psp_reference: str = "", now: datetime) -> Order:
    """Write down that the whole total was received; the order still waits for its confirmation.

    As Saleor's `orderMarkAsPaid`: refused (TRANSACTION_ERROR) once there is any payment, refused without a billing
    address. Records OrderFullyPaid. `actor` ("app:1", "user:5") owns the payment, so only an app can later report on
    an app's. Raises OrderError, NotFoundError.
    """
    order = lock_order(order_id)
    _check(order)
    payment = TransactionItem.objects.create(
        order=order,
        name=NAME,
        psp_reference=psp_reference or None,
        currency=order.currency,
        charged_amount=order.total_gross_amount,
        available_actions=["REFUND"],
        owner=actor,
        created_at=now,
        modified_at=now,
    )
    TransactionEvent.objects.create(
        transaction=payment,
        type="CHARGE_SUCCESS",
        psp_reference=psp_reference,
        amount=order.total_gross_amount,
        created_at=now,
    )
    note_event(order, "ORDER_MARKED_AS_PAID", actor=actor, now=now, transaction_reference=psp_reference)
    count_payments(order, settled_at=now, now=now)
    return order


def _check(order: Order) -> None:
    if not order.billing_address:
        raise OrderError("BILLING_ADDRESS_NOT_SET", _("The order has no billing address."))
    if order.transactions.exists():
        message = _("This order already has a payment; it cannot be marked as paid by hand.")
        raise OrderError("TRANSACTION_ERROR", message, "transaction")
    if order.status in CALLED_OFF:
        raise OrderError("INVALID", _("This order was cancelled; it cannot be marked as paid."), "id")
