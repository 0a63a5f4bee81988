"""Write sales and refunds into the books: the one place that does."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID, uuid4

from django.db import IntegrityError, connection, transaction

from marketplace.ledger.models import Posting
from marketplace.ledger.rules import (
    EntryToWrite,
    IncomeKey,
    SettledSale,
    check_sale_can_be_posted,
    entries_of,
    income_of,
)

ASKED_AT_ONCE = 500
EntryRow = tuple[UUID | str | int | None, ...]


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
    _add_entries(
        _entry_row(posting.id, number, entry)
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


def _add_entries(rows: Iterable[EntryRow]) -> None:
    """Insert entries without making a model of each: a long history has many, and this takes a fraction of the time."""
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO ledger_entry"
            " (posting_id, number, account, amount, line, product, organisation, province, bases, quantity)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            list(rows),
        )


def _entry_row(posting: UUID, number: int, entry: EntryToWrite) -> EntryRow:
    side = (_stored(posting), number, entry.account, entry.amount)
    line = entry.line
    if line is None:
        return (*side, None, None, None, "", "", 0)
    bases = " ".join(sorted(line.bases)) if line.organisation else ""
    return (
        *side,
        line.position,
        _stored(line.product),
        _stored(line.organisation),
        line.province,
        bases,
        line.quantity,
    )


def _stored(reference: UUID | None) -> UUID | str | None:
    """Give a reference as this database keeps it: as it is, or as 32 letters."""
    return reference if reference is None or connection.features.has_native_uuid_field else reference.hex


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
            _stored(key.organisation),
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
