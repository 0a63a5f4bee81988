"""The database itself keeps share sheets: each sums to 10,000 basis points, and none is changed or deleted.

A sheet's rows are written first and the sheet last: its insert is refused unless its parts sum up, and a row is refused
once its sheet stands. The foreign key, checked at commit on both databases, sees to it that no row stays without one.
"""

from django.db import migrations

from marketplace.shared.append_only import only_added

PARTS = "SELECT COALESCE(SUM(basis_points), 0) FROM makers_share WHERE sheet_id = NEW.id"
UNEVEN = f"(({PARTS}) + NEW.organisation_basis_points) <> 10000"
STANDS = "SELECT 1 FROM makers_sharesheet WHERE id = NEW.sheet_id"
NO_WHOLE = "the parts of a share sheet must sum to 10000"
CLOSED = "a share sheet that stands takes no more rows"


def refuse_uneven(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for name, table, condition, words in (
            ("refuse_uneven_sheet", "makers_sharesheet", UNEVEN, NO_WHOLE),
            ("refuse_late_share", "makers_share", f"EXISTS ({STANDS})", CLOSED),
        ):
            refusal = f"RAISE EXCEPTION '{words}' USING ERRCODE = 'integrity_constraint_violation'"
            schema_editor.execute(
                f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS"
                f" $$ BEGIN IF {condition} THEN {refusal}; END IF; RETURN NEW; END $$",
                params=None,
            )
            schema_editor.execute(
                f"CREATE TRIGGER {name} BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()", params=None
            )
        return
    schema_editor.execute(
        f"CREATE TRIGGER refuse_uneven_sheet BEFORE INSERT ON makers_sharesheet WHEN {UNEVEN}"
        f" BEGIN SELECT RAISE(ABORT, '{NO_WHOLE}'); END",
        params=None,
    )
    schema_editor.execute(
        f"CREATE TRIGGER refuse_late_share BEFORE INSERT ON makers_share WHEN EXISTS ({STANDS})"
        f" BEGIN SELECT RAISE(ABORT, '{CLOSED}'); END",
        params=None,
    )


def allow_uneven(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for name in ("refuse_uneven_sheet", "refuse_late_share"):
        schema_editor.execute(f"DROP FUNCTION {name}() CASCADE" if postgresql else f"DROP TRIGGER {name}", params=None)


class Migration(migrations.Migration):
    dependencies = [("makers", "0002_keep_facts_and_shares")]
    operations = [
        only_added("makers_sharesheet", "makers_share"),
        migrations.RunPython(refuse_uneven, allow_uneven),
    ]
