"""Staff ask a payment's app to charge, to give back, or to let go."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import PaymentError
from marketplace.commerce.checkout.payment_answers import Answer, read_action_answer
from marketplace.commerce.checkout.payment_apps import call_payment_app, payment_app
from marketplace.commerce.checkout.payment_session import settle, source_payload, transaction_payload
from marketplace.commerce.checkout.payment_targets import target_of_payment
from marketplace.commerce.orders.lock_order import lock_transaction
from marketplace.commerce.orders.models import TransactionEvent, TransactionItem
from marketplace.shared.money import Money

EVENTS = {
    "CHARGE": "TransactionChargeRequested",
    "REFUND": "TransactionRefundRequested",
    "CANCEL": "TransactionCancelationRequested",
}


def request_payment_action(
    *, token: UUID, action: str, amount: int | None = None, reason: str = "", actor: str, now: datetime
) -> TransactionItem:
    """Ask the app of a payment to CHARGE what is reserved, to REFUND what was charged, or to CANCEL what is reserved.

    At most what there is; without an `amount` (satang) all of it. The request is written before the app is asked,
    outside any lock; what it answers settles the payment, or the request stays pending until it reports. Raises
    PaymentError (INVALID when there is nothing to do, MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK when no app can be
    asked), NotFoundError.
    """
    with transaction.atomic():
        _order, payment = lock_transaction(token)
        app = payment_app(payment.app_identifier)
        if app is None:
            message = _("No app looks after this payment. Report what was done instead.")
            raise PaymentError("MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK", message)
        request = TransactionEvent.objects.create(
            transaction=payment,
            type=f"{action}_REQUEST",
            amount=_most(payment, action, amount),
            message=reason[:512],
            counts=False,
            owner=actor,
            created_at=now,
        )
    answer = _ask(payment, request, action, now=now)
    return settle(payment, request, answer, app=app, now=now).transaction


def _most(payment: TransactionItem, action: str, amount: int | None) -> int:
    if action == "REFUND":
        there = payment.charged_amount - payment.refunded_amount - payment.refund_pending_amount
    else:
        there = payment.authorized_amount
    if there <= 0 or amount == 0:
        raise PaymentError("INVALID", _("There is nothing left of this payment for that."), "amount")
    return there if amount is None else min(amount, there)


def _ask(payment: TransactionItem, request: TransactionEvent, action: str, *, now: datetime) -> Answer | str:
    payload: dict[str, Any] = {
        "__typename": EVENTS[action],
        "issuedAt": request.created_at.isoformat(),
        "transaction": transaction_payload(payment),
        "sourceObject": source_payload(target_of_payment(payment, now=now)),
        "action": {
            "actionType": action,
            "amount": Money(request.amount, payment.currency).major,
            "currency": payment.currency,
        },
        "reason": request.message,
    }
    try:
        answered = call_payment_app(payment.app_identifier, payload)
        return read_action_answer(answered, request=request.type, asked=request.amount)
    except ValueError as unreadable:
        return str(unreadable)
