"""A payment app or the cash desk reports what happened to the money."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.lock_order import lock_transaction
from marketplace.commerce.orders.models import Order, TransactionEvent, TransactionItem
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.refund_order import record_refund
from marketplace.commerce.orders.rules import GIVES_BACK, MAX_AMOUNT, MONEY_MOVES
from marketplace.shared.errors import PermissionDeniedError

AHEAD = timedelta(minutes=5)


@dataclass(frozen=True, kw_only=True)
class PaymentReport:
    """One report: `kind` in Saleor's words, `amount` in satang, `at` the time of the event if it is known."""

    kind: str
    psp_reference: str
    amount: int
    at: datetime | None = None
    message: str = ""


@dataclass(frozen=True, kw_only=True)
class Reported:
    """What became of a report; `already` when the same one had come before."""

    transaction: TransactionItem
    event: TransactionEvent
    already: bool


def report_payment(*, token: UUID, report: PaymentReport, actor: str, now: datetime) -> Reported:
    """Take in a report about a payment: each reference and kind counts once, however often it is sent.

    Records OrderFullyPaid when it completes the total, OrderRefunded for money given back. Raises PaymentReportError
    (INCORRECT_DETAILS when the same report comes with another amount, INVALID when more would go back than was
    received), PermissionDeniedError when another app or person owns the payment (Saleor's rule), NotFoundError.
    """
    if not report.psp_reference:
        raise PaymentReportError("REQUIRED", _("A report needs its reference."), "pspReference")
    order, payment = lock_transaction(token)
    if not may_report(payment.owner, actor):
        raise PermissionDeniedError(_("This payment belongs to another app."))
    before = payment.events.filter(psp_reference=report.psp_reference, type=report.kind).first()
    if before is not None and before.amount != report.amount:
        message = _("This report came before with another amount.")
        raise PaymentReportError("INCORRECT_DETAILS", message, "pspReference")
    if before is not None:
        return Reported(transaction=payment, event=before, already=True)
    _check(payment, report, now=now)
    event = _write(payment, report, actor=actor, now=now)
    if order is not None:
        _follow(order, event, actor=actor, now=now)
    return Reported(transaction=payment, event=event, already=False)


def may_report(owner: str, actor: str) -> bool:
    """May this app or person report on that payment? A payment without an owner is anybody's who has the permission."""
    return owner in ("", actor) or (owner.startswith("user:") and actor.startswith("user:"))


def _check(payment: TransactionItem, report: PaymentReport, *, now: datetime) -> None:
    if report.kind == "REFUND_REVERSE":
        message = _("A refund cannot be undone. Report the money as a new charge.")
        raise PaymentReportError("INVALID", message, "type")
    if report.at is not None and report.at > now + AHEAD:
        raise PaymentReportError("INVALID", _("The time lies in the future."), "time")
    if not 0 <= report.amount <= MAX_AMOUNT:
        raise PaymentReportError("INVALID", _("This amount cannot be."), "amount")
    left = payment.charged_amount - payment.refunded_amount
    if report.kind in GIVES_BACK and report.amount > left:
        raise PaymentReportError("INVALID", _("More would be given back than was received."), "amount")
    if report.kind == "CANCEL_SUCCESS" and report.amount > payment.authorized_amount:
        raise PaymentReportError("INVALID", _("More would be released than was reserved."), "amount")


def _write(payment: TransactionItem, report: PaymentReport, *, actor: str, now: datetime) -> TransactionEvent:
    for column, sign in MONEY_MOVES.get(report.kind, {}).items():
        setattr(payment, column, getattr(payment, column) + sign * report.amount)
    if report.kind in ("AUTHORIZATION_SUCCESS", "CHARGE_SUCCESS") and not payment.psp_reference:
        payment.psp_reference = report.psp_reference
    payment.owner = payment.owner or actor
    payment.modified_at = now
    payment.save()
    return TransactionEvent.objects.create(
        transaction=payment,
        type=report.kind,
        psp_reference=report.psp_reference,
        amount=report.amount,
        message=report.message[:512],
        created_at=report.at or now,
    )


def _follow(order: Order, event: TransactionEvent, *, actor: str, now: datetime) -> None:
    note_event(order, "TRANSACTION_EVENT", actor=actor, now=now, type=event.type, reference=event.psp_reference)
    if event.type not in MONEY_MOVES:
        return
    count_payments(order, settled_at=event.created_at, now=now)
    if event.type in GIVES_BACK:
        record_refund(order, psp_reference=_name_of_refund(order, event), refunded_at=event.created_at, now=now)


def _name_of_refund(order: Order, event: TransactionEvent) -> str:
    """Give the report's own reference; one that names another refund of the order already is told apart.

    A reference counts once per payment and kind (Saleor's rule): the same may come for a second payment, or for a
    refund and a charge-back, and each takes money back.
    """
    same = TransactionEvent.objects.filter(transaction__order=order, psp_reference=event.psp_reference)
    if not same.filter(type__in=GIVES_BACK).exclude(pk=event.pk).exists():
        return event.psp_reference
    return f"{event.transaction.token}:{event.type}:{event.psp_reference}"
