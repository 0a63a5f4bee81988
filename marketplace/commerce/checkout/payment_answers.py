"""What payment apps answer, in the shape of Saleor's synchronous webhooks; read and checked over plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from marketplace.shared.money import minor_units

SESSION_RESULTS = frozenset(
    f"{action}_{end}"
    for action in ("AUTHORIZATION", "CHARGE")
    for end in ("SUCCESS", "FAILURE", "REQUEST", "ACTION_REQUIRED")
)
# What an app may answer to a request for an action, by the request.
ACTION_RESULTS = {
    "CHARGE_REQUEST": frozenset({"CHARGE_SUCCESS", "CHARGE_FAILURE"}),
    "REFUND_REQUEST": frozenset({"REFUND_SUCCESS", "REFUND_FAILURE"}),
    "CANCEL_REQUEST": frozenset({"CANCEL_SUCCESS", "CANCEL_FAILURE"}),
}
FAILURES = {
    "AUTHORIZATION_REQUEST": "AUTHORIZATION_FAILURE",
    "CHARGE_REQUEST": "CHARGE_FAILURE",
    "REFUND_REQUEST": "REFUND_FAILURE",
    "CANCEL_REQUEST": "CANCEL_FAILURE",
}
# The results after which a session is over (Saleor's list).
FINAL = frozenset(
    f"{action}_{end}" for action in ("AUTHORIZATION", "CHARGE") for end in ("SUCCESS", "FAILURE", "REQUEST")
)
LONGEST = 512


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An app's answer: `kind` is the report it makes (empty: none yet), `amount` in satang."""

    kind: str
    psp_reference: str
    amount: int
    message: str = ""
    external_url: str = ""
    actions: Sequence[str] | None = None
    data: Any = None


def read_session_answer(answer: Any, *, asked: int) -> Answer:
    """Read the answer to the beginning or the next step of a payment of `asked` satang.

    Raises ValueError, in words for the payment's history, when an app answers what cannot be understood.
    """
    given = _object(answer)
    kind = _text(given, "result")
    if kind not in SESSION_RESULTS:
        raise ValueError(f"The app gave no known result: {kind[:40] or 'none'}.")
    reference = _text(given, "pspReference")
    if not reference and not kind.endswith(("FAILURE", "ACTION_REQUIRED")):
        raise ValueError("The app gave no pspReference.")
    return _answer(given, kind=kind, reference=reference, asked=asked)


def read_action_answer(answer: Any, *, request: str, asked: int) -> Answer:
    """Read the answer to a request for a charge, a refund or a cancellation; without a result it is still to come.

    Raises ValueError as read_session_answer.
    """
    given = _object(answer)
    kind = _text(given, "result")
    if kind and kind not in ACTION_RESULTS[request]:
        raise ValueError(f"The app gave no known result: {kind[:40]}.")
    reference = _text(given, "pspReference")
    if not reference and not kind.endswith("FAILURE"):
        raise ValueError("The app gave no pspReference.")
    return _answer(given, kind=kind, reference=reference, asked=asked)


def _answer(given: Mapping[str, Any], *, kind: str, reference: str, asked: int) -> Answer:
    actions = given.get("actions")
    return Answer(
        kind=kind,
        psp_reference=reference,
        amount=_amount(given.get("amount"), asked),
        message=_text(given, "message")[:LONGEST],
        external_url=_text(given, "externalUrl")[:255],
        actions=[str(one) for one in actions] if isinstance(actions, list | tuple) else None,
        data=given.get("data"),
    )


def _object(answer: Any) -> Mapping[str, Any]:
    if not isinstance(answer, Mapping):
        raise ValueError("The app did not answer with an object.")
    return answer


def _text(given: Mapping[str, Any], name: str) -> str:
    value = given.get(name)
    return value.upper() if name == "result" and isinstance(value, str) else str(value or "")[:LONGEST]


def _amount(value: Any, asked: int) -> int:
    if value is None:
        return asked
    try:
        amount = minor_units(Decimal(str(value)))
    except (InvalidOperation, ValueError):
        raise ValueError("The app gave an amount that is none.") from None
    if amount < 0:
        raise ValueError("The app gave an amount below zero.")
    return amount
