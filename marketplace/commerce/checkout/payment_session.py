"""What the beginning and the next step of a payment share: what an app is told, and how its answer is settled."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from marketplace.commerce.checkout.payment_answers import FAILURES, Answer
from marketplace.commerce.checkout.payment_targets import PaymentTarget
from marketplace.commerce.customers.models import App
from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.models import TransactionEvent, TransactionItem
from marketplace.commerce.orders.report_payment import PaymentReport, report_payment
from marketplace.shared.money import Money


@dataclass(frozen=True, kw_only=True)
class Session:
    """A payment after a step: its row, what was reported last, and what the app says to the buyer's face."""

    transaction: TransactionItem
    event: TransactionEvent
    data: Any = None


def session_payload(
    event: str, *, payment: TransactionItem, request: TransactionEvent, target: PaymentTarget, data: Any
) -> dict[str, Any]:
    """Write down what an app is told of a step (`event` is Saleor's name of the webhook's payload)."""
    return {
        "__typename": event,
        "issuedAt": payment.modified_at.isoformat(),
        "transaction": transaction_payload(payment),
        "sourceObject": source_payload(target),
        "merchantReference": str(payment.token),
        "idempotencyKey": payment.idempotency_key,
        "action": {
            "actionType": request.type.removesuffix("_REQUEST"),
            "amount": Money(request.amount, payment.currency).major,
            "currency": payment.currency,
        },
        "data": data,
    }


def transaction_payload(payment: TransactionItem) -> dict[str, Any]:
    """Tell an app which payment is meant."""
    return {"token": str(payment.token), "pspReference": payment.psp_reference or ""}


def source_payload(target: PaymentTarget) -> dict[str, Any]:
    """Tell an app what is paid."""
    total = Money(target.total, target.channel.currency_code).major
    return {
        "__typename": target.kind,
        "id": str(target.id),
        "channel": {"slug": target.channel.slug},
        "total": {"gross": {"amount": total, "currency": target.channel.currency_code}},
    }


def settle(
    payment: TransactionItem, request: TransactionEvent, answer: Answer | str, *, app: App, now: datetime
) -> Session:
    """Write down what an app answered, in a transaction of its own; a text is why its answer was none."""
    if isinstance(answer, str):
        answer = Answer(kind=FAILURES[request.type], psp_reference="", amount=request.amount, message=answer)
    with transaction.atomic():
        event = _written(payment, request, answer, app=app, now=now)
    payment.refresh_from_db()
    return Session(transaction=payment, event=event, data=answer.data)


def _written(
    payment: TransactionItem, request: TransactionEvent, answer: Answer, *, app: App, now: datetime
) -> TransactionEvent:
    kind = answer.kind or request.type
    if not answer.psp_reference:
        return TransactionEvent.objects.create(
            transaction=payment,
            type=kind,
            amount=answer.amount,
            message=answer.message,
            external_url=answer.external_url,
            owner=f"app:{app.pk}",
            created_at=now,
        )
    if kind == request.type:
        TransactionEvent.objects.filter(pk=request.pk, psp_reference="", counts=False).delete()
    report = PaymentReport(
        kind=kind,
        psp_reference=answer.psp_reference,
        amount=answer.amount,
        message=answer.message,
        external_url=answer.external_url,
        available_actions=answer.actions,
    )
    try:
        with transaction.atomic():
            done = report_payment(token=payment.token, report=report, actor=f"app:{app.pk}", now=now)
    except PaymentReportError as refused:
        return _failed(payment, request, refused.message, app=app, now=now)
    return done.event


def _failed(
    payment: TransactionItem, request: TransactionEvent, why: str, *, app: App, now: datetime
) -> TransactionEvent:
    return TransactionEvent.objects.create(
        transaction=payment,
        type=FAILURES[request.type],
        amount=request.amount,
        message=why[:512],
        owner=f"app:{app.pk}",
        created_at=now,
    )
