"""What a payout run may do and when, who is paid and who waits, and in which accounts the money stands."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple
from uuid import UUID

from marketplace.ledger.rules import payee_of_account

PayeeKind = Literal["maker", "organisation"]
RunDeed = Literal["approve", "cancel", "send", "settle", "return"]
WaitReason = Literal["negative", "below_minimum", "no_account", "account_expired", "in_dispute"]

PAID_FROM = "bank:payouts"
ROUTES = ("bank", "promptpay", "cash")
CONFIRMED_BY = ("tap", "voice", "witness")
DISPUTE_KINDS = ("wrong_amount", "not_received")
ANSWERS = ("right", "mended")
LONGEST_WORDS, LONGEST_REASON, LONGEST_WITNESS = 500, 200, 150
# A bank takes a file some days ahead; what is dated further is a slip of the finger.
LATEST_VALUE_DATE = timedelta(days=7)
HIGHEST_MINIMUM = 10_000_000  # satang: nobody is let wait for more than a hundred thousand baht

# (state, deed) -> state. What is not here is refused. A bank may send a payment back long after a run was settled.
RUN_STATES: dict[tuple[str, RunDeed], str] = {
    ("draft", "approve"): "approved",
    ("draft", "cancel"): "cancelled",
    ("approved", "cancel"): "cancelled",
    ("approved", "send"): "sent",
    ("sent", "settle"): "settled",
    ("sent", "return"): "sent",
    ("settled", "return"): "settled",
}


class Payee(NamedTuple):
    """Who is owed: ("maker", her reference) or ("organisation", its reference)."""

    kind: str
    reference: UUID

    @property
    def key(self) -> str:
        """Her name in records of who looked at what: "maker:<uuid>"."""
        return f"{self.kind}:{self.reference}"

    @property
    def owed(self) -> str:
        """The account of what is owed to her."""
        return f"owed:{self.kind}:{self.reference}"

    @property
    def in_run(self) -> str:
        """The account of what is on its way to her."""
        return f"in_run:{self.kind}:{self.reference}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Destination:
    """Where a payee's money is sent: the name as it will be paid, and the account's number in the clear.

    `account` is the reference of the payee's account; `number` is the bank account or PromptPay id, empty for cash.
    """

    account: UUID
    name: str
    route: str
    bank: str = ""
    number: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Standing:
    """How a payee stands before a run, in satang: owed now, and what of it was settled by the end of the cycle."""

    owed: int
    of_cycle: int
    disputed: bool = False

    @property
    def payable(self) -> int:
        """What a run may pay: never more than is owed now, and nothing that came after the cycle."""
        return max(min(self.owed, self.of_cycle), 0)


def payee_of(account: str) -> Payee | None:
    """Read back whose account it is ("owed:maker:<uuid>"); None for an account that is nobody's."""
    found = payee_of_account(account)
    return Payee(*found) if found else None


def next_state(state: str, deed: RunDeed) -> str | None:
    """Where does a run in this state go by this deed? None: the deed is refused."""
    return RUN_STATES.get((state, deed))


def may_approve(*, prepared_by: str, approver: str) -> bool:
    """May this person approve the run? Anybody but the one who prepared it: four eyes."""
    return prepared_by != approver


def speaks_for(payee: Payee, by: str) -> bool:
    """Is this the payee's own word? A maker's is put in by herself; an organisation speaks through its people."""
    return payee.kind == "organisation" or by == payee.key


def why_looked(run: int) -> str:
    """Say in the record of looks for which run somebody took accounts out of the house."""
    return f"payout run {run}"


def wait_reason(
    standing: Standing, *, minimum: int, has_account: bool, account_expired: bool = False
) -> WaitReason | None:
    """Why does a payee wait for a later run? None: she is paid in this one.

    Whoever says that an earlier payment never came waits until that is answered: her account may be wrong. What
    waits is carried forward, a debt (negative) too.
    """
    if standing.owed < 0:
        return "negative"
    if standing.payable == 0 or standing.payable < minimum:
        return "below_minimum"
    if standing.disputed:
        return "in_dispute"
    if account_expired:
        return "account_expired"
    return None if has_account else "no_account"


def value_date_refusal(value_date: date, *, approved_on: date, today: date) -> str | None:
    """Why can money not have gone out on this day? TOO_EARLY before the approval, TOO_LATE far ahead; None: it can."""
    if value_date < approved_on:
        return "TOO_EARLY"
    return "TOO_LATE" if value_date > today + LATEST_VALUE_DATE else None


def last_digits(number: str) -> str:
    """Give the four last digits, all that pages show of an account's number."""
    return number[-4:] if len(number) > 4 else ""


def moved_into_run(payee: Payee, amount: int) -> dict[str, int]:
    """Say how the books move when a run takes satang that are owed: we owe them no longer, they are on their way."""
    return {payee.owed: amount, payee.in_run: -amount}


def moved_out_of_run(payee: Payee, amount: int) -> dict[str, int]:
    """Say how the books move when a run is called off: they are owed again."""
    return {payee.owed: -amount, payee.in_run: amount}


def moved_to_payee(payee: Payee, amount: int) -> dict[str, int]:
    """Say how the books move when the bank pays: they leave our account."""
    return {payee.in_run: amount, PAID_FROM: -amount}


def moved_back(payee: Payee, amount: int) -> dict[str, int]:
    """Say how the books move when a payment comes back: the money is on our account, and owed again."""
    return {PAID_FROM: amount, payee.owed: -amount}
