"""A buyer goes on paying: the bank asked her for something."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import PaymentError
from marketplace.commerce.checkout.initialize_payment import ask
from marketplace.commerce.checkout.payment_answers import FINAL
from marketplace.commerce.checkout.payment_apps import payment_app
from marketplace.commerce.checkout.payment_session import Session, session_payload, settle
from marketplace.commerce.checkout.payment_targets import target_of_payment
from marketplace.commerce.orders.models import TransactionItem

BEGUN = ("AUTHORIZATION_REQUEST", "CHARGE_REQUEST")


def process_payment(*, token: UUID, data: Any, now: datetime) -> Session:
    """Ask a payment's app again, with what the buyer's face has to tell (`data`).

    A payment that is settled is given as it is; the app is not asked again. Raises PaymentError: NOT_FOUND, INVALID
    when it was never begun here, MISSING_PAYMENT_APP_RELATION and MISSING_PAYMENT_APP when nobody can be asked.
    """
    payment = TransactionItem.objects.filter(token=token).first()
    if payment is None:
        raise PaymentError("NOT_FOUND", _("There is no such payment."), "id")
    events = list(payment.events.order_by("pk"))
    done = next((one for one in events if one.type in FINAL and one.counts), None)
    if done is not None:
        return Session(transaction=payment, event=done)
    request = next((one for one in events if one.type in BEGUN), None)
    if request is None:
        raise PaymentError("INVALID", _("This payment was not begun here."), "id")
    if not payment.app_identifier:
        raise PaymentError("MISSING_PAYMENT_APP_RELATION", _("No app looks after this payment."), "id")
    app = payment_app(payment.app_identifier)
    if app is None:
        raise PaymentError("MISSING_PAYMENT_APP", _("The app of this payment is no longer there."), "id")
    payload = session_payload(
        "TransactionProcessSession",
        payment=payment,
        request=request,
        target=target_of_payment(payment, now=now),
        data=data,
    )
    return settle(payment, request, ask(app.identifier, payload, request), app=app, now=now)
