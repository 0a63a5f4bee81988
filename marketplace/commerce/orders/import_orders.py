"""Take in sales that were made elsewhere: a till hands in its day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.importing.records import ErrorPolicy, ImportOrder, Problem, StockPolicy
from marketplace.commerce.orders.importing.references import Found, check_names, find_all, taken_references
from marketplace.commerce.orders.importing.rules import MAX_ORDERS, check_sale
from marketplace.commerce.orders.importing.stock_of_sales import StockBook, open_stock_book
from marketplace.commerce.orders.importing.write_sales import Written, write_sales
from marketplace.commerce.orders.models import Order
from marketplace.commerce.orders.record_income_change import record_income_change
from marketplace.commerce.orders.sold_order import sold_order
from marketplace.events.orders import OrderBulkCreated
from marketplace.shared.outbox.record_event import record_event


@dataclass(frozen=True, kw_only=True)
class Imported:
    """What became of one handed-in sale."""

    order: Order | None
    problems: tuple[Problem, ...]


def import_orders(
    sales: Sequence[ImportOrder], *, error_policy: ErrorPolicy, stock_policy: StockPolicy, now: datetime
) -> list[Imported]:
    """Write down sales that already happened, each reference once; give what became of each, in the order given.

    As Saleor's `orderBulkCreate`: a sale whose reference is known gives UNIQUE, so that handing in twice does no harm.
    Stock falls at the line's warehouse by the pieces handed over, under its lock; with FORCE it may fall below zero.
    Sales that were paid go into one OrderBulkCreated. Raises OrderError (BULK_LIMIT) above 50 sales.
    """
    if len(sales) > MAX_ORDERS:
        raise OrderError("BULK_LIMIT", _("At most %(count)d sales can be taken in at once.") % {"count": MAX_ORDERS})
    found = find_all(sales)
    book = open_stock_book(sales, found, stock_policy)
    try:
        with transaction.atomic():
            return _take_in(sales, found, book, error_policy, now=now)
    except IntegrityError:
        # A racing call wrote one of these references a moment ago; now it is to be seen.
        again = open_stock_book(sales, found, stock_policy)
        return _take_in(sales, found, again, error_policy, now=now)


def _take_in(
    sales: Sequence[ImportOrder], found: Found, book: StockBook, policy: ErrorPolicy, *, now: datetime
) -> list[Imported]:
    problems = _judge(sales, found, book, policy, now=now)
    everything = policy is ErrorPolicy.REJECT_EVERYTHING and any(problems)
    accepted = [not everything and _passes(one, policy) for one in problems]
    taken = [sale for sale, yes in zip(sales, accepted, strict=True) if yes]
    written = write_sales(taken, found, stocks=book.stocks, now=now)
    line_ids = [[line.pk for line in lines] for _order, lines in written]
    book.write(list(zip(taken, line_ids, strict=True)), found, now=now)
    _tell(written, now=now)
    orders = iter([order for order, _lines in written])
    return [
        Imported(order=next(orders) if yes else None, problems=tuple(one))
        for yes, one in zip(accepted, problems, strict=True)
    ]


def _judge(
    sales: Sequence[ImportOrder], found: Found, book: StockBook, policy: ErrorPolicy, *, now: datetime
) -> list[list[Problem]]:
    taken = taken_references(sales)
    problems: list[list[Problem]] = []
    for sale in sales:
        one = [*check_sale(sale, now=now), *check_names(sale, found)]
        if sale.external_reference in taken:
            one.insert(0, Problem(code="UNIQUE", path="external_reference", message="This sale is known already."))
        if not any(problem.fatal for problem in one):
            one.extend(book.check(sale, found))
        if _passes(one, policy):
            book.take(sale, found)
            taken.update({sale.external_reference} - {""})
        problems.append(one)
    return problems


def _passes(problems: Sequence[Problem], policy: ErrorPolicy) -> bool:
    if policy is ErrorPolicy.IGNORE_FAILED:
        return not any(problem.fatal for problem in problems)
    return not problems


def _tell(written: Written, *, now: datetime) -> None:
    paid = tuple(sold_order(order, lines) for order, lines in written if order.settled_at is not None)
    if paid:
        record_event(OrderBulkCreated(occurred_at=now, sales=paid))
    for order, _lines in written:
        if order.total_refunded_amount:
            record_income_change(
                order,
                psp_reference=f"import:{order.external_reference}",
                at=order.created_at,
                now=now,
            )
