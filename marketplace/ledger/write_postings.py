"""Write sales and refunds into the books: the one place that does."""

import uuid
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import IntegrityError, connection, transaction

from marketplace.ledger.models import Entry, Posting
from marketplace.ledger.rules import (
    EntryToWrite,
    IncomeKey,
    SettledSale,
    check_sale_can_be_posted,
    entries_of,
    income_of,
)

ASKED_AT_ONCE = 500


def write_postings(sales: Iterable[SettledSale], *, now: datetime) -> int:
    """Post each sale and refund that is not in the books yet, and add its income to the day's sums.

    All in one transaction; gives how many were new. When another process posts one of them at the same moment, the
    second to come sees it and leaves it out. Raises ValueError for a sale that the books cannot hold.
    """
    fresh = sorted({sale.source: sale for sale in sales}.values(), key=lambda sale: sale.source)
    for sale in fresh:
        check_sale_can_be_posted(sale)
    with transaction.atomic():
        fresh = _not_posted(fresh)
        while fresh and not _written(fresh, now=now):
            fresh = _not_posted(fresh)
    return len(fresh)


def _written(sales: Sequence[SettledSale], *, now: datetime) -> bool:
    """Write them, or give False when a rival posted one of them first; any other refusal of the database is raised."""
    try:
        with transaction.atomic():
            _write(sales, now=now)
    except IntegrityError:
        if len(_not_posted(sales)) == len(sales):
            raise
        return False
    return True


def _not_posted(sales: Sequence[SettledSale]) -> list[SettledSale]:
    sources = [sale.source for sale in sales]
    posted: set[str] = set()
    for start in range(0, len(sources), ASKED_AT_ONCE):
        known = Posting.objects.filter(source__in=sources[start : start + ASKED_AT_ONCE])
        posted.update(known.values_list("source", flat=True))
    return [sale for sale in sales if sale.source not in posted]


def _write(sales: Sequence[SettledSale], *, now: datetime) -> None:
    """Write entries first and postings last: the database checks a posting's sum at the moment it is inserted."""
    postings = [_posting(sale, now=now) for sale in sales]
    entries = [
        _entry(posting, number, entry)
        for posting, sale in zip(postings, sales, strict=True)
        for number, entry in enumerate(entries_of(sale), start=1)
    ]
    Entry.objects.bulk_create(entries)
    Posting.objects.bulk_create(postings)
    income: Counter[IncomeKey] = Counter()
    for sale in sales:
        for key, amount in income_of(sale):
            income[key] += amount
    _add_income(income)


def _posting(sale: SettledSale, *, now: datetime) -> Posting:
    return Posting(
        id=uuid.uuid4(),
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


def _entry(posting: Posting, number: int, entry: EntryToWrite) -> Entry:
    written = Entry(posting_id=posting.id, number=number, account=entry.account, amount=entry.amount)
    if line := entry.line:
        written.line = line.position
        written.product = line.product
        written.organisation = line.organisation
        written.province = line.province
        written.bases = " ".join(sorted(line.bases)) if line.organisation else ""
        written.quantity = line.quantity
    return written


def _add_income(income: Counter[IncomeKey]) -> None:
    """Add to the sums where they stand: one statement per row, so that two processes at once both count.

    Rows are taken in one order by everybody, so that nobody waits in a circle.
    """
    native_uuid = connection.features.has_native_uuid_field
    rows = [
        (
            key.basis,
            connection.ops.adapt_datefield_value(key.day),
            key.channel,
            key.province,
            key.organisation if native_uuid else key.organisation.hex,
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
