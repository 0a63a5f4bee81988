"""Makers who were known before their histories were kept have been where they are since the market opened."""

from datetime import date

from django.db import migrations

OPENED = date(2024, 10, 1)


def note_where_they_are(apps, schema_editor):
    affiliation = apps.get_model("makers", "Affiliation")
    affiliation.objects.bulk_create(
        affiliation(maker_id=pk, organisation_id=organisation, first_day=OPENED, noted_by="migration")
        for pk, organisation in apps.get_model("makers", "Maker")
        .objects.filter(affiliations=None)
        .values_list("pk", "organisation")
    )


class Migration(migrations.Migration):
    dependencies = [("makers", "0003_share_sheets_are_whole_and_stay")]
    operations = [migrations.RunPython(note_where_they_are, migrations.RunPython.noop)]
