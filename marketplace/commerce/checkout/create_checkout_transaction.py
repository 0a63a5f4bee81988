"""A payment app opens a payment for a basket."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.lock_checkout import lock_checkout
from marketplace.commerce.orders.create_transaction import build_events, build_transaction, check_amounts
from marketplace.commerce.orders.errors import PaymentReportError
from marketplace.commerce.orders.models import TransactionEvent, TransactionItem
from marketplace.commerce.orders.new_transaction import NewTransaction


def create_checkout_transaction(*, token: UUID, new: NewTransaction, actor: str, now: datetime) -> TransactionItem:
    """Open a payment for a basket, with what was reserved or received already; its order will take it over.

    Raises PaymentReportError (INCORRECT_CURRENCY, INVALID), CheckoutError (NOT_FOUND).
    """
    checkout = lock_checkout(token)
    if new.currency != checkout.channel.currency_code:
        raise PaymentReportError("INCORRECT_CURRENCY", _("The basket is in another currency."), "transaction")
    check_amounts(new)
    payment = build_transaction(None, new, owner=actor, now=now)
    payment.checkout_token = checkout.token
    payment.save()
    TransactionEvent.objects.bulk_create(build_events(payment, new, now=now))
    if new.event_message or new.event_reference:
        TransactionEvent.objects.create(
            transaction=payment,
            type="INFO",
            psp_reference=new.event_reference,
            message=new.event_message,
            owner=actor,
            created_at=now,
        )
    return payment
