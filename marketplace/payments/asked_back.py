"""What an app without a bank behind it answers when staff ask it for something."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4


def asked_back(event: Mapping[str, Any]) -> dict[str, Any]:
    """Answer a request to charge, to give back or to let go.

    Money in hands and on paper moves by people: a charge and a refund are pending under a new reference until someone
    reports them; what was only promised is let go at once.
    """
    reference = f"{event['action']['actionType'].lower()}-{uuid4()}"
    if event["__typename"] == "TransactionCancelationRequested":
        return {"pspReference": reference, "result": "CANCEL_SUCCESS", "amount": event["action"]["amount"]}
    return {"pspReference": reference}
