"""A payment app opens a payment for an order."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import Order, TransactionEvent, TransactionItem
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.record_income_change import record_income_change
from marketplace.commerce.orders.rules import MAX_AMOUNT

# Which event stands for an amount that a new payment brings along (Saleor's "manual adjustment").
BROUGHT_ALONG = {
    "authorized_amount": "AUTHORIZATION_SUCCESS",
    "charged_amount": "CHARGE_SUCCESS",
    "refunded_amount": "REFUND_SUCCESS",
    "canceled_amount": "CANCEL_SUCCESS",
}


def create_transaction(*, order_id: UUID, new: NewTransaction, actor: str, now: datetime) -> TransactionItem:
    """Open a payment for an order, with what was reserved or received already.

    Records OrderFullyPaid when it completes the total. Raises PaymentReportError, NotFoundError.
    """
    order = lock_order(order_id)
    if new.currency != order.currency:
        raise PaymentReportError("INCORRECT_CURRENCY", _("The order is in another currency."), "transaction")
    check_amounts(new)
    payment = build_transaction(order, new, owner=actor, now=now)
    payment.save()
    TransactionEvent.objects.bulk_create(build_events(payment, new, now=now))
    count_payments(order, settled_at=now, now=now)
    record_income_change(order, psp_reference=str(payment.token), at=now, now=now)
    if new.event_message or new.event_reference:
        TransactionEvent.objects.create(
            transaction=payment,
            type="INFO",
            psp_reference=new.event_reference,
            message=new.event_message,
            owner=actor,
            created_at=now,
        )
        note_event(
            order,
            "TRANSACTION_EVENT",
            actor=actor,
            now=now,
            type="INFO",
            reference=new.event_reference,
            message=new.event_message,
        )
    return payment


def check_amounts(new: NewTransaction) -> None:
    """Refuse amounts that cannot be: below zero, or beyond reason."""
    if any(not 0 <= amount <= MAX_AMOUNT for amount in new.amounts.values()):
        raise PaymentReportError("INVALID", _("This amount cannot be."), "transaction")


def build_transaction(order: Order | None, new: NewTransaction, *, owner: str, now: datetime) -> TransactionItem:
    """Make the row of a new payment, not yet saved; without an order it is a basket's.

    What its app calls charged is less by what it gave back.
    """
    amounts = dict(new.amounts)
    amounts["charged_amount"] = amounts.get("charged_amount", 0) + amounts.get("refunded_amount", 0)
    return TransactionItem(
        order=order,
        name=new.name[:512],
        message=new.message[:512],
        psp_reference=new.psp_reference or None,
        currency=order.currency if order else new.currency,
        owner=owner,
        created_at=now,
        modified_at=now,
        available_actions=sorted(set(new.available_actions)),
        external_url=new.external_url,
        app_identifier=new.app_identifier,
        metadata=dict(new.metadata),
        private_metadata=dict(new.private_metadata),
        **amounts,
    )


def build_events(payment: TransactionItem, new: NewTransaction, *, now: datetime) -> list[TransactionEvent]:
    """Make the history of a payment that came with amounts, not yet saved."""
    return [
        TransactionEvent(
            transaction=payment, type=BROUGHT_ALONG[column], amount=amount, message="Brought along.", created_at=now
        )
        for column, amount in new.amounts.items()
        if amount
    ]
