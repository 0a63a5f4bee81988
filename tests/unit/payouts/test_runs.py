"""Runs from preparing to settling; every satang is somewhere."""

import uuid
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from marketplace.ledger.payouts.answer_dispute import answer_dispute
from marketplace.ledger.payouts.approve_run import approve_run
from marketplace.ledger.payouts.broken_payouts import broken_payouts
from marketplace.ledger.payouts.cancel_run import cancel_run
from marketplace.ledger.payouts.confirm_payout import SaidSo, confirm_payout
from marketplace.ledger.payouts.dispute_payout import Doubt, dispute_payout
from marketplace.ledger.payouts.errors import (
    MinimumRefusedError,
    NobodyToPayError,
    NoSuchPayoutError,
    NotPaidYetError,
    RunRefusedError,
    SamePersonError,
    StatementDiffersError,
    ValueDateRefusedError,
    WordsNeededError,
)
from marketplace.ledger.payouts.mark_run_sent import mark_run_sent
from marketplace.ledger.payouts.models import Payout, PayoutConfirmation, PayoutDispute, PayoutRun
from marketplace.ledger.payouts.prepare_run import prepare_run
from marketplace.ledger.payouts.queries import all_owed, in_run_of, owed_to, payouts_of, reached, standings
from marketplace.ledger.payouts.record_return import record_return
from marketplace.ledger.payouts.settle_run import settle_run
from marketplace.ledger.payouts.statements import months_of, statement_of
from marketplace.ledger.queries import account_balances
from marketplace.shared.sensitive.seal import unseal
from tests.payout_building import (
    ANN,
    BEN,
    CAT,
    NOW,
    OCTOBER,
    a_payee,
    a_plan,
    a_refund_of,
    a_run,
    a_sale_of,
    a_sent_run,
    goes_to,
    the_payout,
)

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
TAP = SaidSo(way="tap")


def money(payee):
    """What is owed to her, on its way, and gone from our account."""
    return owed_to(payee), in_run_of(payee), -account_balances().get("bank:payouts", 0)


def doubt(kind="not_received", **fields):
    return Doubt(**({"reference": uuid.uuid4(), "kind": kind} | fields))


def test_from_sale_to_confirmation_the_makers_account_ends_at_zero():
    mali = a_payee()
    a_sale_of(mali, 50_000)
    assert money(mali) == (50_000, 0, 0)
    run = a_run([mali])
    assert money(mali) == (0, 50_000, 0)
    approve_run(number=run.number, by=BEN, now=NOW)
    mark_run_sent(number=run.number, value_date=TODAY, by=ANN, now=NOW)
    assert money(mali) == (0, 0, 50_000)
    assert confirm_payout(payout=the_payout(run).reference, payee=mali, said=TAP, by=mali.key, now=NOW)
    assert settle_run(number=run.number, statement_total=50_000, by=BEN, now=NOW).state == "settled"
    assert money(mali) == (0, 0, 50_000)
    assert not list(broken_payouts())


def test_a_payment_keeps_its_destination_sealed_and_shows_four_digits():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = the_payout(a_run([mali]))
    assert "1112223334" not in payout.destination
    assert unseal(payout.destination, context=f"payout:{payout.reference}") == "1112223334"
    assert (payout.last_digits, payout.name, payout.bank) == ("3334", "มาลี", "006")


def test_the_same_plan_again_is_the_same_run():
    mali = a_payee()
    a_sale_of(mali, 100)
    plan, where = a_plan(), {mali: goes_to()}
    first = prepare_run(plan=plan, destinations=where, by=ANN, now=NOW)
    a_sale_of(mali, 900)
    assert prepare_run(plan=plan, destinations=where, by=ANN, now=NOW).pk == first.pk
    assert (PayoutRun.objects.count(), Payout.objects.count()) == (1, 1)
    assert money(mali) == (900, 100, 0)


def test_who_has_less_than_the_minimum_waits_and_a_run_of_nobody_is_none():
    mali, nok = a_payee(), a_payee("organisation")
    a_sale_of(mali, 9_999)
    a_sale_of(nok, 10_000)
    run = a_run([mali, nok], minimum=10_000)
    assert [(one.payee_kind, one.amount) for one in run.payouts.all()] == [("organisation", 10_000)]
    with pytest.raises(NobodyToPayError):
        a_run([mali, nok], minimum=10_000)
    assert all_owed() == {mali: 9_999}
    assert PayoutRun.objects.count() == 1


@pytest.mark.parametrize("minimum", [-1, 10_000_001])
def test_a_minimum_that_cannot_be_is_refused(minimum):
    with pytest.raises(MinimumRefusedError):
        a_run([a_payee()], minimum=minimum)


def test_what_came_after_the_cycle_waits_for_the_next_run():
    mali = a_payee()
    a_sale_of(mali, 700)
    a_sale_of(mali, 300, at=NOW)
    assert the_payout(a_run([mali])).amount == 700
    assert money(mali) == (300, 700, 0)
    assert the_payout(a_run([mali], cycle=date(2026, 11, 1))).amount == 300


def test_a_refund_after_a_payout_is_carried_forward_and_taken_off_the_next():
    mali = a_payee()
    sale = a_sale_of(mali, 1_000)
    a_sent_run([mali])
    a_refund_of(mali, sale, 400, before=1_000)
    assert owed_to(mali) == -400
    with pytest.raises(NobodyToPayError):
        a_run([mali], cycle=date(2026, 11, 1))
    a_sale_of(mali, 1_500, at=NOW)
    assert the_payout(a_run([mali], cycle=date(2026, 11, 1))).amount == 1_100
    assert not list(broken_payouts())


def test_a_refund_after_the_cycle_lowers_what_is_paid_for_it():
    mali = a_payee()
    sale = a_sale_of(mali, 1_000)
    a_refund_of(mali, sale, 400, before=1_000)
    assert standings([mali], cycle=OCTOBER)[mali].payable == 600


def test_a_run_called_off_gives_all_back_and_the_next_takes_it():
    mali = a_payee()
    a_sale_of(mali, 100)
    run = a_run([mali])
    assert cancel_run(number=run.number, by=CAT, now=NOW).state == "cancelled"
    assert money(mali) == (100, 0, 0)
    assert payouts_of(mali) == []
    assert the_payout(a_run([mali])).amount == 100
    with pytest.raises(RunRefusedError):
        cancel_run(number=run.number, by=CAT, now=NOW)
    assert money(mali) == (0, 100, 0)


def test_an_approved_run_may_still_be_called_off_and_a_sent_one_not():
    mali = a_payee()
    a_sale_of(mali, 100)
    run = a_run([mali])
    approve_run(number=run.number, by=BEN, now=NOW)
    cancel_run(number=run.number, by=ANN, now=NOW)
    sent = a_sent_run([mali])
    with pytest.raises(RunRefusedError):
        cancel_run(number=sent.number, by=ANN, now=NOW)
    assert money(mali) == (0, 0, 100)


def test_another_person_approves_and_the_database_says_so_too():
    mali = a_payee()
    a_sale_of(mali, 100)
    run = a_run([mali])
    with pytest.raises(SamePersonError):
        approve_run(number=run.number, by=ANN, now=NOW)
    run.refresh_from_db()
    assert (run.state, run.approved_by) == ("draft", "")
    with pytest.raises(IntegrityError), transaction.atomic():
        PayoutRun.objects.filter(pk=run.pk).update(state="approved", approved_by=ANN, approved_at=NOW)
    with pytest.raises(IntegrityError), transaction.atomic():
        PayoutRun.objects.filter(pk=run.pk).update(state="sent", value_date=TODAY)


def test_only_an_approved_run_is_sent_and_on_a_day_that_can_be():
    mali = a_payee()
    a_sale_of(mali, 100)
    run = a_run([mali])
    with pytest.raises(RunRefusedError):
        mark_run_sent(number=run.number, value_date=TODAY, by=ANN, now=NOW)
    approve_run(number=run.number, by=BEN, now=NOW)
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=8)):
        with pytest.raises(ValueDateRefusedError):
            mark_run_sent(number=run.number, value_date=day, by=ANN, now=NOW)
    assert money(mali) == (0, 100, 0)
    with pytest.raises(NoSuchPayoutError):
        mark_run_sent(number=99, value_date=TODAY, by=ANN, now=NOW)


def test_a_payment_that_comes_back_is_owed_again_and_paid_by_the_next_run():
    mali = a_payee()
    a_sale_of(mali, 100)
    run = a_sent_run([mali])
    payout = the_payout(run).reference
    record_return(payout=payout, returned_on=TODAY, reason="ปิดบัญชี", by=ANN, now=NOW)
    record_return(payout=payout, returned_on=TODAY, reason="again", by=ANN, now=NOW)
    assert money(mali) == (100, 0, 0)
    assert [(one.state, one.returned_on) for one in payouts_of(mali)] == [("returned", TODAY)]
    with pytest.raises(NotPaidYetError):
        confirm_payout(payout=payout, payee=mali, said=TAP, by=mali.key, now=NOW)
    assert the_payout(a_run([mali])).amount == 100
    assert not list(broken_payouts())


def test_a_return_needs_a_reason_a_sent_payment_and_a_day_that_can_be():
    mali = a_payee()
    a_sale_of(mali, 100)
    waiting = the_payout(a_run([mali])).reference
    with pytest.raises(RunRefusedError):
        record_return(payout=waiting, returned_on=TODAY, reason="x", by=ANN, now=NOW)
    with pytest.raises(NoSuchPayoutError):
        record_return(payout=uuid.uuid4(), returned_on=TODAY, reason="x", by=ANN, now=NOW)
    nok = a_payee()
    a_sale_of(nok, 50)
    sent = the_payout(a_sent_run([nok])).reference
    with pytest.raises(WordsNeededError):
        record_return(payout=sent, returned_on=TODAY, reason=" ", by=ANN, now=NOW)
    with pytest.raises(ValueDateRefusedError):
        record_return(payout=sent, returned_on=TODAY - timedelta(days=1), reason="x", by=ANN, now=NOW)
    assert money(nok) == (0, 0, 50)


def test_a_run_is_settled_by_the_banks_own_total_and_a_late_return_still_counts():
    mali, nok = a_payee(), a_payee()
    a_sale_of(mali, 100)
    a_sale_of(nok, 70)
    run = a_sent_run([mali, nok])
    with pytest.raises(StatementDiffersError):
        settle_run(number=run.number, statement_total=171, by=BEN, now=NOW)
    settle_run(number=run.number, statement_total=170, by=BEN, now=NOW)
    late = run.payouts.get(payee=nok.reference).reference
    record_return(payout=late, returned_on=TODAY, reason="ไม่มีบัญชี", by=ANN, now=NOW)
    assert owed_to(nok) == 70
    run.refresh_from_db()
    assert (run.state, run.statement_total) == ("settled", 170)
    assert not list(broken_payouts())


def test_a_payment_is_confirmed_once_and_only_by_its_payee():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = the_payout(a_sent_run([mali])).reference
    with pytest.raises(NoSuchPayoutError):
        confirm_payout(payout=payout, payee=a_payee(), said=TAP, by="maker:x", now=NOW)
    heard = SaidSo(way="witness", witness="ครูสมใจ")
    with pytest.raises(WordsNeededError):
        confirm_payout(payout=payout, payee=mali, said=SaidSo(way="witness"), by=ANN, now=NOW)
    assert confirm_payout(payout=payout, payee=mali, said=heard, by=ANN, now=NOW) is True
    assert confirm_payout(payout=payout, payee=mali, said=TAP, by=mali.key, now=NOW) is False
    kept = PayoutConfirmation.objects.get()
    assert (kept.way, kept.witness, kept.by) == ("witness", "ครูสมใจ", ANN)


def test_what_is_not_sent_is_neither_confirmed_nor_doubted():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = the_payout(a_run([mali])).reference
    with pytest.raises(NotPaidYetError):
        confirm_payout(payout=payout, payee=mali, said=TAP, by=mali.key, now=NOW)
    with pytest.raises(NotPaidYetError):
        dispute_payout(payout=payout, payee=mali, doubt=doubt(), by=mali.key, now=NOW)


def test_who_was_not_paid_waits_until_she_is_answered():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = the_payout(a_sent_run([mali])).reference
    asked = dispute_payout(payout=payout, payee=mali, doubt=doubt(), by=mali.key, now=NOW)
    a_sale_of(mali, 200)
    with pytest.raises(NobodyToPayError):
        a_run([mali])
    assert payouts_of(mali)[0].dispute == "not_received"
    assert answer_dispute(dispute=asked.reference, outcome="mended", answer="แก้เลขบัญชีแล้ว", by=BEN, now=NOW)
    assert not answer_dispute(dispute=asked.reference, outcome="right", answer="อื่น", by=BEN, now=NOW)
    assert payouts_of(mali)[0].answer == "แก้เลขบัญชีแล้ว"
    assert the_payout(a_run([mali])).amount == 200


def test_a_doubted_amount_holds_up_no_payment_and_is_asked_once():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = the_payout(a_sent_run([mali])).reference
    first = dispute_payout(payout=payout, payee=mali, doubt=doubt("wrong_amount"), by=mali.key, now=NOW)
    again = dispute_payout(payout=payout, payee=mali, doubt=doubt("wrong_amount"), by=mali.key, now=NOW)
    assert first.pk == again.pk
    a_sale_of(mali, 200)
    assert the_payout(a_run([mali])).amount == 200


def test_i_got_it_answers_i_was_not_paid():
    mali = a_payee()
    a_sale_of(mali, 100)
    payout = the_payout(a_sent_run([mali])).reference
    dispute_payout(payout=payout, payee=mali, doubt=doubt(), by=mali.key, now=NOW)
    confirm_payout(payout=payout, payee=mali, said=TAP, by=mali.key, now=NOW)
    assert PayoutDispute.objects.get().outcome == "received"


def test_what_reached_makers_is_paid_not_returned_and_confirmed_not_doubted():
    payees = [a_payee() for _ in range(4)] + [a_payee("organisation")]
    for number, payee in enumerate(payees):
        a_sale_of(payee, 10 ** (number + 1))
    run = a_sent_run(payees)
    of = {payee: run.payouts.get(payee=payee.reference).reference for payee in payees}
    for payee in payees[:3]:
        confirm_payout(payout=of[payee], payee=payee, said=TAP, by=payee.key, now=NOW)
    dispute_payout(payout=of[payees[1]], payee=payees[1], doubt=doubt(), by=ANN, now=NOW)
    record_return(payout=of[payees[2]], returned_on=TODAY, reason="x", by=ANN, now=NOW)
    seen = reached(kind="maker", first_day=TODAY, last_day=TODAY)
    assert (seen.paid, seen.payees, seen.confirmed, seen.confirmed_payees) == (10_110, 3, 10, 1)
    assert reached(kind="organisation", first_day=TODAY, last_day=TODAY).paid == 100_000
    assert reached(kind="maker", first_day=date(2026, 12, 1), last_day=date(2026, 12, 31)).paid == 0


def test_a_statement_opens_where_the_last_one_closed_and_adds_up():
    mali = a_payee()
    sale = a_sale_of(mali, 1_000)
    run = a_sent_run([mali])
    a_refund_of(mali, sale, 100, before=1_000)
    record_return(payout=the_payout(run).reference, returned_on=TODAY, reason="x", by=ANN, now=NOW)
    a_run([mali], cycle=date(2026, 11, 1))
    october, november = statement_of(mali, OCTOBER), statement_of(mali, TODAY)
    assert (october.opening, october.sold, october.closing, october.owed, october.in_run) == (0, 1_000, 1_000, 1_000, 0)
    assert (november.opening, november.sold, november.refunded, november.paid, november.returned) == (
        1_000, 0, 100, 1_000, 1_000,
    )  # fmt: skip
    assert (november.closing, november.owed, november.in_run) == (900, 0, 900)
    assert months_of(mali, until=TODAY) == [date(2026, 11, 1), OCTOBER]
