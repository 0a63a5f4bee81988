"""Which way a run goes, who is paid, who waits."""

import uuid
from datetime import date, timedelta

import pytest

from marketplace.ledger.payouts.rules import (
    RUN_STATES,
    Payee,
    Standing,
    last_digits,
    may_approve,
    moved_back,
    moved_into_run,
    moved_out_of_run,
    moved_to_payee,
    next_state,
    payee_of,
    value_date_refusal,
    wait_reason,
)

STATES = ("draft", "approved", "sent", "settled", "cancelled")
DEEDS = ("approve", "cancel", "send", "settle", "return")
PAYEE = Payee("maker", uuid.UUID(int=7))


def test_the_state_table_is_whole_and_everything_else_is_refused():
    allowed = {(state, deed): next_state(state, deed) for state in STATES for deed in DEEDS}
    assert {key: to for key, to in allowed.items() if to} == RUN_STATES == {
        ("draft", "approve"): "approved",
        ("draft", "cancel"): "cancelled",
        ("approved", "cancel"): "cancelled",
        ("approved", "send"): "sent",
        ("sent", "settle"): "settled",
        ("sent", "return"): "sent",
        ("settled", "return"): "settled",
    }  # fmt: skip


def test_nobody_approves_her_own_run():
    assert not may_approve(prepared_by="user:1", approver="user:1")
    assert may_approve(prepared_by="user:1", approver="user:2")


@pytest.mark.parametrize(
    ("owed", "of_cycle", "payable"),
    [(500, 500, 500), (500, 300, 300), (200, 300, 200), (-10, 300, 0), (300, -10, 0), (0, 0, 0)],
)
def test_a_run_pays_what_the_cycle_brought_and_never_more_than_is_owed(owed, of_cycle, payable):
    assert Standing(owed=owed, of_cycle=of_cycle).payable == payable


@pytest.mark.parametrize(
    ("standing", "known", "reason"),
    [
        (Standing(owed=500, of_cycle=500), {}, None),
        (Standing(owed=100, of_cycle=100), {}, None),
        (Standing(owed=99, of_cycle=99), {}, "below_minimum"),
        (Standing(owed=500, of_cycle=50), {}, "below_minimum"),
        (Standing(owed=-1, of_cycle=500), {}, "negative"),
        (Standing(owed=500, of_cycle=500, disputed=True), {}, "in_dispute"),
        (Standing(owed=500, of_cycle=500), {"has_account": False}, "no_account"),
        (Standing(owed=500, of_cycle=500), {"has_account": False, "account_expired": True}, "account_expired"),
    ],
)
def test_who_waits_waits_for_a_reason(standing, known, reason):
    assert wait_reason(standing, minimum=100, **({"has_account": True} | known)) == reason


def test_without_a_minimum_nobody_is_paid_nothing():
    assert wait_reason(Standing(owed=0, of_cycle=0), minimum=0, has_account=True) == "below_minimum"


def test_a_value_date_lies_between_the_approval_and_a_week_from_now():
    today = date(2026, 11, 3)
    known = {"approved_on": today - timedelta(days=1), "today": today}
    assert value_date_refusal(today - timedelta(days=2), **known) == "TOO_EARLY"
    assert value_date_refusal(today - timedelta(days=1), **known) is None
    assert value_date_refusal(today + timedelta(days=7), **known) is None
    assert value_date_refusal(today + timedelta(days=8), **known) == "TOO_LATE"


def test_the_money_moves_by_pairs_and_comes_back_where_it_was():
    owed, in_run = f"owed:maker:{PAYEE.reference}", f"in_run:maker:{PAYEE.reference}"
    assert moved_into_run(PAYEE, 5) == {owed: 5, in_run: -5}
    assert moved_out_of_run(PAYEE, 5) == {owed: -5, in_run: 5}
    assert moved_to_payee(PAYEE, 5) == {in_run: 5, "bank:payouts": -5}
    assert moved_back(PAYEE, 5) == {"bank:payouts": 5, owed: -5}


def test_a_payee_is_read_back_from_her_accounts_and_nobody_from_others():
    assert payee_of(PAYEE.owed) == payee_of(PAYEE.in_run) == PAYEE
    assert payee_of("bank:payouts") is None
    assert PAYEE.key == f"maker:{PAYEE.reference}"


def test_only_four_digits_show_and_of_a_short_number_none():
    assert last_digits("1234567890") == "7890"
    assert last_digits("1234") == ""
