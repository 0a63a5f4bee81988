"""Any sequence of sales, refunds, runs, sends, returns and cancels: sold = owed + in a run + paid + reversed."""

from dataclasses import dataclass, field
from datetime import date

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.broken_payouts import broken_payouts
from marketplace.ledger.payouts.cancel_run import cancel_run
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.errors import NobodyToPayError, NotPaidYetError, RunRefusedError
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import Payout
from marketplace.ledger.payouts.queries import in_run_of, owed_to, payee_of_payout
from marketplace.ledger.payouts.record_return import record_return
from marketplace.ledger.payouts.settle_run import settle_run
from marketplace.ledger.queries import broken_books
from tests.payout_building import ANN, BEN, NOW, a_payee, a_refund_of, a_run, a_sale_of

NOVEMBER = date(2026, 11, 1)
REFUSALS = (RunRefusedError, NobodyToPayError, NotPaidYetError)


@dataclass
class World:
    """Three payees, what each sold and gave back, and the runs so far: our own count beside the books'."""

    payees: list = field(default_factory=lambda: [a_payee(), a_payee(), a_payee("organisation")])
    sold: dict = field(default_factory=dict)
    reversed: dict = field(default_factory=dict)
    standing: list = field(default_factory=list)
    runs: list = field(default_factory=list)

    def sell(self, which, amount):
        payee = self.payees[which % 3]
        self.standing.append([payee, a_sale_of(payee, amount), amount])
        self.sold[payee] = self.sold.get(payee, 0) + amount

    def refund(self, which, amount):
        if self.standing:
            sale = self.standing[which % len(self.standing)]
            payee, reference, left = sale
            back = min(amount, left)
            if back:
                a_refund_of(payee, reference, back, before=left)
                sale[2] -= back
                self.reversed[payee] = self.reversed.get(payee, 0) + back

    def prepare(self, which, amount):
        self.runs.append(a_run(self.payees[: which % 3 + 1], minimum=amount % 500, cycle=NOVEMBER).number)

    def step_run(self, which, amount):
        number = self.runs[which % len(self.runs)]
        deed = (
            lambda: approve_run(number=number, by=BEN, now=NOW),
            lambda: cancel_run(number=number, by=BEN, now=NOW),
            lambda: mark_run_sent(number=number, value_date=NOW.date(), by=BEN, now=NOW),
            lambda: settle_run(number=number, statement_total=self.sent(number), by=BEN, now=NOW),
        )[amount % 4]
        deed()

    def sent(self, number):
        return sum(one.amount for one in Payout.objects.filter(run__number=number, state="paid"))

    def touch(self, which, amount):
        rows = list(Payout.objects.order_by("pk"))
        one = rows[which % len(rows)]
        if amount % 2:
            confirm_payout(payout=one.reference, payee=payee_of_payout(one), said=SaidSo(way="tap"), by=ANN, now=NOW)
        else:
            record_return(payout=one.reference, returned_on=NOW.date(), reason="x", by=ANN, now=NOW)

    def check(self):
        for payee in self.payees:
            paid = sum(one.amount for one in Payout.objects.filter(state="paid", payee=payee.reference))
            there = owed_to(payee) + in_run_of(payee) + paid + self.reversed.get(payee, 0)
            assert self.sold.get(payee, 0) == there
        assert list(broken_payouts()) == []
        assert list(broken_books()) == []


STEPS = st.tuples(
    st.sampled_from(["sell", "sell", "refund", "prepare", "step_run", "step_run", "step_run", "touch"]),
    st.integers(0, 5),
    st.integers(1, 2_000),
)


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEPS, min_size=1, max_size=25))
def test_no_sequence_of_deeds_loses_or_makes_a_satang(db, steps):
    with transaction.atomic():
        world = World()
        for name, which, amount in steps:
            try:
                with transaction.atomic():
                    getattr(world, name)(which, amount)
            except (*REFUSALS, ZeroDivisionError):
                continue
        world.check()
        transaction.set_rollback(True)
