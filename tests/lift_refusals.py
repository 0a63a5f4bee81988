"""Let the tests' flush empty tables that the database keeps append-only.

Triggers whose names begin with `refuse_` hold while a test runs; they are lifted only for the flush after a
transactional test, and stand again before the next one.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from django.db import connection, transaction
from django.db.backends.base.operations import BaseDatabaseOperations

flush = BaseDatabaseOperations.execute_sql_flush


def flush_without_refusals(self: BaseDatabaseOperations, sql_list: list[str]) -> None:
    """Flush as Django does, between lifting the refusals and putting them back, in one transaction."""
    with transaction.atomic(using=self.connection.alias), self.connection.cursor() as cursor, lifted(cursor):
        flush(self, sql_list)


def lifted(cursor: Any) -> AbstractContextManager[None]:
    """Take the refusals away inside the `with`, in the open transaction."""
    return (_lifted_on_postgresql if connection.vendor == "postgresql" else _lifted_on_sqlite)(cursor)


@contextmanager
def _lifted_on_sqlite(cursor: Any) -> Iterator[None]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'refuse\\_%' ESCAPE '\\'")
    triggers = cursor.fetchall()
    for name, _ in triggers:
        cursor.execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        cursor.execute(sql)


@contextmanager
def _lifted_on_postgresql(cursor: Any) -> Iterator[None]:
    cursor.execute("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE starts_with(tgname, 'refuse_')")
    tables = [table for (table,) in cursor.fetchall()]
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")  # else checks that wait for the commit are in the way
    for table in tables:
        cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
    yield
    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    for table in tables:
        cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
