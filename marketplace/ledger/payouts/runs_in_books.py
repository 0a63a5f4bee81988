"""What the books say of one run, to lay beside its payments."""

from dataclasses import dataclass

from django.db.models import Sum

from marketplace.ledger.models import Entry
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.queries import ASKED_AT_ONCE, run_totals

DEEDS = ("prepared", "called-off", "sent", "returned")


@dataclass(frozen=True, kw_only=True, slots=True)
class RunInBooks:
    """What was posted for a run, in satang, and whether it is what its payments say."""

    taken: int
    called_off: int
    sent: int
    returned: int
    agrees: bool


def run_in_books(run: PayoutRun) -> RunInBooks:
    """Sum up the postings of a run: taken from what is owed, given back, sent, returned."""
    references = list(run.payouts.order_by("pk").values_list("reference", flat=True))
    posted = {deed: _posted([f"payout:{one}:{deed}" for one in references]) for deed in DEEDS}
    said = run_totals(run)
    returned = said.get(Payout.State.RETURNED, 0)
    expected = {
        "prepared": sum(said.values()),
        "called-off": said.get(Payout.State.CALLED_OFF, 0),
        "sent": said.get(Payout.State.PAID, 0) + returned,
        "returned": returned,
    }
    return RunInBooks(
        taken=posted["prepared"],
        called_off=posted["called-off"],
        sent=posted["sent"],
        returned=posted["returned"],
        agrees=posted == expected,
    )


def _posted(sources: list[str]) -> int:
    total = 0
    for start in range(0, len(sources), ASKED_AT_ONCE):
        some = Entry.objects.filter(posting__source__in=sources[start : start + ASKED_AT_ONCE], amount__gt=0)
        total += some.aggregate(sum=Sum("amount"))["sum"] or 0
    return total
