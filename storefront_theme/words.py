"""Orders in words: how they are paid, how far they are."""

from dataclasses import dataclass

from django.utils.translation import gettext

from marketplace.gateway.records import Order
from marketplace.payments.rules import CASH_ON_DELIVERY, PROMPTPAY_TRANSFER

CALLED_OFF = {"CANCELED", "EXPIRED"}
WAITING = {"UNCONFIRMED", "DRAFT"}
SENT = {"FULFILLED", "RETURNED", "PARTIALLY_RETURNED"}


@dataclass(frozen=True, kw_only=True)
class Stage:
    """A stage on an order's way: passed, now, or to come."""

    label: str
    done: bool
    here: bool


def payment_words(method: str) -> str:
    """Name a way to pay."""
    return {
        CASH_ON_DELIVERY: gettext("Cash on delivery"),
        PROMPTPAY_TRANSFER: gettext("PromptPay transfer"),
    }.get(method, gettext("To be agreed"))


def is_called_off(order: Order) -> bool:
    """Whether the order was cancelled or ran out."""
    return order.status in CALLED_OFF


def awaits_transfer(order: Order) -> bool:
    """Whether the buyer still has to transfer the money."""
    return order.payment_method == PROMPTPAY_TRANSFER and not order.is_paid and not is_called_off(order)


def stages(order: Order) -> list[Stage]:
    """List the stages of an order, for its page: received, confirmed, packed and sent; a service is given instead."""
    sent = order.status in SENT
    confirmed = sent or order.status not in WAITING | CALLED_OFF
    transfer = order.payment_method == PROMPTPAY_TRANSFER
    reached = [True, *([order.is_paid] if transfer else []), confirmed, sent]
    labels = [
        (gettext("Order received"), gettext("Order received")),
        *([(gettext("Transfer received"), gettext("Waiting for the transfer"))] if transfer else []),
        (gettext("Confirmed"), gettext("Waiting to be confirmed")),
        (gettext("Packed and sent"), gettext("Being packed"))
        if order.shipping_address
        else (gettext("Service given"), gettext("The maker calls to agree on the day")),
    ]
    now = reached.index(False) if False in reached else len(reached)
    return [
        Stage(label=waiting if index == now else passed, done=index < now, here=index == now)
        for index, (passed, waiting) in enumerate(labels)
    ]
