"""The payment app "cash on delivery": the postman brings the money back."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from marketplace.payments.asked_back import asked_back


def answer(event: Mapping[str, Any]) -> dict[str, Any]:
    """Answer an event of a payment in the shape of Saleor's synchronous webhooks.

    A payment is pending from its beginning (AUTHORIZATION_REQUEST or CHARGE_REQUEST, as was asked), until staff report
    the money under the same reference.
    """
    kind = event["__typename"]
    if kind == "PaymentGatewayInitializeSession":
        return {"data": {"currency": "THB"}}
    if kind in ("TransactionInitializeSession", "TransactionProcessSession"):
        reference = f"cod-{UUID(event['transaction']['token']).hex[:16]}"
        return {"pspReference": reference, "result": f"{event['action']['actionType']}_REQUEST", "data": {}}
    return asked_back(event)
