"""The treasury's words for what is kept as codes, and names of who did what."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language, gettext_lazy

from marketplace.accounts.models import User
from vendor_onboarding.makers.models import Maker
from vendor_onboarding.payees.banks import bank_name

RUN_STATES = {
    "draft": gettext_lazy("Prepared, waits for approval"),
    "approved": gettext_lazy("Approved, to be sent"),
    "sent": gettext_lazy("Money sent"),
    "settled": gettext_lazy("Settled"),
    "cancelled": gettext_lazy("Called off"),
}
ACCOUNTS_MOVED = gettext_lazy(
    "Accounts of this run were changed, withdrawn or ran out since it was prepared; they are marked below."
    " Call it off and prepare it again. Nothing was done."
)
PAYOUT_STATES = {
    "in_run": gettext_lazy("On the way"),
    "paid": gettext_lazy("Money paid"),
    "returned": gettext_lazy("Came back"),
    "called_off": gettext_lazy("Called off"),
}
# The look of each state: its class of chip and its sign; the word always stands beside.
SIGNS = {
    "draft": ("warning", "note"),
    "approved": ("today", "next"),
    "sent": ("", "money"),
    "settled": ("done", "done"),
    "cancelled": ("refusal", "refusal"),
    "in_run": ("", "next"),
    "paid": ("done", "done"),
    "returned": ("warning", "return"),
    "called_off": ("refusal", "refusal"),
    "proposed": ("warning", "note"),
    "rejected": ("refusal", "refusal"),
    "replaced": ("", "return"),
}
ROUTES = {
    "bank": gettext_lazy("Bank transfer"),
    "promptpay": gettext_lazy("PromptPay"),
    "cash": gettext_lazy("Cash, signed for"),
}
REASONS = {
    "negative": gettext_lazy("More was refunded than sold: carried forward"),
    "below_minimum": gettext_lazy("Below the smallest payment"),
    "no_account": gettext_lazy("No approved account"),
    "account_expired": gettext_lazy("The account needs its yearly renewal"),
    "in_dispute": gettext_lazy("Says that an earlier payment never came"),
}
CONFIRMED = {
    "tap": gettext_lazy("Says she got it"),
    "voice": gettext_lazy("Says she got it (voice note)"),
    "witness": gettext_lazy("Said before a witness that she got it"),
}
DISPUTES = {
    "wrong_amount": gettext_lazy("“This is wrong”"),
    "not_received": gettext_lazy("“I was not paid”"),
}
ACCOUNT_STATES = {
    "proposed": gettext_lazy("Waits for a decision"),
    "approved": gettext_lazy("Account approved"),
    "rejected": gettext_lazy("Rejected"),
    "replaced": gettext_lazy("Replaced by a later one"),
}


def who_did(actors: Iterable[str]) -> dict[str, str]:
    """Name those who acted ("user:5", "maker:<uuid>") for people to read; unknown ones stay as they are."""
    wanted = {one for one in actors if one}
    users = User.objects.filter(pk__in=[one[5:] for one in wanted if one.startswith("user:")])
    named = {f"user:{one.pk}": one.display_name or one.email for one in users}
    makers = Maker.objects.filter(reference__in=[one[6:] for one in wanted if one.startswith("maker:")])
    named |= {f"maker:{one.reference}": one.name for one in makers}
    return {one: named.get(one, one) for one in wanted}


def destination_words(row: Any) -> str:
    """Say where money goes, of a payment or an account, with four digits of the number at most."""
    if row.route == "cash":
        return str(ROUTES["cash"])
    digits = f" ··{row.last_digits}" if row.last_digits else ""
    where = bank_name(row.bank, get_language() or "th") if row.route == "bank" else str(ROUTES["promptpay"])
    return f"{where}{digits}"
