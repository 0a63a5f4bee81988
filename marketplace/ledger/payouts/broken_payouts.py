"""Do the payments and the books agree?"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Sum

from marketplace.ledger.models import Entry, Posting
from marketplace.ledger.payouts.models import Payout
from marketplace.ledger.payouts.rules import PAID_FROM, Payee, payee_of


@dataclass(frozen=True, kw_only=True)
class PayoutFault:
    """A payee, or our account, for whom payments and books differ: what, whose, and by how many satang."""

    what: str
    whose: str
    by: int


def broken_payouts() -> Iterator[PayoutFault]:
    """Look for what must never be. For each payee: sold = owed + in a run + paid + reversed, to the satang.

    Sold and reversed (refunds) come from the sales' postings, owed and in a run from the balances, paid from the
    payments. What is in a run, and what left our account, are compared with the payments too.
    """
    owed, in_run = _balances("owed:"), _balances("in_run:")
    earned = _earned()
    on_the_way, paid = _payments(Payout.State.IN_RUN), _payments(Payout.State.PAID)
    for payee in sorted(owed.keys() | in_run.keys() | earned.keys() | on_the_way.keys() | paid.keys()):
        if off := in_run[payee] - on_the_way[payee]:
            yield PayoutFault(what="in run", whose=payee.key, by=off)
        if off := earned[payee] - owed[payee] - in_run[payee] - paid[payee]:
            yield PayoutFault(what="sold", whose=payee.key, by=off)
    left = -(Entry.objects.filter(account=PAID_FROM).aggregate(sum=Sum("amount"))["sum"] or 0)
    if off := left - sum(paid.values()):
        yield PayoutFault(what="bank", whose=PAID_FROM, by=off)


def _balances(prefix: str) -> Counter[Payee]:
    rows = Entry.objects.filter(account__startswith=prefix).values_list("account")
    sums = rows.annotate(sum=Sum("amount")).order_by("account")
    return Counter({payee: -amount for account, amount in sums if (payee := payee_of(account))})


def _earned() -> Counter[Payee]:
    """Sold less reversed."""
    sales = Entry.objects.filter(account__startswith="owed:").exclude(posting__kind=Posting.Kind.TRANSFER)
    sums = sales.values_list("account").annotate(sum=Sum("amount")).order_by("account")
    return Counter({payee: -amount for account, amount in sums if (payee := payee_of(account))})


def _payments(state: str) -> Counter[Payee]:
    rows = Payout.objects.filter(state=state).values_list("payee_kind", "payee")
    return Counter(
        {Payee(kind, one): amount for kind, one, amount in rows.annotate(sum=Sum("amount")).order_by("payee")}
    )
