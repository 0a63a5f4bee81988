"""What the books answer, and that a fault in them is found."""

from datetime import UTC, date, datetime
from io import StringIO
from uuid import UUID, uuid4

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from marketplace.ledger.bulk_post import bulk_post
from marketplace.ledger.queries import (
    account_balances,
    books_are_in_until,
    broken_books,
    first_income_day,
    income_by_channel,
    income_by_month,
    income_by_organisation,
    income_by_province,
    income_total,
    organisation_earned,
)
from marketplace.ledger.rules import SettledLine, SettledSale
from tests.lift_refusals import lifted

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
CENTRE = UUID("11111111-1111-4111-8111-111111111111")
OTHER = UUID("33333333-3333-4333-8333-333333333333")
YEAR = {"basis": "vocational_centre", "first_day": date(2025, 10, 1), "last_day": date(2026, 9, 30)}


def sold(amount: int, settled_at: datetime, *, channel="online", organisation=CENTRE, province="11", refund=None):
    line = SettledLine(
        position=1, product=None, organisation=organisation, province=province, quantity=1, amount=amount,
        bases=frozenset({"vocational_centre"}),
    )  # fmt: skip
    return SettledSale(
        sale=uuid4(), refund=refund, channel=channel, method="cash", settled_at=settled_at, lines=[line],
        sold_at=None if refund else settled_at,
    )  # fmt: skip


@pytest.fixture
def history(db: None) -> None:
    bulk_post(
        [
            sold(1_000, datetime(2025, 9, 30, 16, 59, tzinfo=UTC)),  # the last minute of fiscal year 2568
            sold(2_000, datetime(2025, 9, 30, 17, 0, tzinfo=UTC)),  # the first minute of 2569
            sold(4_000, datetime(2025, 12, 5, 3, 0, tzinfo=UTC), channel="truck", organisation=OTHER, province="50"),
            sold(500, datetime(2026, 1, 7, 3, 0, tzinfo=UTC), refund=uuid4()),
        ],
        now=NOW,
    )


@pytest.mark.database
def test_months_are_those_of_the_fiscal_year_in_bangkok(history):
    months = income_by_month(basis="vocational_centre", fiscal_year=2569)

    assert [(one.month, one.amount) for one in months if one.amount is not None] == [(1, 2_000), (3, 4_000), (4, -500)]
    assert [one.month for one in months] == list(range(1, 13))
    assert income_by_month(basis="vocational_centre", fiscal_year=2568)[11].amount == 1_000


@pytest.mark.database
def test_every_way_to_ask_adds_up_to_the_same_total(history):
    assert income_by_channel(**YEAR) == {"online": 1_500, "truck": 4_000}
    assert income_by_province(**YEAR) == {"11": 1_500, "50": 4_000}
    assert income_by_organisation(**YEAR) == {CENTRE: 1_500, OTHER: 4_000}
    assert income_total(**YEAR) == 5_500
    assert income_total(**(YEAR | {"basis": "settlement_enterprise"})) == 0


@pytest.mark.database
def test_balances_sum_to_zero_and_say_who_is_owed_what(history):
    balances = account_balances()

    assert balances == {
        "cash:online": 2_500,
        "cash:truck": 4_000,
        f"owed:organisation:{CENTRE}": -2_500,
        f"owed:organisation:{OTHER}": -4_000,
    }
    assert organisation_earned(organisation=CENTRE) == 2_500
    assert organisation_earned(organisation=CENTRE, first_day=date(2025, 10, 1), last_day=date(2025, 12, 31)) == 2_000


def test_the_books_say_how_fresh_they_are(history):
    assert books_are_in_until() == (date(2026, 1, 7), NOW)
    assert first_income_day(basis="vocational_centre") == date(2025, 9, 30)
    assert first_income_day(basis="settlement_enterprise") is None


def test_books_in_order_have_no_fault(history):
    assert list(broken_books()) == []
    out = StringIO()
    call_command("check_ledger", stdout=out)
    assert out.getvalue() == "The books are in order.\n"


@pytest.mark.database
@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE ledger_entry SET amount = amount + 1 WHERE account = 'cash:truck'", ["unbalanced"]),
        ("UPDATE ledger_entry SET amount = amount + 1", ["unbalanced"] * 4 + ["income"] * 4),
        ("DELETE FROM ledger_entry WHERE amount IN (4000, -4000)", ["empty", "income"]),
        ("UPDATE ledger_dailyincome SET amount = 7 WHERE amount = 1000", ["income"]),
        ("DELETE FROM ledger_dailyincome WHERE channel = 'truck'", ["income"]),
    ],
)
def test_damage_done_behind_the_books_is_found(history, damage, found):
    with connection.cursor() as cursor, lifted(cursor):
        cursor.execute(damage)

    assert [fault.what for fault in broken_books()] == found
    with pytest.raises(CommandError, match=found[0]):
        call_command("check_ledger")
