"""Tables to which rows are only added: the database itself refuses to change or delete what stands there."""

from typing import Any

from django.db import migrations
from django.db.migrations.operations.special import RunPython

REFUSAL = "rows of this table are only added: write a new one"


def only_added(*tables: str) -> RunPython:
    """Give the migration step after which the rows of these tables can neither be changed nor deleted.

    The triggers' names begin with `refuse_`, which the tests' flush lifts (tests/lift_refusals.py).
    """

    def refuse(_apps: Any, schema_editor: Any) -> None:
        for table in tables:
            for statement in _refusals(table, schema_editor.connection.vendor):
                schema_editor.execute(statement, params=None)

    def allow(_apps: Any, schema_editor: Any) -> None:
        for table in tables:
            for statement in _allowances(table, schema_editor.connection.vendor):
                schema_editor.execute(statement, params=None)

    return migrations.RunPython(refuse, allow, elidable=False)


def _refusals(table: str, vendor: str) -> list[str]:
    if vendor == "postgresql":
        raising = f"RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'"
        function = f"refuse_change_of_{table}"
        return [
            f"CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {raising}; END $$",
            f"CREATE TRIGGER {function} BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {function}()",
            f"CREATE TRIGGER refuse_truncate_of_{table} BEFORE TRUNCATE ON {table}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()",
        ]
    changes = [
        f"CREATE TRIGGER refuse_{change.lower()}_of_{table} BEFORE {change} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        for change in ("UPDATE", "DELETE")
    ]
    same = f"SELECT 1 FROM {table} WHERE id = NEW.id"  # noqa: S608 - our own names
    # INSERT OR REPLACE deletes without firing delete triggers: an insert over a row that stands is refused too.
    return [
        *changes,
        f"CREATE TRIGGER refuse_replace_of_{table} BEFORE INSERT ON {table}"
        f" WHEN EXISTS ({same}) BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END",
    ]


def _allowances(table: str, vendor: str) -> list[str]:
    if vendor == "postgresql":
        return [
            f"DROP TRIGGER refuse_truncate_of_{table} ON {table}",
            f"DROP FUNCTION refuse_change_of_{table}() CASCADE",
        ]
    return [f"DROP TRIGGER refuse_{change}_of_{table}" for change in ("update", "delete", "replace")]
