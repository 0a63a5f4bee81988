"""Decisions on organisations and sellers of record are only added to."""

from django.db import migrations

from marketplace.shared.append_only import only_added


class Migration(migrations.Migration):
    dependencies = [("organisations", "0002_kinds_standing_and_sellers_of_record")]

    operations = [only_added("organisations_standingchange", "organisations_sellerofrecord")]
