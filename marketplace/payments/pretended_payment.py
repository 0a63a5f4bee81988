"""The payment app "pretended": no money moves. For trying storefronts out (TEST_PAYMENTS), never for selling."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid4


def answer(event: Mapping[str, Any]) -> dict[str, Any]:
    """Answer an event of a payment as Saleor's own dummy app does: with the result that the caller asks for.

    Data of the form {"event": {"type": "CHARGE_FAILURE"}} names the result of a session; without it the payment
    succeeds, and so does whatever staff ask for later.
    """
    kind = event["__typename"]
    if kind == "PaymentGatewayInitializeSession":
        return {"data": {"currency": "THB"}}
    wanted = event["action"]["actionType"]
    if kind in ("TransactionInitializeSession", "TransactionProcessSession"):
        reference = f"pretended-{UUID(event['transaction']['token']).hex[:16]}"
        return {"pspReference": reference, "result": _named(event) or f"{wanted}_SUCCESS", "data": {}}
    return {"pspReference": f"{wanted.lower()}-{uuid4()}", "result": f"{wanted}_SUCCESS"}


def _named(event: Mapping[str, Any]) -> str:
    data = event.get("data")
    named = data.get("event") if isinstance(data, Mapping) else None
    return str(named.get("type") or "") if isinstance(named, Mapping) else ""
