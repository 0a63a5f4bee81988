"""Draw the codes by which a run is paid through PromptPay."""

from dataclasses import dataclass
from datetime import datetime

from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.payments.promptpay import credit_transfer_payload
from marketplace.payments.qr import qr_svg
from vendor_onboarding.treasury.destinations import going_by, opened, reference_of


@dataclass(frozen=True, kw_only=True, slots=True)
class PromptPayCode:
    """A payment by PromptPay: the code to scan as SVG, and the id in the clear."""

    payout: Payout
    reference: str
    number: str
    svg: str


def draw_promptpay_codes(*, run: PayoutRun, by: str, now: datetime) -> list[PromptPayCode]:
    """Draw a code for each payment by PromptPay; each id opened is noted."""
    codes = []
    for payout in going_by(run, "promptpay"):
        number = opened(payout, run, by=by, now=now)
        svg = qr_svg(credit_transfer_payload(target=number, amount=payout.amount))
        codes.append(PromptPayCode(payout=payout, reference=reference_of(run, payout), number=number, svg=svg))
    return codes
