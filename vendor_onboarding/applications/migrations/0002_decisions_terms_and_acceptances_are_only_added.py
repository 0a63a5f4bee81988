"""Decisions, terms and who accepted them are only added to."""

from django.db import migrations

from marketplace.shared.append_only import only_added


class Migration(migrations.Migration):
    dependencies = [("applications", "0001_create_applications")]

    operations = [
        only_added(
            "applications_applicationdecision", "applications_termsversion", "applications_termsacceptance"
        )
    ]
