"""Two treasurers at one moment: no satang is taken twice, no run goes two ways."""

import uuid

import pytest

from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.broken_payouts import broken_payouts
from marketplace.ledger.payouts.cancel_run import cancel_run
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.errors import NobodyToPayError, RunRefusedError, StatementDiffersError
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import Payout, PayoutConfirmation, PayoutReturn, PayoutRun
from marketplace.ledger.payouts.prepare_run import prepare_run
from marketplace.ledger.payouts.queries import in_run_of, owed_to
from marketplace.ledger.payouts.record_return import record_return
from marketplace.ledger.payouts.settle_run import settle_run
from marketplace.ledger.post_transfer import post_transfer
from tests.payout_building import ANN, BEN, CAT, NOW, a_payee, a_plan, a_run, a_sale_of, a_sent_run, goes_to, the_payout
from tests.racing import race

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True)]


def kinds(answers):
    return sorted(type(one).__name__ for one in answers)


def test_two_runs_prepared_at_once_never_take_the_same_satang():
    payees = [a_payee() for _ in range(3)]
    for payee in payees:
        a_sale_of(payee, 1_000)
    where = {payee: goes_to() for payee in payees}
    answers = race(
        [lambda: prepare_run(plan=a_plan(), destinations=where, by=ANN, now=NOW) for _ in range(4)]
    )  # fmt: skip
    assert kinds(answers) == ["NobodyToPayError"] * 3 + ["PayoutRun"]
    assert [owed_to(one) for one in payees] == [0, 0, 0]
    assert sum(Payout.objects.values_list("amount", flat=True)) == 3_000
    assert not list(broken_payouts())


def test_runs_for_different_people_prepared_at_once_get_numbers_without_a_gap():
    payees = [a_payee() for _ in range(4)]
    for payee in payees:
        a_sale_of(payee, 1_000)
    answers = race(
        [lambda one=one: prepare_run(plan=a_plan(), destinations={one: goes_to()}, by=ANN, now=NOW) for one in payees]
    )
    assert sorted(run.number for run in answers) == [1, 2, 3, 4]
    assert not list(broken_payouts())


def test_the_same_form_sent_twice_at_once_prepares_one_run():
    mali = a_payee()
    a_sale_of(mali, 1_000)
    plan = a_plan(reference=uuid.uuid4())
    answers = race([lambda: prepare_run(plan=plan, destinations={mali: goes_to()}, by=ANN, now=NOW)] * 3)
    assert len({run.pk for run in answers}) == PayoutRun.objects.count() == 1
    assert in_run_of(mali) == 1_000


def test_a_run_is_approved_once_and_never_approved_and_called_off():
    mali = a_payee()
    a_sale_of(mali, 1_000)
    number = a_run([mali]).number
    twice = race([lambda by=by: approve_run(number=number, by=by, now=NOW) for by in (BEN, CAT)])
    assert kinds(twice) == ["PayoutRun", "RunRefusedError"]
    both = race(
        [
            lambda: mark_run_sent(number=number, value_date=NOW.date(), by=ANN, now=NOW),
            lambda: cancel_run(number=number, by=CAT, now=NOW),
        ]
    )
    assert kinds(both) == ["PayoutRun", "RunRefusedError"]
    assert owed_to(mali) + sum(Payout.objects.filter(state="paid").values_list("amount", flat=True)) == 1_000
    assert not list(broken_payouts())


def test_a_return_against_the_settling_leaves_books_and_statement_whole():
    mali, nok = a_payee(), a_payee()
    a_sale_of(mali, 1_000)
    a_sale_of(nok, 500)
    run = a_sent_run([mali, nok])
    back = run.payouts.get(payee=nok.reference).reference
    settled, returned = race(
        [
            lambda: settle_run(number=run.number, statement_total=1_500, by=BEN, now=NOW),
            lambda: record_return(payout=back, returned_on=NOW.date(), reason="x", by=ANN, now=NOW),
        ]
    )
    assert isinstance(returned, PayoutReturn)
    assert isinstance(settled, PayoutRun | StatementDiffersError)
    run.refresh_from_db()
    assert (run.state, run.statement_total) == (
        ("settled", 1_500) if isinstance(settled, PayoutRun) else ("sent", None)
    )
    assert owed_to(nok) == 500
    assert not list(broken_payouts())


def test_a_payment_is_returned_and_confirmed_once_however_many_say_so():
    mali = a_payee()
    a_sale_of(mali, 1_000)
    payout = the_payout(a_sent_run([mali])).reference
    said = SaidSo(way="tap")
    news = race([lambda: confirm_payout(payout=payout, payee=mali, said=said, by=mali.key, now=NOW)] * 3)
    assert sorted(news) == [False, False, True]
    assert PayoutConfirmation.objects.count() == 1
    race([lambda: record_return(payout=payout, returned_on=NOW.date(), reason="x", by=ANN, now=NOW)] * 3)
    assert owed_to(mali) == 1_000
    assert not list(broken_payouts())


def test_a_deed_that_dies_half_way_leaves_nothing_and_can_be_done_again(monkeypatch):
    mali, nok = a_payee(), a_payee()
    for payee in (mali, nok):
        a_sale_of(payee, 1_000)
    plan, where = a_plan(), {one: goes_to() for one in (mali, nok)}
    with monkeypatch.context() as patch:
        patch.setattr("marketplace.ledger.payouts.prepare_run.post_transfer", _dies_at_the_second())
        with pytest.raises(ConnectionError):
            prepare_run(plan=plan, destinations=where, by=ANN, now=NOW)
    assert (PayoutRun.objects.count(), Payout.objects.count(), owed_to(mali) + owed_to(nok)) == (0, 0, 2_000)
    run = prepare_run(plan=plan, destinations=where, by=ANN, now=NOW)
    assert run.number == 1
    approve_run(number=1, by=BEN, now=NOW)
    with monkeypatch.context() as patch:
        patch.setattr("marketplace.ledger.payouts.mark_run_sent.post_transfer", _dies_at_the_second())
        with pytest.raises(ConnectionError):
            mark_run_sent(number=1, value_date=NOW.date(), by=ANN, now=NOW)
    run.refresh_from_db()
    assert (run.state, in_run_of(mali) + in_run_of(nok)) == ("approved", 2_000)
    mark_run_sent(number=1, value_date=NOW.date(), by=ANN, now=NOW)
    assert in_run_of(mali) + in_run_of(nok) == 0
    with pytest.raises(RunRefusedError):
        mark_run_sent(number=1, value_date=NOW.date(), by=ANN, now=NOW)
    assert not list(broken_payouts())


def _dies_at_the_second():
    calls = []

    def post(**fields):
        calls.append(fields)
        if len(calls) == 2:
            raise ConnectionError("the machine died")
        return post_transfer(**fields)

    return post


def test_nobody_is_paid_by_a_run_that_nobody_is_in():
    with pytest.raises(NobodyToPayError):
        a_run([])
    assert PayoutRun.objects.count() == 0
