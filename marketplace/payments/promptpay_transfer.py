"""The payment app "PromptPay transfer": it shows a code, and waits for somebody to see the money on the statement."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.payments.asked_back import asked_back
from marketplace.payments.promptpay import credit_transfer_payload
from marketplace.shared.money import minor_units


def answer(event: Mapping[str, Any]) -> dict[str, Any]:
    """Answer an event of a payment in the shape of Saleor's synchronous webhooks.

    A payment begins with the code to be scanned (CHARGE_ACTION_REQUIRED); when the buyer says that she has paid, it is
    pending (CHARGE_REQUEST), until staff report CHARGE_SUCCESS from the bank's statement under the same reference.
    """
    if not settings.PROMPTPAY_ID:
        return {"result": "CHARGE_FAILURE", "message": _("Transfers cannot be taken just now.")}
    kind = event["__typename"]
    if kind == "PaymentGatewayInitializeSession":
        return {"data": {"promptpayId": settings.PROMPTPAY_ID, "currency": "THB"}}
    if kind == "TransactionInitializeSession":
        return _code(event)
    if kind == "TransactionProcessSession":
        return {"pspReference": _reference(event), "result": "CHARGE_REQUEST", "data": {}}
    return asked_back(event)


def _code(event: Mapping[str, Any]) -> dict[str, Any]:
    amount = event["action"]["amount"]
    try:
        payload = credit_transfer_payload(target=settings.PROMPTPAY_ID, amount=minor_units(Decimal(str(amount))))
    except ValueError:
        return {"result": "CHARGE_FAILURE", "message": _("A transfer of this amount cannot be taken.")}
    return {
        "pspReference": _reference(event),
        "result": "CHARGE_ACTION_REQUIRED",
        "message": _("Scan the code and transfer the amount."),
        "data": {"promptpay": payload, "amount": float(amount), "currency": event["action"]["currency"]},
    }


def _reference(event: Mapping[str, Any]) -> str:
    return f"promptpay-{UUID(event['transaction']['token']).hex[:16]}"
