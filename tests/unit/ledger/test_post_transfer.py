"""Money moves between accounts: nobody's income, once, and never out of nothing."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, transaction

from marketplace.ledger.models import DailyIncome, Entry, Posting
from marketplace.ledger.post_sale import post_sale
from marketplace.ledger.post_transfer import post_transfer
from marketplace.ledger.queries import (
    account_balances,
    balance_of,
    balances_like,
    books_are_in_until,
    broken_books,
    entries_of_account,
    maker_earned,
)
from marketplace.ledger.rules import MakerShare, SettledLine
from tests.racing import race

NOON = datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
LATE = datetime(2026, 11, 20, 17, 30, tzinfo=UTC)  # the 21st in Bangkok
CENTRE, SAI, NOI = (UUID(int=number) for number in range(1, 4))
OWED, IN_RUN = f"owed:maker:{SAI}", f"in_run:maker:{SAI}"


def sell(amount: int = 1_000) -> None:
    line = SettledLine(
        position=1, product=None, organisation=CENTRE, province="11", quantity=1, amount=amount, bases=frozenset(),
        shares=(MakerShare(SAI, 7_000), MakerShare(NOI, 1_000)),
    )  # fmt: skip
    post_sale(sale=uuid4(), channel="truck", sold_at=NOON, settled_at=NOON, method="cash", lines=[line], now=NOON)


def move(moves: dict[str, int], source: str = "payout:1") -> bool:
    return post_transfer(source=source, moves=moves, moved_at=LATE, now=LATE)


@pytest.mark.django_db
@pytest.mark.database
def test_owed_goes_into_a_run_and_out_of_the_bank_and_still_was_earned():
    sell()
    assert move({OWED: 700, IN_RUN: -700}, "payout:1:prepared")
    assert (balance_of(OWED), balance_of(IN_RUN), balances_like("in_run:")) == (0, -700, {IN_RUN: -700})

    assert move({IN_RUN: 700, "bank:payouts": -700}, "payout:1:sent")

    assert (balance_of(OWED), balance_of(IN_RUN), balance_of("bank:payouts")) == (0, 0, -700)
    assert maker_earned(maker=SAI) == 700
    assert sum(account_balances().values()) == 0
    assert list(broken_books()) == []
    assert [(one.kind, one.amount, one.line_amount) for one in entries_of_account(OWED)] == [
        ("transfer", 700, 0),
        ("sale", -700, 1_000),
    ]


@pytest.mark.django_db
@pytest.mark.database
def test_a_transfer_says_whose_money_moved_on_its_bangkok_day_and_is_no_income():
    move({f"in_run:organisation:{CENTRE}": 5, "bank:payouts": -5})

    posting = Posting.objects.get()
    assert (posting.kind, posting.sale, str(posting.settled_on)) == ("transfer", None, "2026-11-21")
    assert set(Entry.objects.values_list("organisation", "maker")) == {(CENTRE, None)}
    assert DailyIncome.objects.count() == 0
    assert books_are_in_until()[1] == LATE


@pytest.mark.django_db
@pytest.mark.database
def test_the_same_transfer_is_posted_once():
    sell()

    assert move({OWED: 700, IN_RUN: -700})
    assert not move({OWED: 700, IN_RUN: -700})
    assert balance_of(IN_RUN) == -700


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("source", "moves"),
    [
        ("payout:1", {OWED: 700, IN_RUN: -699}),
        ("payout:1", {}),
        ("payout:1", {OWED: 0, IN_RUN: 0}),
        ("sale:1", {OWED: 7, IN_RUN: -7}),
    ],
)
def test_a_transfer_that_the_books_cannot_hold_is_refused_and_nothing_is_written(source, moves):
    with pytest.raises(ValueError, match=source):
        move(moves, source)

    assert Posting.objects.count() == Entry.objects.count() == 0


@pytest.mark.django_db
def test_a_time_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        post_transfer(source="payout:1", moves={OWED: 1, IN_RUN: -1}, moved_at=LATE.replace(tzinfo=None), now=LATE)


@pytest.mark.django_db
@pytest.mark.database
def test_money_that_reached_another_than_who_sold_is_found():
    sell()
    move({OWED: 700, f"owed:maker:{NOI}": -700})

    assert sorted(fault.where for fault in broken_books() if fault.what == "payee") == [
        f"maker:{SAI}: sold 700, owed, in a run and paid 0",
        f"maker:{NOI}: sold 100, owed, in a run and paid 800",
    ]


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize("wrong", [{"sale": uuid4()}, {"sold_at": NOON}, {"channel": "online"}, {"method": "cash"}])
def test_the_database_refuses_a_transfer_with_a_sales_facts(wrong):
    facts = {"source": "x", "kind": "transfer", "settled_at": NOON, "settled_on": NOON.date(), "received_at": NOON}
    posting = Posting(**(facts | wrong))

    with pytest.raises(IntegrityError, match="posting_kind"), transaction.atomic():
        for number, amount in enumerate((5, -5)):
            Entry.objects.create(posting_id=posting.id, number=number, account="suspense", amount=amount)
        Posting.objects.bulk_create([posting])


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_the_same_transfer_at_once_moves_once():
    for number in range(10):
        source = f"payout:{number}"
        answers = race([lambda source=source: move({OWED: 7, IN_RUN: -7}, source)] * 2)
        assert sorted(answers) == [False, True]

    assert (balance_of(IN_RUN), Posting.objects.count()) == (-70, 10)
