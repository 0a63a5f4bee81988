"""A buyer begins to pay."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import PaymentError
from marketplace.commerce.checkout.payment_answers import FINAL, Answer, read_session_answer
from marketplace.commerce.checkout.payment_apps import call_payment_app, payment_app
from marketplace.commerce.checkout.payment_session import Session, session_payload, settle
from marketplace.commerce.checkout.payment_targets import PaymentTarget, target_of
from marketplace.commerce.customers.models import App
from marketplace.commerce.orders.models import TransactionEvent, TransactionItem


@dataclass(frozen=True, kw_only=True)
class NewPayment:
    """What a buyer wants to pay: how much (satang; None: all that is left), by which app, and how.

    `action` is CHARGE or AUTHORIZATION (empty: as the channel says); the same `key` begins one payment, however often.
    """

    gateway: str
    amount: int | None = None
    action: str = ""
    key: str = ""
    data: Any = None


def initialize_payment(*, kind: str, key: UUID, new: NewPayment, now: datetime) -> Session:
    """Begin a payment for a basket ("Checkout") or an order ("Order"), and ask its app.

    Promise, call, settle: the app is asked between two short transactions. Asked again with the same key, a payment
    that was settled is given again; one that was not is asked for again. Raises PaymentError: NOT_FOUND for the
    basket or the app, UNIQUE when the key stands for another payment, INVALID.
    """
    app = payment_app(new.gateway)
    target = target_of(kind, key, now=now)
    if app is None:
        raise PaymentError("NOT_FOUND", _("There is no such way to pay."), "paymentGateway")
    payment, request = _promised(target, new, app=app, now=now)
    done = payment.events.filter(type__in=FINAL, counts=True).order_by("-pk").first()
    if done is not None:
        return Session(transaction=payment, event=done)
    payload = session_payload(
        "TransactionInitializeSession", payment=payment, request=request, target=target, data=new.data
    )
    return settle(payment, request, ask(new.gateway, payload, request), app=app, now=now)


def ask(identifier: str, payload: dict[str, Any], request: TransactionEvent) -> Answer | str:
    """Ask an app about a step of a payment; a text tells why its answer was none."""
    try:
        return read_session_answer(call_payment_app(identifier, payload), asked=request.amount)
    except ValueError as unreadable:
        return str(unreadable)


def _promised(
    target: PaymentTarget, new: NewPayment, *, app: App, now: datetime
) -> tuple[TransactionItem, TransactionEvent]:
    amount = target.left if new.amount is None else new.amount
    action = new.action or target.channel.default_transaction_flow_strategy
    name = new.key or str(uuid4())
    try:
        with transaction.atomic():
            payment, fresh = TransactionItem.objects.get_or_create(
                app_identifier=new.gateway, idempotency_key=name, defaults=_columns(target, app=app, now=now)
            )
            kind = f"{action}_REQUEST"
            if fresh:
                return payment, TransactionEvent.objects.create(
                    transaction=payment, type=kind, amount=amount, counts=False, created_at=now
                )
    except IntegrityError:
        raise _taken() from None
    request = payment.events.filter(type=kind).order_by("pk").first()
    if not target.owns(payment) or request is None or (new.amount is not None and request.amount != amount):
        raise _taken()
    return payment, request


def _columns(target: PaymentTarget, *, app: App, now: datetime) -> dict[str, Any]:
    of_order = target.kind == "Order"
    return {
        "order_id": target.id if of_order else None,
        "checkout_token": None if of_order else target.id,
        "name": app.name,
        "currency": target.channel.currency_code,
        "owner": f"app:{app.pk}",
        "created_at": now,
        "modified_at": now,
    }


def _taken() -> PaymentError:
    message = _("Another payment was begun with this key.")
    return PaymentError("UNIQUE", message, "idempotencyKey")
