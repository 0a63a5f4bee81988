"""Builders for money on its way: sales for a payee, accounts, runs."""

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import Payout, PayoutRun
from marketplace.ledger.payouts.prepare_run import RunPlan, prepare_run
from marketplace.ledger.payouts.rules import Destination, Payee
from marketplace.ledger.post_refund import post_refund
from marketplace.ledger.post_sale import post_sale
from marketplace.ledger.rules import MakerShare, SettledLine
from marketplace.shared.thai.dates import bangkok_day

SOLD = datetime(2026, 10, 12, 5, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
OCTOBER = date(2026, 10, 1)
ANN, BEN, CAT = "user:900001", "user:900002", "user:900003"
WHOLE = 10_000


def a_payee(kind: str = "maker") -> Payee:
    """Somebody who is owed."""
    return Payee(kind, uuid.uuid4())


def a_line(amount: int, *, organisation: uuid.UUID, maker: uuid.UUID | None, points: int, before: int) -> SettledLine:
    """A sold line whose maker has so many basis points of it."""
    return SettledLine(
        position=1, product=None, organisation=organisation, province="11", bases=frozenset(), quantity=1,
        amount=amount, shares=(MakerShare(maker, points),) if maker else (), before=before,
    )  # fmt: skip


def a_sale_of(payee: Payee, amount: int, *, at: datetime = SOLD, points: int = WHOLE) -> uuid.UUID:
    """A settled sale of goods whose maker (all of it, unless `points` say otherwise) or organisation is this payee."""
    sale = uuid.uuid4()
    organisation = payee.reference if payee.kind == "organisation" else uuid.uuid4()
    maker = payee.reference if payee.kind == "maker" else None
    post_sale(
        sale=sale, channel="online", sold_at=at, settled_at=at, method="promptpay_transfer", now=at,
        lines=[a_line(amount, organisation=organisation, maker=maker, points=points, before=0)],
    )  # fmt: skip
    return sale


def a_refund_of(payee: Payee, sale: uuid.UUID, amount: int, *, before: int, at: datetime = NOW) -> None:
    """So much of a sale went back to the buyer."""
    organisation = payee.reference if payee.kind == "organisation" else uuid.uuid4()
    maker = payee.reference if payee.kind == "maker" else None
    post_refund(
        refund=uuid.uuid4(), sale=sale, channel="online", refunded_at=at, method="promptpay_transfer", now=at,
        lines=[a_line(amount, organisation=organisation, maker=maker, points=WHOLE, before=before)],
    )  # fmt: skip


def goes_to(number: str = "1112223334", *, name: str = "มาลี", route: str = "bank") -> Destination:
    """Where money is sent."""
    bank = "006" if route == "bank" else ""
    return Destination(
        account=uuid.uuid4(), name=name, route=route, bank=bank, number="" if route == "cash" else number
    )


def a_plan(**fields: Any) -> RunPlan:
    """A run of October for everybody, without a minimum."""
    usual: dict[str, Any] = {"reference": uuid.uuid4(), "scope": None, "cycle": OCTOBER, "minimum": 0}
    return RunPlan(**(usual | fields))


def a_run(payees: Sequence[Payee], *, now: datetime = NOW, **fields: Any) -> PayoutRun:
    """A run that Ann prepared."""
    return prepare_run(plan=a_plan(**fields), destinations={one: goes_to() for one in payees}, by=ANN, now=now)


def a_sent_run(payees: Sequence[Payee], *, now: datetime = NOW, **fields: Any) -> PayoutRun:
    """A run that Ann prepared, Ben approved, and the bank paid on the same day."""
    run = a_run(payees, now=now, **fields)
    approve_run(number=run.number, by=BEN, now=now)
    return mark_run_sent(number=run.number, value_date=bangkok_day(now), by=ANN, now=now)


def the_payout(run: PayoutRun) -> Payout:
    """The only payment of a run."""
    return Payout.objects.get(run=run)
