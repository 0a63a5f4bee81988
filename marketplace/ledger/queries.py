"""What the books say: income by what one asks for, balances, and whether the books are in order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypedDict
from uuid import UUID

from django.db.models import F, Max, Min, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce, TruncMonth

from marketplace.ledger.models import DailyIncome, Entry, Posting
from marketplace.ledger.payees_add_up import lines_split_wrongly, payees_that_do_not_add_up
from marketplace.ledger.rules import (
    IncomeKey,
    MakerShare,
    SettledLine,
    account_of_maker,
    account_of_organisation,
    source_of_sale,
)
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


@dataclass(frozen=True, kw_only=True, slots=True)
class AccountEntry:
    """A change of an account, in satang; what we owe counts below zero, as everywhere in the books.

    `kind` is sale, refund or transfer. Of a sold line: its `product`, its part in `basis_points`, and the line's whole
    `line_amount` (positive: the buyer paid it; negative: it went back to her) and `pieces`; else None and 0.
    """

    source: str
    kind: str
    day: date
    moment: datetime
    amount: int
    sale: UUID | None
    product: UUID | None
    organisation: UUID | None
    basis_points: int | None
    line_amount: int
    pieces: int


@dataclass(frozen=True, kw_only=True)
class BookFault:
    """Something in the books that must never be: what, and where it was seen."""

    what: Literal["unbalanced", "empty", "income", "split", "payee"]
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


def balance_of(account: str) -> int:
    """Give the balance of one account in satang: what we owe is negative."""
    return Entry.objects.filter(account=account).aggregate(sum=Sum("amount"))["sum"] or 0


def balances_like(prefix: str) -> dict[str, int]:
    """Give the balances of all accounts whose names begin so ("owed:", "in_run:maker:"); those at zero too."""
    rows = Entry.objects.filter(account__startswith=prefix).values_list("account")
    return dict(rows.annotate(sum=Sum("amount")).order_by("account"))


def entries_of_account(
    account: str, *, first_day: date | None = None, last_day: date | None = None, newest: int | None = None
) -> list[AccountEntry]:
    """Give the changes of an account, the newest first: Bangkok days, both counted; at most the `newest` so many."""
    entries = _of_days(Entry.objects.filter(account=account), first_day, last_day)
    line = Entry.objects.filter(posting=OuterRef("posting"), line=OuterRef("line")).values("posting").order_by()
    rows = entries.order_by("-posting__settled_at", "-pk").values(
        "amount",
        "product",
        "organisation",
        "basis_points",
        source=F("posting__source"),
        kind=F("posting__kind"),
        day=F("posting__settled_on"),
        moment=F("posting__settled_at"),
        sale=F("posting__sale"),
        line_amount=Coalesce(Subquery(line.annotate(sum=-Sum("amount")).values("sum")), 0),
        pieces=Coalesce(Subquery(line.annotate(sum=Sum("quantity")).values("sum")), 0),
    )
    return [AccountEntry(**row) for row in (rows if newest is None else rows[:newest])]


def organisation_earned(*, organisation: UUID, first_day: date | None = None, last_day: date | None = None) -> int:
    """Sum up an organisation's own part of settled sales less refunds, without its makers' parts, in satang.

    Days of settlement, both counted.
    """
    return _earned(Entry.objects.filter(account=account_of_organisation(organisation)), first_day, last_day)


def maker_earned(*, maker: UUID, first_day: date | None = None, last_day: date | None = None) -> int:
    """Sum up a maker's parts of settled sales less refunds, in satang; days of settlement, both counted."""
    return _earned(Entry.objects.filter(account=account_of_maker(maker)), first_day, last_day)


def _earned(entries: QuerySet[Entry], first_day: date | None, last_day: date | None) -> int:
    """What goods brought to an account; what was paid out of it since does not lower that."""
    sold = _of_days(entries.filter(line__isnull=False), first_day, last_day)
    return -(sold.aggregate(sum=Sum("amount"))["sum"] or 0)


def _of_days(entries: QuerySet[Entry], first_day: date | None, last_day: date | None) -> QuerySet[Entry]:
    if first_day is not None:
        entries = entries.filter(posting__settled_on__gte=first_day)
    return entries if last_day is None else entries.filter(posting__settled_on__lte=last_day)


def first_sale_days(makers: Sequence[UUID], *, since: date) -> dict[UUID, date]:
    """Give the first day, from `since` on, on which a sale of each maker's was settled; without one she is left out."""
    sold = Entry.objects.filter(account__in=[account_of_maker(maker) for maker in makers], line__isnull=False)
    rows = sold.filter(posting__kind=Posting.Kind.SALE, posting__settled_on__gte=since).values_list("maker")
    return {maker: day for maker, day in rows.annotate(day=Min("posting__settled_on")).order_by() if maker}


def makers_parts(*, organisation: UUID, first_day: date, last_day: date) -> dict[UUID, int]:
    """Give what of an organisation's sales is its makers', in satang by maker; days of settlement, both counted."""
    entries = Entry.objects.filter(organisation=organisation, maker__isnull=False, line__isnull=False)
    rows = entries.filter(posting__settled_on__range=(first_day, last_day)).values_list("maker")
    return {maker: -amount for maker, amount in rows.annotate(sum=Sum("amount")).order_by("maker") if maker}


def lines_as_posted(sale: UUID) -> dict[int, SettledLine]:
    """Give the lines of a sale as they stand in the books, by position: whose they were, and where they counted.

    `amount`, `quantity` and `shares` are the sale's own, as it was posted; `before` is what stands of the line today,
    after refunds and payments again. Hold the sale's lock, or it may change under your hands.
    """
    rows = Entry.objects.filter(posting__source=source_of_sale(sale), line__isnull=False).order_by("number")
    by_line: dict[int, list[Entry]] = {}
    for row in rows:
        by_line.setdefault(row.line or 0, []).append(row)
    standing = dict(
        Entry.objects.filter(posting__sale=sale, line__isnull=False)
        .values_list("line")
        .annotate(sum=-Sum("amount"))
        .order_by("line")
    )
    return {position: _line(position, parties, standing[position]) for position, parties in by_line.items()}


def _line(position: int, parties: Sequence[Entry], before: int) -> SettledLine:
    first = parties[0]
    return SettledLine(
        position=position,
        product=first.product,
        organisation=first.organisation,
        province=first.province,
        bases=frozenset(first.bases.split()),
        quantity=sum(party.quantity for party in parties),
        amount=-sum(party.amount for party in parties),
        shares=tuple(MakerShare(party.maker, party.basis_points or 0) for party in parties if party.maker),
        before=before,
    )


def broken_books() -> Iterator[BookFault]:
    """Look for what must never be: a posting that does not sum to zero, or income that the entries do not explain.

    Nor may a line be shared otherwise than its parts say, or a payee's sold and refunded differ from what is owed to
    her, in a run and paid.
    """
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
    yield from (BookFault(what="split", where=where) for where in lines_split_wrongly())
    yield from (BookFault(what="payee", where=where) for where in payees_that_do_not_add_up())


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
