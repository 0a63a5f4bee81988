"""A line is shared between its organisation and its makers, and money moves between accounts.

SQLite makes a changed table anew, and its triggers would be lost or in the way: the refusals of 0002 are lifted for the
change and stand again after it, in one transaction.
"""

from importlib import import_module

from django.db import migrations, models

refusals = import_module("marketplace.ledger.migrations.0002_refuse_changes")
KINDS = (
    models.Q(kind="sale", sold_at__isnull=False, sale__isnull=False)
    | models.Q(kind="refund", sold_at=None, sale__isnull=False)
    | models.Q(kind="transfer", sold_at=None, sale=None, channel="", method="")
)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_refuse_changes")]
    operations = [
        migrations.RunPython(refusals.allow_changes, refusals.refuse_changes),
        migrations.RemoveConstraint("Posting", "posting_kind_known_and_sale_dated"),
        migrations.AlterField(
            "Posting",
            "kind",
            models.CharField(
                choices=[("sale", "Sale"), ("refund", "Refund"), ("transfer", "Transfer")], max_length=10
            ),
        ),
        migrations.AlterField("Posting", "sale", models.UUIDField(db_index=True, null=True)),
        migrations.AlterField("Posting", "channel", models.CharField(blank=True, max_length=64)),
        migrations.AlterField("Posting", "method", models.CharField(blank=True, max_length=64)),
        migrations.AddConstraint(
            "Posting", models.CheckConstraint(condition=KINDS, name="posting_kind_known_and_sale_dated")
        ),
        migrations.AddField("Entry", "maker", models.UUIDField(null=True)),
        migrations.AddField("Entry", "basis_points", models.PositiveIntegerField(null=True)),
        migrations.AddConstraint(
            "Entry",
            models.CheckConstraint(
                condition=models.Q(basis_points=None) | models.Q(basis_points__gt=0, basis_points__lte=10_000),
                name="entry_part_of_a_whole",
            ),
        ),
        migrations.RunPython(refusals.refuse_changes, refusals.allow_changes),
    ]
