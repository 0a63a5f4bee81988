"""A payment app or the cash desk reports what happened to the money."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.orders.apply_report import apply_reports
from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.lock_order import lock_transaction
from marketplace.commerce.orders.models import GrantedRefund, Order, TransactionEvent, TransactionItem
from marketplace.commerce.orders.note_event import note_event
from marketplace.commerce.orders.payment_rules import ACTIONS, AMOUNT_FROM, GIVES_BACK, GRANT_STATUS_BY_REPORT
from marketplace.commerce.orders.record_income_change import record_income_change
from marketplace.commerce.orders.rules import MAX_AMOUNT
from marketplace.shared.errors import PermissionDeniedError

AHEAD = timedelta(minutes=5)
# The first of these gives a payment its reference.
NAMING = frozenset({"AUTHORIZATION_REQUEST", "AUTHORIZATION_SUCCESS", "CHARGE_REQUEST", "CHARGE_SUCCESS"})


@dataclass(frozen=True, kw_only=True)
class PaymentReport:
    """One report: `kind` in Saleor's words, `amount` in satang, `at` the time of the event if it is known.

    Without an amount, that of the report which it answers is meant. `available_actions` replaces what may be asked of
    the payment; the notes are added to the payment's.
    """

    kind: str
    psp_reference: str
    amount: int | None
    at: datetime | None = None
    message: str = ""
    external_url: str = ""
    available_actions: Sequence[str] | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Reported:
    """What became of a report; `already` when the same one had come before."""

    transaction: TransactionItem
    event: TransactionEvent
    already: bool


def report_payment(*, token: UUID, report: PaymentReport, actor: str, now: datetime) -> Reported:
    """Take in a report about a payment: each reference and kind counts once, however often it is sent.

    Records OrderFullyPaid when it completes the total, OrderRefunded for money given back, OrderPaymentRegained for
    money that comes after a refund. Raises PaymentReportError
    (INCORRECT_DETAILS when the same report comes with another amount, INVALID when more would go back than was
    received), PermissionDeniedError when another app or person owns the payment (Saleor's rule), NotFoundError.
    """
    if not report.psp_reference:
        raise PaymentReportError("REQUIRED", _("A report needs its reference."), "pspReference")
    order, payment = lock_transaction(token)
    if not may_report(payment.owner, actor):
        raise PermissionDeniedError(_("This payment belongs to another app."))
    amount = _amount(payment, report)
    before = payment.events.filter(psp_reference=report.psp_reference, type=report.kind).first()
    if before is not None and before.amount != amount:
        message = _("This report came before with another amount.")
        raise PaymentReportError("INCORRECT_DETAILS", message, "pspReference")
    if before is not None:
        _take_actions(payment, report)
        return Reported(transaction=payment, event=before, already=True)
    _check(payment, report, amount, now=now)
    event = _write(payment, report, amount, actor=actor, now=now)
    if order is not None:
        _follow(order, event, actor=actor, now=now)
    return Reported(transaction=payment, event=event, already=False)


def may_report(owner: str, actor: str) -> bool:
    """May this app or person report on that payment? A payment without an owner is anybody's who has the permission."""
    return owner in ("", actor) or (owner.startswith("user:") and actor.startswith("user:"))


def _amount(payment: TransactionItem, report: PaymentReport) -> int:
    if report.amount is not None:
        return report.amount
    if report.kind == "INFO":
        return 0
    same = payment.events.filter(psp_reference=report.psp_reference, type__in=AMOUNT_FROM.get(report.kind, ()))
    if (answered := same.order_by("-created_at").first()) is None:
        raise PaymentReportError("REQUIRED", _("This report needs its amount."), "amount")
    return answered.amount


def _check(payment: TransactionItem, report: PaymentReport, amount: int, *, now: datetime) -> None:
    if report.at is not None and report.at > now + AHEAD:
        raise PaymentReportError("INVALID", _("The time lies in the future."), "time")
    if not 0 <= amount <= MAX_AMOUNT:
        raise PaymentReportError("INVALID", _("This amount cannot be."), "amount")
    if report.kind == "CANCEL_SUCCESS" and amount > payment.authorized_amount + payment.cancel_pending_amount:
        raise PaymentReportError("INVALID", _("More would be released than was reserved."), "amount")
    if report.kind == "AUTHORIZATION_SUCCESS" and payment.events.filter(type=report.kind).exists():
        message = _("Money was reserved already. Report an adjustment instead.")
        raise PaymentReportError("ALREADY_EXISTS", message, "type")


def _take_actions(payment: TransactionItem, report: PaymentReport) -> None:
    if report.available_actions is not None:
        payment.available_actions = sorted(set(report.available_actions))
        payment.save(update_fields=["available_actions"])


def _write(
    payment: TransactionItem, report: PaymentReport, amount: int, *, actor: str, now: datetime
) -> TransactionEvent:
    event = TransactionEvent(
        transaction=payment,
        type=report.kind,
        psp_reference=report.psp_reference,
        amount=amount,
        message=report.message[:512],
        external_url=report.external_url,
        owner=actor,
        granted_refund=_granted_refund(payment, report),
        created_at=report.at or now,
    )
    apply_reports(payment, [event])
    if report.kind in NAMING and not payment.psp_reference:
        payment.psp_reference = report.psp_reference
    payment.owner = payment.owner or actor
    payment.metadata = {**payment.metadata, **report.metadata}
    payment.private_metadata = {**payment.private_metadata, **report.private_metadata}
    payment.modified_at = now
    payment.save()
    _take_actions(payment, report)
    event.save()
    return event


def _granted_refund(payment: TransactionItem, report: PaymentReport) -> GrantedRefund | None:
    if ACTIONS.get(report.kind) != "refund":
        return None
    asked = payment.events.filter(type="REFUND_REQUEST", psp_reference=report.psp_reference)
    event = asked.select_related("granted_refund").last()
    if event is None or event.granted_refund is None:
        return None
    event.granted_refund.status = GRANT_STATUS_BY_REPORT[report.kind]
    event.granted_refund.save(update_fields=["status"])
    return event.granted_refund


def _follow(order: Order, event: TransactionEvent, *, actor: str, now: datetime) -> None:
    note_event(
        order,
        "TRANSACTION_EVENT",
        actor=actor,
        now=now,
        type=event.type,
        reference=event.psp_reference,
        message=event.message,
    )
    if event.type not in ACTIONS:
        return
    count_payments(order, settled_at=event.created_at, now=now)
    named = _name_of_change(event)
    record_income_change(order, psp_reference=named, at=event.created_at, now=now)


def _name_of_change(event: TransactionEvent) -> str:
    """Give the report's own reference; one that names another refund already, of whatever order, is told apart.

    A reference counts once per payment and kind (Saleor's rule): the same may come for a second payment, for a refund
    and a charge-back, or for all orders of one bank run, and each takes money back.
    """
    same = TransactionEvent.objects.filter(psp_reference=event.psp_reference, type__in=GIVES_BACK)
    if event.type in GIVES_BACK and not same.exclude(pk=event.pk).exists():
        return event.psp_reference
    return f"{event.transaction.token}:{event.type}:{event.psp_reference}"
