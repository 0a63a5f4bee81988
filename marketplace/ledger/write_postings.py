"""Write sales and refunds into the books: the one place that does."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import partial
from uuid import uuid4

from django.db import connection

from marketplace.ledger.models import Posting
from marketplace.ledger.rules import IncomeKey, SettledSale, check_sale_can_be_posted, entries_of, income_of
from marketplace.ledger.write_entries import row_of_sale, stored, write_entries
from marketplace.ledger.write_once import write_once


def write_postings(sales: Iterable[SettledSale], *, now: datetime) -> int:
    """Post each sale and refund that is not in the books yet, and add its income to the day's sums.

    All in one transaction; gives how many were new. When another process posts one of them at the same moment, the
    second to come sees it and leaves it out. Raises ValueError for a sale that the books cannot hold.
    """
    sales = list(sales)
    for sale in sales:
        check_sale_can_be_posted(sale)
    return write_once(sales, partial(_write, now=now))


def _write(sales: Sequence[SettledSale], *, now: datetime) -> None:
    """Write entries first and postings last: the database checks a posting's sum at the moment it is inserted."""
    postings = [_posting(sale, now=now) for sale in sales]
    write_entries(
        row_of_sale(posting.id, number, entry)
        for posting, sale in zip(postings, sales, strict=True)
        for number, entry in enumerate(entries_of(sale), start=1)
    )
    Posting.objects.bulk_create(postings)
    income: Counter[IncomeKey] = Counter()
    for sale in sales:
        for key, amount in income_of(sale):
            income[key] += amount
    _add_income(income)


def _posting(sale: SettledSale, *, now: datetime) -> Posting:
    return Posting(
        id=uuid4(),
        source=sale.source,
        kind=Posting.Kind.REFUND if sale.refund else Posting.Kind.SALE,
        sale=sale.sale,
        channel=sale.channel,
        method=sale.method,
        sold_at=sale.sold_at,
        settled_at=sale.settled_at,
        settled_on=sale.settled_on,
        received_at=now,
    )


def _add_income(income: Counter[IncomeKey]) -> None:
    """Add to the sums where they stand: one statement per row, so that two processes at once both count.

    Rows are taken in one order by everybody, so that nobody waits in a circle.
    """
    rows = [
        (
            key.basis,
            connection.ops.adapt_datefield_value(key.day),
            key.channel,
            key.province,
            stored(key.organisation),
            income[key],
        )
        for key in sorted(income)
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO ledger_dailyincome (basis, day, channel, province, organisation, amount)"
            " VALUES (%s, %s, %s, %s, %s, %s)"
            " ON CONFLICT (basis, day, channel, province, organisation)"
            " DO UPDATE SET amount = ledger_dailyincome.amount + excluded.amount",
            rows,
        )
