"""Row locks: the one function by which the house says "nobody else may change these until I am done".

Why there is a function at all. Two buyers want the last piece. Both read "one left", both write "promised". Each did
right alone; together they sold one basket twice. The cure is to read *after* a lock: the second buyer waits at the
row until the first has committed, and then reads "none left". So each deed that decides by what it reads does, in
this order: lock, check, write, record the event (DESIGN section 5).

What the lock is on each database.
- PostgreSQL: `SELECT ... FOR UPDATE` on exactly these rows. Others go on. Under READ COMMITTED a waiter gets the row
  as it is after the wait, and each later statement sees what was committed meanwhile. A row that was deleted while
  we waited is simply not in the answer: look for it again by other means (a completed checkout is found as an order).
- SQLite: our transactions begin IMMEDIATE and wait in one fair queue (shared/fair_sqlite), so that the whole database
  is ours from the first line of `atomic` on. `FOR UPDATE` is nothing there, and nothing is needed.

The order, so that two callers never wait for each other for ever:
1. among kinds of rows: checkout, order, payment (transaction), voucher, stock, ledger; never one before it once you
   hold a later one;
2. among rows of one kind: by primary key, upwards; this function sorts them. All rows of one kind are locked by one
   call, not by several.
Anything that may take long (a network call, a page, a person) happens outside; what must be held for that long is a
lease (shared/leases).

Rows that do not exist cannot be locked. Where two could create the same row at once, a UNIQUE constraint decides.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.db import connections
from django.db.models import Model, QuerySet

from marketplace.shared.kept_statements import kept_statement

Row = TypeVar("Row", bound=Model)


def lock_rows(rows: QuerySet[Row]) -> list[Row]:
    """Hold these rows until the transaction ends, and give them as they are now, lowest key first.

    Raises RuntimeError outside a transaction, for the lock would be gone before the next line.
    """
    _check_transaction(rows.db)
    return list(_held(rows))


def locking_statement(compose: Callable[..., QuerySet[Row]]) -> Callable[..., list[Row]]:
    """Make a function that gives a QuerySet one that locks and gives its rows, by a statement that is kept.

    As `kept_statement`, of which it is one, and as `lock_rows`.
    """
    locked = kept_statement(wraps(compose)(lambda **given: _held(compose(**given))))

    @wraps(compose)
    def lock(**given: Any) -> list[Row]:
        _check_transaction("default")
        return locked(**given)

    return lock


def _check_transaction(alias: str) -> None:
    if not connections[alias].in_atomic_block:
        raise RuntimeError("rows are locked inside a transaction")


def _held(rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows.order_by("pk").select_for_update(of=("self",))
