"""Triggers that change a subject's token with every change of its tables, so that no writer can forget to.

A token is random and never counted up: a number that a rolled back transaction used up would come again, with other
goods behind it. The token changes in the writer's own transaction: who sees the new goods sees the new token, and
nobody sees one without the other.

On SQLite there is one writer at a time and one row for each subject. On PostgreSQL many write at once, and one row
would make all sellers wait for each other (and lock each other out for ever, for the row would be taken after the
stock's rows). So a writer changes any row that nobody else holds (SKIP LOCKED), or adds one: it never waits.

They are put in place after `migrate` (a table that SQLite rebuilds loses its own), each time, if they are missing.
"""

import secrets
from typing import Any

from django.db import connections, transaction

from marketplace.graphql_api.answers.subjects import SUBJECTS, tables

NAME = "raise_generation"
CHANGES = ("insert", "update", "delete")
FUNCTION = f"""
CREATE OR REPLACE FUNCTION {NAME}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fresh bigint := ('x' || substr(md5(random()::text || clock_timestamp()::text), 1, 16))::bit(64)::bigint;
BEGIN
    UPDATE graphql_api_generation SET token = fresh WHERE id = (
        SELECT id FROM graphql_api_generation WHERE subject = TG_ARGV[0]
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
    );
    IF NOT FOUND THEN
        INSERT INTO graphql_api_generation (subject, token) VALUES (TG_ARGV[0], fresh);
    END IF;
    RETURN NULL;
END $$
"""  # noqa: S608 - our own names


def put_triggers_in_place(*, using: str = "default") -> None:
    """Put in place what is missing: a token for each subject and the triggers of its tables."""
    connection = connections[using]
    missing = missing_triggers(using=using)
    with transaction.atomic(using=using), connection.cursor() as cursor:
        if missing and connection.vendor == "postgresql":
            cursor.execute(FUNCTION)
        for statement in missing.values():
            cursor.execute(statement)
        cursor.execute("SELECT subject FROM graphql_api_generation")
        known = {subject for (subject,) in cursor.fetchall()}
        for subject in SUBJECTS if missing else SUBJECTS.keys() - known:
            if subject in known:  # whoever wrote while they were away told nobody
                cursor.execute("UPDATE graphql_api_generation SET token = %s WHERE subject = %s", [_token(), subject])
            else:
                cursor.execute(
                    "INSERT INTO graphql_api_generation (subject, token) VALUES (%s, %s)", [subject, _token()]
                )


def missing_triggers(*, using: str = "default") -> dict[tuple[str, str], str]:
    """Give the statements of the triggers that are not there, by table and name."""
    connection = connections[using]
    present = _present(connection)
    if connection.vendor == "postgresql":
        wanted = {(table, NAME): _on_postgresql(table, subject) for table, subject in tables().items()}
    else:
        wanted = {
            (table, f"{NAME}_{change}_{table}"): _on_sqlite(table, subject, change)
            for table, subject in tables().items()
            for change in CHANGES
        }
    return {key: statement for key, statement in wanted.items() if key not in present}


def _present(connection: Any) -> set[tuple[str, str]]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT c.relname, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
                " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = current_schema()"
            )
        else:
            cursor.execute("SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'")
        return {(table, name) for table, name in cursor.fetchall()}


def _on_postgresql(table: str, subject: str) -> str:
    return (
        f'CREATE TRIGGER {NAME} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "{table}"'
        f" FOR EACH STATEMENT EXECUTE FUNCTION {NAME}('{subject}')"
    )


def _on_sqlite(table: str, subject: str, change: str) -> str:
    return (
        f'CREATE TRIGGER "{NAME}_{change}_{table}" AFTER {change.upper()} ON "{table}" BEGIN'  # noqa: S608 - our own names
        f" UPDATE graphql_api_generation SET token = random() WHERE subject = '{subject}'; END"
    )


def _token() -> int:
    return secrets.randbits(63)
