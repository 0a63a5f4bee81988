from django.db import migrations


def mark_the_samples_people(apps, _schema_editor):
    """A market that was filled before keeps its sample people exempt from the second step."""
    apps.get_model("accounts", "User").objects.filter(email__endswith="@sample.test").update(is_example=True)


def bring_sessions_along(_apps, schema_editor):
    """Baskets and sign-ins outlive the change of tables."""
    schema_editor.execute(
        "INSERT INTO accounts_session (session_key, session_data, expire_date, device)"
        " SELECT session_key, session_data, expire_date, '' FROM django_session"
    )


class Migration(migrations.Migration):
    dependencies = [
        ("sessions", "0001_initial"),
        ("accounts", "0003_know_sessions_and_second_steps"),
    ]

    operations = [
        migrations.RunPython(mark_the_samples_people, migrations.RunPython.noop),
        migrations.RunPython(bring_sessions_along, migrations.RunPython.noop),
    ]
