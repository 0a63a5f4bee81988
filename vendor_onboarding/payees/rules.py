"""Which account may be somebody's, who may say so, and for how long."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from marketplace.shared.thai.digits import arabic_digits, telephone
from marketplace.shared.thai.tax_ids import tax_id_doubt
from vendor_onboarding.payees.banks import BANK_BY_CODE

AccountDeed = Literal["approve", "reject", "renew", "replace"]
ROUTES = ("bank", "promptpay", "cash")
# Thai accounts have ten to twelve digits, some of state banks up to fifteen; a bank says better than we.
FEWEST_DIGITS, MOST_DIGITS = 10, 15
LONGEST_NAME, LONGEST_REASON, LONGEST_WITNESS = 200, 300, 150
PROMPTPAY_LENGTHS = {13: "national", 15: "wallet"}
# (state, deed) -> state. What is not here is refused.
ACCOUNT_STATES: dict[tuple[str, AccountDeed], str] = {
    ("proposed", "approve"): "approved",
    ("proposed", "reject"): "rejected",
    ("proposed", "replace"): "replaced",
    ("approved", "renew"): "approved",
    ("approved", "replace"): "replaced",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountDetails:
    """What is proposed: `route` bank, promptpay or cash, the bank's code, the number or PromptPay id, its holder.

    `own_name` says that the account is in the payee's own name; else `reason` and `witness` are needed.
    """

    route: str
    bank: str = ""
    number: str = ""
    holder: str
    own_name: bool = True
    reason: str = ""
    witness: str = ""

    def tidied(self) -> "AccountDetails":
        """The same as it is kept: digits alone, words without edges, nothing that its route does not need."""
        number = "" if self.route == "cash" else plain_number(self.number)
        if self.route == "promptpay" and promptpay_kind(number) == "phone":
            number = "0" + (telephone(number) or "").removeprefix("+66")
        named_otherwise = self.route != "cash" and not self.own_name
        return replace(
            self,
            bank=self.bank if self.route == "bank" else "",
            number=number,
            holder=self.holder.strip(),
            own_name=not named_otherwise,
            reason=self.reason.strip()[:LONGEST_REASON] if named_otherwise else "",
            witness=self.witness.strip()[:LONGEST_WITNESS] if named_otherwise else "",
        )


def plain_number(text: str) -> str:
    """Read a number as people type it, "123-4-56789-0" or in Thai digits: digits alone; else what was typed."""
    bare = re.sub(r"[\s\-.()]", "", arabic_digits(text))
    return bare if re.fullmatch(r"\+?[0-9]+", bare) else text.strip()


def promptpay_kind(number: str) -> str | None:
    """What is a PromptPay id: "phone" (a mobile), "national" (citizen or tax id), "wallet"; None: it is none."""
    if len(number) not in PROMPTPAY_LENGTHS:
        found = telephone(number)
        return "phone" if found and re.fullmatch(r"\+66[689]\d{8}", found) else None
    if not number.isdigit():
        return None
    kind = PROMPTPAY_LENGTHS[len(number)]
    return None if kind == "national" and tax_id_doubt(number) else kind


def account_refusal(details: AccountDetails) -> tuple[str, str] | None:
    """Why can these (tidied) details not be an account? Gives the field and a code; None: they can."""
    if details.route not in ROUTES:
        return "route", "ROUTE"
    if not details.holder or len(details.holder) > LONGEST_NAME:
        return "holder", "HOLDER"
    if found := _number_refusal(details):
        return found
    if not details.own_name:
        for field in ("reason", "witness"):
            if not getattr(details, field):
                return field, field.upper()
    return None


def _number_refusal(details: AccountDetails) -> tuple[str, str] | None:
    if details.route == "bank":
        if details.bank not in BANK_BY_CODE:
            return "bank", "BANK"
        if not re.fullmatch(rf"[0-9]{{{FEWEST_DIGITS},{MOST_DIGITS}}}", details.number):
            return "number", "ACCOUNT_NUMBER"
    if details.route == "promptpay" and promptpay_kind(details.number) is None:
        return "number", "PROMPTPAY_ID"
    return None


def next_state(state: str, deed: AccountDeed) -> str | None:
    """Where does an account in this state go by this deed? None: the deed is refused."""
    return ACCOUNT_STATES.get((state, deed))


def may_decide(*, proposed_by: str, decider: str) -> bool:
    """May this person approve, reject or renew? Anybody but the one who proposed it: four eyes."""
    return proposed_by != decider


def renew_by(*, own_name: bool, today: date) -> date | None:
    """Until when is an account good that is approved today? For ever in the payee's own name, else for a year."""
    if own_name:
        return None
    last = 28 if (today.month, today.day) == (2, 29) else today.day
    return today.replace(year=today.year + 1, day=last)


def is_in_force(*, state: str, good_until: date | None, today: date) -> bool:
    """May money be sent to an account today? To an approved one whose year has not run out."""
    return state == "approved" and (good_until is None or today <= good_until)


def fingerprint_text(details: AccountDetails) -> str:
    """Give the text whose fingerprint is alike for the same account, however it was typed."""
    return f"{details.route}:{details.bank}:{details.number}"
