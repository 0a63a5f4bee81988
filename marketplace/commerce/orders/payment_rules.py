"""What the reports about a payment add up to, and how an order's money is split. Pure; whole satang."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime

# Reports that move money, by what they are about; all others are told in the history only.
ACTIONS = {
    "AUTHORIZATION_REQUEST": "authorization",
    "AUTHORIZATION_SUCCESS": "authorization",
    "AUTHORIZATION_FAILURE": "authorization",
    "AUTHORIZATION_ADJUSTMENT": "authorization",
    "CHARGE_REQUEST": "charge",
    "CHARGE_SUCCESS": "charge",
    "CHARGE_FAILURE": "charge",
    "CHARGE_BACK": "charge",
    "REFUND_REQUEST": "refund",
    "REFUND_SUCCESS": "refund",
    "REFUND_FAILURE": "refund",
    "REFUND_REVERSE": "refund",
    "CANCEL_REQUEST": "cancel",
    "CANCEL_SUCCESS": "cancel",
    "CANCEL_FAILURE": "cancel",
}
# Those that take money back to the buyer.
GIVES_BACK = frozenset({"REFUND_SUCCESS", "CHARGE_BACK"})
# Where the amount of a report is looked for when it does not tell it: reports with its reference of these kinds.
AMOUNT_FROM: dict[str, tuple[str, ...]] = {
    "CHARGE_FAILURE": (
        "CHARGE_SUCCESS",
        "CHARGE_REQUEST",
        "AUTHORIZATION_SUCCESS",
        "AUTHORIZATION_REQUEST",
        "AUTHORIZATION_FAILURE",
    ),
    "REFUND_FAILURE": ("REFUND_SUCCESS", "REFUND_REQUEST", "CHARGE_SUCCESS", "CHARGE_REQUEST", "CHARGE_FAILURE"),
    "CANCEL_FAILURE": (
        "CANCEL_SUCCESS",
        "CANCEL_REQUEST",
        "AUTHORIZATION_SUCCESS",
        "AUTHORIZATION_REQUEST",
        "AUTHORIZATION_FAILURE",
    ),
    "AUTHORIZATION_FAILURE": ("AUTHORIZATION_SUCCESS", "AUTHORIZATION_REQUEST"),
    "REFUND_REVERSE": ("REFUND_SUCCESS",),
    "CHARGE_BACK": ("CHARGE_SUCCESS",),
    "INFO": (),
}
# What a promised refund becomes by the last report about it.
GRANT_STATUS_BY_REPORT = {
    "REFUND_REQUEST": "PENDING",
    "REFUND_SUCCESS": "SUCCESS",
    "REFUND_FAILURE": "FAILURE",
    "REFUND_REVERSE": "NONE",
}


@dataclass(frozen=True, kw_only=True)
class MoneyReport:
    """A report that counts: its kind in Saleor's words, its reference ("": brought along), satang, and its moment."""

    kind: str
    psp_reference: str
    amount: int
    at: datetime


@dataclass(kw_only=True)
class Amounts:
    """The sums of a payment, by the columns of its row: `charged` is all that ever came, `refunded` all that went."""

    authorized_amount: int = 0
    charged_amount: int = 0
    refunded_amount: int = 0
    charged_back_amount: int = 0
    canceled_amount: int = 0
    authorize_pending_amount: int = 0
    charge_pending_amount: int = 0
    refund_pending_amount: int = 0
    cancel_pending_amount: int = 0

    def possible(self) -> bool:
        """Tell whether no sum is below zero and no more went back than came."""
        counted = [getattr(self, one.name) for one in fields(self)]
        return min(counted) >= 0 and self.refunded_amount <= self.charged_amount

    def with_offset(self, other: "Amounts", less: "Amounts") -> "Amounts":
        """Give these sums and what `other` holds beyond `less`."""
        return Amounts(
            **{
                one.name: getattr(self, one.name) + getattr(other, one.name) - getattr(less, one.name)
                for one in fields(self)
            }
        )


def amounts_of(reports: Iterable[MoneyReport]) -> Amounts:
    """Add up the reports about one payment, as Saleor does.

    Reports of one reference belong together: a request is pending until its success or failure comes; of a success
    and a failure the later one holds; money that is charged or released is reserved no longer. An adjustment sets
    what is reserved anew. Reports without a reference are sums that the app brought along: each counts by itself.
    """
    amounts = Amounts()
    by_reference: dict[tuple[str, str], dict[str, MoneyReport]] = defaultdict(dict)
    for one in _still_valid(sorted(reports, key=lambda report: report.at)):
        if one.psp_reference:
            by_reference[ACTIONS[one.kind], one.psp_reference][one.kind.rpartition("_")[2]] = one
        else:
            _bring_along(amounts, one)
    for (action, _reference), together in by_reference.items():
        _count(amounts, action, together)
    amounts.authorized_amount = max(0, amounts.authorized_amount)
    return amounts


def _still_valid(reports: Sequence[MoneyReport]) -> list[MoneyReport]:
    """Leave out what moves no money, and reservations that an adjustment replaced."""
    moving = [one for one in reports if one.kind in ACTIONS]
    places = [place for place, one in enumerate(moving) if one.kind == "AUTHORIZATION_ADJUSTMENT"]
    newest = places[-1] if places else 0
    return [one for place, one in enumerate(moving) if place >= newest or ACTIONS[one.kind] != "authorization"]


def _bring_along(amounts: Amounts, one: MoneyReport) -> None:
    match one.kind:
        case "AUTHORIZATION_SUCCESS":
            amounts.authorized_amount += one.amount
        case "AUTHORIZATION_ADJUSTMENT":
            amounts.authorized_amount = one.amount
        case "CHARGE_SUCCESS":
            amounts.charged_amount += one.amount
        case "CHARGE_BACK":
            amounts.refunded_amount += one.amount
            amounts.charged_back_amount += one.amount
        case "REFUND_SUCCESS":  # What the app calls charged is less by it already.
            amounts.charged_amount += one.amount
            amounts.refunded_amount += one.amount
        case "REFUND_REVERSE":
            amounts.charged_amount -= one.amount
            amounts.refunded_amount -= one.amount
        case "CANCEL_SUCCESS":
            amounts.canceled_amount += one.amount


def _count(amounts: Amounts, action: str, together: dict[str, MoneyReport]) -> None:
    done, pending = _outcome(together)
    if action == "authorization":
        if "ADJUSTMENT" in together:
            amounts.authorized_amount = together["ADJUSTMENT"].amount
        amounts.authorized_amount += done
        amounts.authorize_pending_amount += pending
    elif action == "charge":
        back = together["BACK"].amount if "BACK" in together else 0
        amounts.charged_amount += done
        amounts.authorized_amount -= done + pending
        amounts.charge_pending_amount += pending
        amounts.refunded_amount += back
        amounts.charged_back_amount += back
    elif action == "refund":
        amounts.refunded_amount += done - (together["REVERSE"].amount if "REVERSE" in together else 0)
        amounts.refund_pending_amount += pending
    else:
        amounts.canceled_amount += done
        amounts.authorized_amount -= done + pending
        amounts.cancel_pending_amount += pending


def _outcome(together: dict[str, MoneyReport]) -> tuple[int, int]:
    """Tell what was done and what is still pending of one action."""
    success, failure = together.get("SUCCESS"), together.get("FAILURE")
    if success is not None and (failure is None or success.at > failure.at):
        return success.amount, 0
    if success is None and failure is None and "REQUEST" in together:
        return 0, together["REQUEST"].amount
    return 0, 0


def authorize_status_of(*, total: int, covered: int) -> str:
    """Tell how far an order is covered by money reserved or received, in Saleor's words."""
    if not covered:
        return "NONE" if total else "FULL"
    return "FULL" if covered >= total else "PARTIAL"
