"""What the books say: income by what one asks for, balances, and whether the books are in order."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypedDict
from uuid import UUID

from django.db.models import F, Max, Min, QuerySet, Sum
from django.db.models.functions import TruncMonth

from marketplace.ledger.models import DailyIncome, Entry, Posting
from marketplace.ledger.rules import IncomeKey, SettledLine, account_of_organisation, source_of_sale
from marketplace.shared.thai.dates import fiscal_month, fiscal_year_days

Dimension = Literal["channel", "province", "organisation"]


class Days(TypedDict):
    """What every income query takes: an indicator basis, and the first and last day of settlement, both counted."""

    basis: str
    first_day: date
    last_day: date


@dataclass(frozen=True, kw_only=True)
class MonthIncome:
    """Net income of one month of a fiscal year, in satang; `month` 1 is October. None: no posting fell into it."""

    month: int
    amount: int | None


@dataclass(frozen=True, kw_only=True)
class BookFault:
    """Something in the books that must never be: what, and where it was seen."""

    what: Literal["unbalanced", "empty", "income"]
    where: str


def income_by_month(*, basis: str, fiscal_year: int, organisation: UUID | None = None) -> list[MonthIncome]:
    """Sum up the net income of each of the twelve months of a Buddhist fiscal year, in satang, refunds taken off."""
    first, last = fiscal_year_days(fiscal_year)
    rows = _income(basis=basis, first_day=first, last_day=last)
    if organisation is not None:
        rows = rows.filter(organisation=organisation)
    months = rows.annotate(start=TruncMonth("day")).values_list("start").annotate(sum=Sum("amount"))
    amounts = {fiscal_month(start): amount for start, amount in months}
    return [MonthIncome(month=month, amount=amounts.get(month)) for month in range(1, 13)]


def income_by_channel(*, basis: str, first_day: date, last_day: date) -> dict[str, int]:
    """Sum up the net income of each channel, by its slug, over days of settlement in Bangkok, in satang."""
    return {str(key): amount for key, amount in _sums("channel", basis, first_day, last_day)}


def income_by_province(*, basis: str, first_day: date, last_day: date) -> dict[str, int]:
    """Sum up the net income of each province's organisations, by two-digit province code, in satang."""
    return {str(key): amount for key, amount in _sums("province", basis, first_day, last_day)}


def income_by_organisation(*, basis: str, first_day: date, last_day: date) -> dict[UUID, int]:
    """Sum up the net income of each organisation, by its reference, in satang."""
    return {UUID(str(key)): amount for key, amount in _sums("organisation", basis, first_day, last_day)}


def income_total(*, basis: str, first_day: date, last_day: date) -> int:
    """Sum up all net income of an indicator basis over days of settlement in Bangkok, in satang."""
    sums = _income(basis=basis, first_day=first_day, last_day=last_day).aggregate(sum=Sum("amount"))
    return sums["sum"] or 0


def first_income_day(*, basis: str) -> date | None:
    """Give the first day that the books know for an indicator basis; None: there is none yet."""
    day: date | None = DailyIncome.objects.filter(basis=basis).aggregate(day=Min("day"))["day"]
    return day


def books_are_in_until() -> tuple[date | None, datetime | None]:
    """Say how fresh the books are: the latest day of settlement in them, and when the last posting reached us."""
    seen = Posting.objects.aggregate(day=Max("settled_on"), moment=Max("received_at"))
    return seen["day"], seen["moment"]


def account_balances() -> dict[str, int]:
    """Give the balance of each account in satang: money we hold or wait for is positive, what we owe negative."""
    return dict(Entry.objects.values_list("account").annotate(sum=Sum("amount")).order_by("account"))


def organisation_earned(*, organisation: UUID, first_day: date | None = None, last_day: date | None = None) -> int:
    """Sum up what an organisation earned by settled sales less refunds, in satang; days of settlement, both counted."""
    entries = Entry.objects.filter(account=account_of_organisation(organisation))
    if first_day is not None:
        entries = entries.filter(posting__settled_on__gte=first_day)
    if last_day is not None:
        entries = entries.filter(posting__settled_on__lte=last_day)
    return -(entries.aggregate(sum=Sum("amount"))["sum"] or 0)


def lines_as_posted(sale: UUID) -> dict[int, SettledLine]:
    """Give the lines of a sale as they stand in the books, by position: whose they were, and where they counted."""
    rows = Entry.objects.filter(posting__source=source_of_sale(sale), line__isnull=False)
    return {
        position: SettledLine(
            position=position,
            product=row.product,
            organisation=row.organisation,
            province=row.province,
            bases=frozenset(row.bases.split()),
            quantity=row.quantity,
            amount=-row.amount,
        )
        for row in rows
        if (position := row.line) is not None
    }


def broken_books() -> Iterator[BookFault]:
    """Look for what must never be: a posting that does not sum to zero, or income that the entries do not explain."""
    unbalanced = Entry.objects.values("posting__source").annotate(sum=Sum("amount")).exclude(sum=0)
    for source in unbalanced.values_list("posting__source", flat=True):
        yield BookFault(what="unbalanced", where=str(source))
    for source in Posting.objects.filter(entries=None).values_list("source", flat=True):
        yield BookFault(what="empty", where=source)
    written, recomputed = _written_income(), _recomputed_income()
    for key in sorted(written.keys() | recomputed.keys()):
        if written[key] != recomputed[key]:
            where = f"{key.basis} {key.day} {key.channel} {key.province} {key.organisation}"
            yield BookFault(what="income", where=f"{where}: {written[key]} != {recomputed[key]}")


def _income(*, basis: str, first_day: date, last_day: date) -> QuerySet[DailyIncome]:
    return DailyIncome.objects.filter(basis=basis, day__range=(first_day, last_day))


def _sums(by: Dimension, basis: str, first_day: date, last_day: date) -> Iterator[tuple[object, int]]:
    rows = _income(basis=basis, first_day=first_day, last_day=last_day)
    yield from rows.values_list(by).annotate(sum=Sum("amount")).order_by(by)


def _written_income() -> Counter[IncomeKey]:
    rows = DailyIncome.objects.values_list("basis", "day", "channel", "province", "organisation", "amount")
    return Counter(
        {
            IncomeKey(basis=basis, day=day, channel=channel, province=province, organisation=organisation): amount
            for basis, day, channel, province, organisation, amount in rows
        }
    )


def _recomputed_income() -> Counter[IncomeKey]:
    rows = (
        Entry.objects.exclude(bases="")
        .values("bases", "province", "organisation", day=F("posting__settled_on"), channel=F("posting__channel"))
        .annotate(sum=Sum("amount"))
    )
    income: Counter[IncomeKey] = Counter()
    for row in rows:
        bases, amount = row.pop("bases"), row.pop("sum")
        for basis in bases.split():
            income[IncomeKey(basis=basis, **row)] -= amount
    return income
