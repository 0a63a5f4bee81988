"""The database itself keeps what was said: answers, withdrawals and texts are never changed or deleted.

One thing may be emptied, when a person is erased: the name of who helped her. Tests' flush lifts the triggers that begin
with `refuse_` (tests/lift_refusals.py).
"""

from django.db import migrations

KEPT = {
    "consent_consent": "id, reference, key, maker_id, item, purpose, text_id, portrayal_id, granted, given_at, expires_on,"
    " given_by, recorded_by, channel",
    "consent_withdrawal": "id, consent_id, withdrawn_at, by, channel",
    "consent_consenttext": "id, item, way, purpose, language, form, version, text, since",
}
WORDS = "what a person said is only added to: write a new answer"


def refuse_changes(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    if postgresql:
        schema_editor.execute(
            "CREATE FUNCTION refuse_change_of_answers() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" RAISE EXCEPTION '{WORDS}' USING ERRCODE = 'integrity_constraint_violation'; END $$",
            params=None,
        )
    for table, columns in KEPT.items():
        for name, change in (("update", f'UPDATE OF {_quoted(columns)}'), ("delete", "DELETE")):
            schema_editor.execute(
                f"CREATE TRIGGER refuse_{name}_of_{table} BEFORE {change} ON {table} "
                + (
                    "FOR EACH ROW EXECUTE FUNCTION refuse_change_of_answers()"
                    if postgresql
                    else f"BEGIN SELECT RAISE(ABORT, '{WORDS}'); END"
                ),
                params=None,
            )


def allow_changes(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for table in KEPT:
        for name in ("update", "delete"):
            trigger = f"refuse_{name}_of_{table}"
            schema_editor.execute(
                f"DROP TRIGGER {trigger} ON {table}" if postgresql else f"DROP TRIGGER {trigger}", params=None
            )
    if postgresql:
        schema_editor.execute("DROP FUNCTION refuse_change_of_answers()", params=None)


def _quoted(columns):
    return ", ".join(f'"{one.strip()}"' for one in columns.split(","))


class Migration(migrations.Migration):

    dependencies = [("consent", "0001_keep_answers")]
    operations = [migrations.RunPython(refuse_changes, allow_changes)]
