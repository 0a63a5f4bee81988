"""A buyer looks at the ways to pay."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.payment_apps import call_payment_app, payment_apps
from marketplace.commerce.checkout.payment_session import source_payload
from marketplace.commerce.checkout.payment_targets import target_of
from marketplace.shared.money import Money


@dataclass(frozen=True, kw_only=True)
class Gateway:
    """A way to pay: what its face needs to know (`data`), or why it cannot be used (`refusal`, by `code`)."""

    id: str
    data: Any = None
    refusal: str = ""
    code: str = ""


def initialize_gateways(
    *, kind: str, key: UUID, wanted: Mapping[str, Any] | None, amount: int | None, now: datetime
) -> list[Gateway]:
    """Ask the ways to pay for a basket or an order what their faces need: those in `wanted` (with data), or all.

    Raises PaymentError (NOT_FOUND). A way that is not there, or does not answer, says so in its own answer.
    """
    target = target_of(kind, key, now=now)
    there = {app.identifier for app in payment_apps()}
    payable = Money(target.left if amount is None else amount, target.channel.currency_code).major
    found: list[Gateway] = []
    for identifier in wanted if wanted is not None else sorted(there):
        if identifier not in there:
            found.append(Gateway(id=identifier, refusal=_("There is no such way to pay."), code="NOT_FOUND"))
            continue
        payload = {
            "__typename": "PaymentGatewayInitializeSession",
            "issuedAt": now.isoformat(),
            "sourceObject": source_payload(target),
            "amount": payable,
            "data": (wanted or {}).get(identifier),
        }
        found.append(_answered(identifier, call_payment_app(identifier, payload)))
    return found


def _answered(identifier: str, answer: Any) -> Gateway:
    if isinstance(answer, Mapping) and "data" in answer:
        return Gateway(id=identifier, data=answer["data"])
    return Gateway(id=identifier, refusal=_("This way to pay does not answer just now."), code="INVALID")
