"""Who is owed what, who was paid, and what she said of it. Amounts in satang, what we owe above zero."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from marketplace.ledger.models import Entry, Posting
from marketplace.ledger.payouts.models import Payout, PayoutConfirmation, PayoutDispute, PayoutReturn, PayoutRun
from marketplace.ledger.payouts.rules import Payee, Standing, payee_of

ASKED_AT_ONCE = 300
PAID, RETURNED, IN_RUN = Payout.State.PAID, Payout.State.RETURNED, Payout.State.IN_RUN


@dataclass(frozen=True, kw_only=True, slots=True)
class PayoutSeen:
    """A payment as its payee may see it; `state` is in_run, paid, returned or called_off.

    `way` is how she confirmed it ("" not yet), `dispute` her open question ("" none), `answer` the last answer.
    """

    reference: UUID
    run: int
    cycle: date
    amount: int
    state: str
    route: str
    last_digits: str
    paid_on: date | None
    returned_on: date | None
    way: str
    confirmed_at: datetime | None
    dispute: str
    answer: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Reached:
    """What reached people in a time: paid out and not come back, and the part of it that they confirmed."""

    paid: int
    payees: int
    confirmed: int
    confirmed_payees: int


def payee_of_payout(payout: Payout) -> Payee:
    """Tell whose payment it is."""
    return Payee(payout.payee_kind, payout.payee)


def owed_to(payee: Payee) -> int:
    """Give what is owed to a payee and in no run yet; below zero when more was refunded than she still had coming."""
    return -_balance(payee.owed)


def in_run_of(payee: Payee) -> int:
    """Give what is on its way to a payee."""
    return -_balance(payee.in_run)


def all_owed() -> dict[Payee, int]:
    """Give everybody to whom something is owed, or who owes after a refund; nobody with nothing."""
    rows = Entry.objects.filter(account__startswith="owed:").values_list("account")
    sums = rows.annotate(sum=Sum("amount")).exclude(sum=0).order_by("account")
    return {payee: -amount for account, amount in sums if (payee := payee_of(account))}


def in_run_total() -> int:
    """Give all that is in runs and not sent, as the books say."""
    return -(Entry.objects.filter(account__startswith="in_run:").aggregate(sum=Sum("amount"))["sum"] or 0)


def standings(payees: Iterable[Payee], *, cycle: date) -> dict[Payee, Standing]:
    """Tell how each of these payees stands before a run of a month; one with whom nothing ever happened is left out.

    Settled income counts to the month's end, what went out in runs whenever it did.
    """
    wanted = {payee.owed: payee for payee in payees}
    after = first_of_next_month(cycle)
    disputed = payees_in_dispute()
    found: dict[Payee, Standing] = {}
    for some in _portions(sorted(wanted)):
        by_then = Q(posting__kind=Posting.Kind.TRANSFER) | Q(posting__settled_on__lt=after)
        rows = Entry.objects.filter(account__in=some).values_list("account")
        for account, owed, of_cycle in rows.annotate(now=Sum("amount"), then=Sum("amount", filter=by_then)).order_by(
            "account"
        ):
            payee = wanted[account]
            found[payee] = Standing(owed=-owed, of_cycle=-(of_cycle or 0), disputed=payee in disputed)
    return found


def payees_in_dispute() -> frozenset[Payee]:
    """Give who says that a payment never came, and has no answer yet."""
    rows = PayoutDispute.objects.filter(answered_at=None, kind="not_received")
    return frozenset(Payee(kind, one) for kind, one in rows.values_list("payout__payee_kind", "payout__payee"))


def payouts_of(payee: Payee) -> list[PayoutSeen]:
    """Give all payments to a payee, the newest first; runs that were called off are left out."""
    rows = (
        Payout.objects.filter(payee_kind=payee.kind, payee=payee.reference)
        .exclude(state=Payout.State.CALLED_OFF)
        .order_by("-run__number")
    )
    return _seen(rows)


def payout_of(payee: Payee, reference: UUID) -> PayoutSeen | None:
    """Give one payment to a payee; None when it is not hers."""
    found = _seen(Payout.objects.filter(payee_kind=payee.kind, payee=payee.reference, reference=reference))
    return found[0] if found else None


def runs() -> QuerySet[PayoutRun]:
    """Give all runs with their `total` in satang, the newest first."""
    return PayoutRun.objects.annotate(total=Sum("payouts__amount")).order_by("-number")


def run_by_number(number: int) -> PayoutRun | None:
    """Find a run."""
    return PayoutRun.objects.filter(number=number).first()


def payouts_in(run: PayoutRun) -> list[Payout]:
    """Give the payments of a run, organisations last, by name."""
    return list(run.payouts.select_related("returned", "confirmation").order_by("payee_kind", "name", "pk"))


def run_totals(run: PayoutRun) -> dict[str, int]:
    """Sum up a run's payments by their state, in satang; states without payments are left out."""
    return dict(run.payouts.values_list("state").annotate(sum=Sum("amount")).order_by("state"))


def open_disputes() -> list[PayoutDispute]:
    """Give the questions that wait for an answer, the oldest first."""
    rows = PayoutDispute.objects.filter(answered_at=None).select_related("payout__run")
    return list(rows.order_by("raised_at", "pk"))


def dispute_by_reference(reference: UUID) -> PayoutDispute | None:
    """Find a question about a payment."""
    return PayoutDispute.objects.filter(reference=reference).select_related("payout__run").first()


def payout_by_reference(reference: UUID) -> Payout | None:
    """Find a payment with its run."""
    return Payout.objects.filter(reference=reference).select_related("run").first()


def reached(*, kind: str, first_day: date, last_day: date) -> Reached:
    """Sum up what reached makers ("maker") or organisations over value dates, both counted: paid, and confirmed.

    A payment that came back reached nobody; one that its payee says never came is not confirmed.
    """
    paid = Payout.objects.filter(payee_kind=kind, state=PAID, run__value_date__range=(first_day, last_day))
    doubted = PayoutDispute.objects.filter(answered_at=None, kind="not_received").values("payout")
    confirmed = paid.exclude(confirmation=None).exclude(pk__in=doubted)
    return Reached(
        paid=paid.aggregate(sum=Sum("amount"))["sum"] or 0,
        payees=paid.values("payee").distinct().count(),
        confirmed=confirmed.aggregate(sum=Sum("amount"))["sum"] or 0,
        confirmed_payees=confirmed.values("payee").distinct().count(),
    )


def first_of_next_month(day: date) -> date:
    """Give the first day of the month after the one in which a day lies."""
    return day.replace(year=day.year + day.month // 12, month=day.month % 12 + 1, day=1)


def _seen(rows: QuerySet[Payout]) -> list[PayoutSeen]:
    payouts = list(rows.select_related("run", "returned", "confirmation").prefetch_related("disputes"))
    return [_one_seen(payout) for payout in payouts]


def _one_seen(payout: Payout) -> PayoutSeen:
    returned: PayoutReturn | None = getattr(payout, "returned", None)
    confirmed: PayoutConfirmation | None = getattr(payout, "confirmation", None)
    disputes = sorted(payout.disputes.all(), key=lambda one: one.pk)
    return PayoutSeen(
        reference=payout.reference,
        run=payout.run.number,
        cycle=payout.run.cycle,
        amount=payout.amount,
        state=payout.state,
        route=payout.route,
        last_digits=payout.last_digits,
        paid_on=payout.run.value_date,
        returned_on=returned.returned_on if returned else None,
        way=confirmed.way if confirmed else "",
        confirmed_at=confirmed.confirmed_at if confirmed else None,
        dispute=next((one.kind for one in disputes if one.answered_at is None), ""),
        answer=next((one.answer for one in reversed(disputes) if one.answer), ""),
    )


def _balance(account: str) -> int:
    return Entry.objects.filter(account=account).aggregate(sum=Sum("amount"))["sum"] or 0


def _portions(accounts: Sequence[str]) -> Iterable[Sequence[str]]:
    return (accounts[start : start + ASKED_AT_ONCE] for start in range(0, len(accounts), ASKED_AT_ONCE))
