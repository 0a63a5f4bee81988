"""A payment app corrects what it told about a payment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.apply_report import apply_reports
from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.create_transaction import check_amounts
from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.lock_order import lock_transaction
from marketplace.commerce.orders.models import Order, TransactionEvent, TransactionItem
from marketplace.commerce.orders.new_transaction import NewTransaction
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.record_income_change import record_income_change
from marketplace.commerce.orders.report_payment import may_report
from marketplace.shared.errors import PermissionDeniedError

# What raises a sum, and what lowers it; a sum that has no word for falling is not lowered (Saleor's).
CORRECTIONS = {
    "authorized_amount": ("AUTHORIZATION_SUCCESS", "AUTHORIZATION_ADJUSTMENT"),
    "charged_amount": ("CHARGE_SUCCESS", "CHARGE_BACK"),
    "refunded_amount": ("REFUND_SUCCESS", "REFUND_REVERSE"),
    "canceled_amount": ("CANCEL_SUCCESS", ""),
}
NAMED = ("name", "message", "psp_reference", "external_url", "available_actions")


@dataclass(frozen=True, kw_only=True)
class TransactionCorrection:
    """What is corrected: words by column, notes that are added, and `told` sums and the app's event."""

    words: Mapping[str, Any] = field(default_factory=dict)
    told: NewTransaction = field(default_factory=NewTransaction)


def update_transaction(*, token: UUID, correction: TransactionCorrection, actor: str, now: datetime) -> TransactionItem:
    """Correct a payment: its words, its notes, and its sums, which become what the app says they are now.

    What is charged is what is there now, less what went back. Raises PaymentReportError (INCORRECT_CURRENCY, UNIQUE
    for a reference that another payment has, INVALID), PermissionDeniedError when another app owns it, NotFoundError.
    """
    order, payment = lock_transaction(token)
    if not may_report(payment.owner, actor):
        raise PermissionDeniedError(_("This payment belongs to another app."))
    told = correction.told
    if told.amounts and told.currency != payment.currency:
        raise PaymentReportError("INCORRECT_CURRENCY", _("The payment is in another currency."), "transaction")
    check_amounts(told)
    _check_reference(payment, str(correction.words.get("psp_reference") or ""))
    for column in NAMED:
        if correction.words.get(column) is not None:
            setattr(payment, column, correction.words[column])
    payment.metadata = {**payment.metadata, **told.metadata}
    payment.private_metadata = {**payment.private_metadata, **told.private_metadata}
    payment.owner = payment.owner or actor
    events = _corrections(payment, told, actor=actor, now=now)
    apply_reports(payment, events)
    payment.modified_at = now
    payment.save()
    TransactionEvent.objects.bulk_create([*events, *_told(payment, told, actor=actor, now=now)])
    if order is not None:
        _follow(order, payment, told, actor=actor, now=now)
    return payment


def _check_reference(payment: TransactionItem, reference: str) -> None:
    if not reference or reference == payment.psp_reference:
        return
    if TransactionItem.objects.filter(psp_reference=reference).exists():
        raise PaymentReportError("UNIQUE", _("Another payment has this reference."), "transaction")


def _corrections(
    payment: TransactionItem, told: NewTransaction, *, actor: str, now: datetime
) -> list[TransactionEvent]:
    """Say by events without a reference what changes; each of them counts by itself."""
    refunded = payment.refunded_amount - payment.charged_back_amount
    standing = {
        "authorized_amount": payment.authorized_amount,
        "charged_amount": payment.charged_amount - payment.refunded_amount - payment.refund_pending_amount,
        "refunded_amount": refunded,
        "canceled_amount": payment.canceled_amount,
    }
    events = []
    for column, amount in told.amounts.items():
        change = amount - standing[column]
        kind = CORRECTIONS[column][change < 0]
        if not change or not kind:
            continue
        counted = amount if kind == "AUTHORIZATION_ADJUSTMENT" else abs(change)
        events.append(
            TransactionEvent(
                transaction=payment, type=kind, amount=counted, message="Corrected.", owner=actor, created_at=now
            )
        )
    return events


def _told(payment: TransactionItem, told: NewTransaction, *, actor: str, now: datetime) -> list[TransactionEvent]:
    if not (told.event_reference or told.event_message):
        return []
    return [
        TransactionEvent(
            transaction=payment,
            type="INFO",
            psp_reference=told.event_reference,
            message=told.event_message,
            owner=actor,
            created_at=now,
        )
    ]


def _follow(order: Order, payment: TransactionItem, told: NewTransaction, *, actor: str, now: datetime) -> None:
    if told.event_reference or told.event_message:
        words = {"type": "INFO", "reference": told.event_reference, "message": told.event_message}
        note_event(order, "TRANSACTION_EVENT", actor=actor, now=now, **words)
    count_payments(order, settled_at=now, now=now)
    changes = len(order.recorded_refunds)
    record_income_change(order, psp_reference=f"{payment.token}:{changes}", at=now, now=now)
