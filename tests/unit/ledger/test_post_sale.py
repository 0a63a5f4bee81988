"""A settled sale in the books: who is owed what, when it counts, and that it is there once."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from marketplace.ledger.bulk_post import bulk_post
from marketplace.ledger.models import DailyIncome, Entry, Posting
from marketplace.ledger.post_refund import post_refund
from marketplace.ledger.post_sale import post_sale
from marketplace.ledger.rules import SettledLine, SettledSale

NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)
SOLD = datetime(2026, 11, 18, 10, 0, tzinfo=UTC)
SETTLED = datetime(2026, 11, 19, 17, 30, tzinfo=UTC)  # half past midnight of the 20th in Bangkok
CENTRE = UUID("11111111-1111-4111-8111-111111111111")
SETTLEMENT = UUID("22222222-2222-4222-8222-222222222222")


def line(amount: int, organisation: UUID | None = CENTRE, *, position: int = 1, basis: str = "vocational_centre"):
    return SettledLine(
        position=position,
        product=uuid4(),
        organisation=organisation,
        province="11",
        bases=frozenset({basis}),
        quantity=2,
        amount=amount,
    )


def settled_sale(*lines: SettledLine, sale: UUID | None = None, shipping: int = 0, refund: UUID | None = None):
    return SettledSale(
        sale=sale or uuid4(),
        refund=refund,
        channel="online",
        method="promptpay_transfer",
        sold_at=None if refund else SOLD,
        settled_at=SETTLED,
        lines=lines,
        shipping=shipping,
    )


def post(*lines: SettledLine, sale: UUID | None = None, channel="online", method="promptpay_transfer", shipping=0):
    return post_sale(
        sale=sale or uuid4(),
        channel=channel,
        sold_at=SOLD,
        settled_at=SETTLED,
        method=method,
        lines=lines,
        shipping=shipping,
        now=NOW,
    )


def entries() -> list[tuple[str, int]]:
    return list(Entry.objects.order_by("id").values_list("account", "amount"))


def income() -> dict[tuple[date, str, str, UUID, str], int]:
    rows = DailyIncome.objects.values_list("day", "channel", "province", "organisation", "basis", "amount")
    return {tuple(row[:5]): row[5] for row in rows}


@pytest.mark.django_db
@pytest.mark.database
def test_a_sale_owes_each_organisation_its_line_and_keeps_shipping_apart():
    assert post(line(12_000), line(8_050, SETTLEMENT, position=2), shipping=5_000)

    assert entries() == [
        ("clearing:promptpay_transfer", 25_050),
        (f"owed:organisation:{CENTRE}", -12_000),
        (f"owed:organisation:{SETTLEMENT}", -8_050),
        ("shipping", -5_000),
    ]


@pytest.mark.django_db
@pytest.mark.database
def test_income_counts_on_the_bangkok_day_of_settlement_and_without_shipping():
    post(line(12_000), line(500, position=2), line(8_050, SETTLEMENT, position=3, basis="settlement_enterprise"),
         shipping=5_000)  # fmt: skip

    day = date(2026, 11, 20)
    assert income() == {
        (day, "online", "11", CENTRE, "vocational_centre"): 12_500,
        (day, "online", "11", SETTLEMENT, "settlement_enterprise"): 8_050,
    }


@pytest.mark.django_db
def test_sold_on_settled_on_and_received_on_are_all_kept():
    sale = uuid4()

    post(line(100), sale=sale)

    posting = Posting.objects.get()
    assert (posting.source, posting.sale) == (f"sale:{sale}", sale)
    assert (posting.sold_at, posting.settled_at, posting.received_at) == (SOLD, SETTLED, NOW)
    assert posting.settled_on == date(2026, 11, 20)


@pytest.mark.django_db
def test_cash_reaches_the_cash_account_of_its_channel():
    post(line(100), channel="truck", method="cash")

    assert entries()[0] == ("cash:truck", 100)


@pytest.mark.django_db
def test_a_line_of_an_unknown_organisation_waits_in_suspense_and_counts_nowhere():
    post(line(700, None))

    assert entries()[1] == ("suspense", -700)
    assert income() == {}


@pytest.mark.django_db
def test_the_same_sale_is_posted_once():
    sale = uuid4()

    assert post(line(100), sale=sale)
    assert not post(line(100), sale=sale)

    assert Posting.objects.count() == 1
    assert Entry.objects.count() == 2
    assert sum(income().values()) == 100


@pytest.mark.django_db
@pytest.mark.database
def test_a_refund_takes_back_what_it_says_on_its_own_day():
    sale, refund = uuid4(), uuid4()
    post(line(12_000), sale=sale, shipping=5_000)

    def give_back() -> bool:
        return post_refund(
            refund=refund, sale=sale, channel="online", method="promptpay_transfer", lines=[line(2_000)],
            refunded_at=datetime(2026, 12, 1, 5, 0, tzinfo=UTC), shipping=1_000, now=NOW,
        )  # fmt: skip

    assert give_back()
    assert not give_back()
    assert entries()[3:] == [
        ("clearing:promptpay_transfer", -3_000),
        (f"owed:organisation:{CENTRE}", 2_000),
        ("shipping", 1_000),
    ]
    assert income()[(date(2026, 12, 1), "online", "11", CENTRE, "vocational_centre")] == -2_000
    assert sum(income().values()) == 10_000


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        settled_sale(),
        settled_sale(line(-1)),
        settled_sale(line(1), shipping=-1),
    ],
)
def test_a_sale_that_the_books_cannot_hold_is_refused_and_nothing_is_written(wrong):
    with pytest.raises(ValueError, match=str(wrong.sale)):
        bulk_post([settled_sale(line(5)), wrong], now=NOW)

    assert Posting.objects.count() == Entry.objects.count() == DailyIncome.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.database
def test_thousands_at_once_give_the_same_books_as_one_by_one():
    history = [settled_sale(line(100 + n), line(7, SETTLEMENT, position=2), shipping=n) for n in range(20)]
    history += [settled_sale(line(50), sale=one.sale, refund=uuid4(), shipping=1) for one in history[:5]]
    with transaction.atomic():
        for one in history:
            bulk_post([one], now=NOW)
        alone = sorted(entries()), income()
        transaction.set_rollback(True)

    assert bulk_post([*history, history[0]], now=NOW) == 25

    assert (sorted(entries()), income()) == alone
    assert bulk_post(history, now=NOW) == 0


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE ledger_entry SET amount = amount + 1",
        "UPDATE ledger_posting SET channel = 'truck'",
        "DELETE FROM ledger_entry",
        "DELETE FROM ledger_posting",
    ],
)
def test_the_database_refuses_to_change_or_delete_what_was_posted(change):
    post(line(100))

    with pytest.raises(IntegrityError, match="only added to"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(change)

    assert [amount for _, amount in entries()] == [100, -100]


@pytest.mark.django_db
@pytest.mark.database
@pytest.mark.parametrize("amounts", [[100, -99], [], [0]])
def test_the_database_refuses_a_posting_that_does_not_sum_to_zero(amounts):
    posting = Posting(
        source="sale:x", kind="sale", sale=uuid4(), channel="online", method="cash", sold_at=SOLD, settled_at=SETTLED,
        settled_on=date(2026, 11, 20), received_at=NOW,
    )  # fmt: skip

    with pytest.raises(IntegrityError, match="sum to zero"), transaction.atomic():
        for number, amount in enumerate(amounts):
            Entry.objects.create(posting_id=posting.id, number=number, account="suspense", amount=amount)
        Posting.objects.bulk_create([posting])


@pytest.mark.django_db
@pytest.mark.database
def test_the_database_refuses_an_entry_more_in_a_posting_that_stands():
    post(line(100))

    with pytest.raises(IntegrityError, match="no more entries"), transaction.atomic():
        Entry.objects.create(posting_id=Posting.objects.get().id, number=9, account="suspense", amount=0)


@pytest.mark.django_db(transaction=True)
@pytest.mark.database
def test_the_database_refuses_entries_without_their_posting():
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.create(posting_id=uuid4(), number=1, account="suspense", amount=5)

    assert Entry.objects.count() == 0


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "sqlite", reason="a way round delete triggers that only SQLite has")
@pytest.mark.parametrize("table", ["ledger_entry", "ledger_posting"])
def test_insert_or_replace_is_no_way_round(table):
    post(line(100))

    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
