"""The database itself keeps the books: nothing is changed or deleted, and a posting must sum to zero.

Entries are written first and their posting last. The posting's insert is refused unless its entries sum to zero; an
entry is refused once its posting stands. The foreign key, checked at commit on both databases, sees to it that no entry
stays without its posting. Tests' flush lifts the triggers that begin with `refuse_` (tests/lift_refusals.py).
"""

from django.db import migrations

TABLES = ("ledger_posting", "ledger_entry")
BALANCE = "SELECT COUNT(*) < 2 OR SUM(amount) <> 0 FROM ledger_entry WHERE posting_id = NEW.id"
STANDS = "SELECT 1 FROM ledger_posting WHERE id = NEW.posting_id"
UNBALANCED = "the entries of a posting must sum to zero"
CLOSED = "a posting that stands takes no more entries"
APPEND_ONLY = "the books are only added to: post a correction"


def refuse_changes(apps, schema_editor):
    statements = _postgresql() if schema_editor.connection.vendor == "postgresql" else _sqlite()
    for statement in statements:
        schema_editor.execute(statement, params=None)


def allow_changes(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    names = [("refuse_unbalanced", "ledger_posting"), ("refuse_late", "ledger_entry")]
    kinds = ("change", "truncate") if postgresql else ("update", "delete", "replace")
    names += [(f"refuse_{kind}_of_{table}", table) for table in TABLES for kind in kinds]
    for name, table in names:
        schema_editor.execute(f"DROP TRIGGER {name} ON {table}" if postgresql else f"DROP TRIGGER {name}", params=None)
    if postgresql:
        for function in ("refuse_unbalanced_posting", "refuse_late_entry", "refuse_change_of_books"):
            schema_editor.execute(f"DROP FUNCTION {function}()", params=None)


def _sqlite():
    yield (
        "CREATE TRIGGER refuse_unbalanced BEFORE INSERT ON ledger_posting"
        f" WHEN ({BALANCE}) BEGIN SELECT RAISE(ABORT, '{UNBALANCED}'); END"
    )
    yield (
        "CREATE TRIGGER refuse_late BEFORE INSERT ON ledger_entry"
        f" WHEN EXISTS ({STANDS}) BEGIN SELECT RAISE(ABORT, '{CLOSED}'); END"
    )
    # INSERT OR REPLACE deletes without firing delete triggers: an insert over a row that stands is refused too.
    same = {"ledger_posting": "id = NEW.id OR source = NEW.source", "ledger_entry": "id = NEW.id"}
    for table in TABLES:
        for change in ("UPDATE", "DELETE"):
            yield (
                f"CREATE TRIGGER refuse_{change.lower()}_of_{table} BEFORE {change} ON {table}"
                f" BEGIN SELECT RAISE(ABORT, '{APPEND_ONLY}'); END"
            )
        yield (
            f"CREATE TRIGGER refuse_replace_of_{table} BEFORE INSERT ON {table}"
            f" WHEN EXISTS (SELECT 1 FROM {table} WHERE {same[table]})"
            f" BEGIN SELECT RAISE(ABORT, '{APPEND_ONLY}'); END"
        )


def _postgresql():
    raise_ = "RAISE EXCEPTION '{}' USING ERRCODE = 'integrity_constraint_violation'"
    yield _function("refuse_unbalanced_posting", f"IF ({BALANCE}) THEN {raise_.format(UNBALANCED)}; END IF; RETURN NEW")
    yield _function("refuse_late_entry", f"IF EXISTS ({STANDS}) THEN {raise_.format(CLOSED)}; END IF; RETURN NEW")
    yield _function("refuse_change_of_books", raise_.format(APPEND_ONLY))
    yield (
        "CREATE TRIGGER refuse_unbalanced BEFORE INSERT ON ledger_posting"
        " FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced_posting()"
    )
    yield (
        "CREATE TRIGGER refuse_late BEFORE INSERT ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_late_entry()"
    )
    for table in TABLES:
        yield (
            f"CREATE TRIGGER refuse_change_of_{table} BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION refuse_change_of_books()"
        )
        yield (
            f"CREATE TRIGGER refuse_truncate_of_{table} BEFORE TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_books()"
        )


def _function(name, body):
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body}; END $$"


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_create_ledger")]
    operations = [migrations.RunPython(refuse_changes, allow_changes)]
