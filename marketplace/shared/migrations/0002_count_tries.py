"""Counters of how often a door is tried."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("shared", "0001_create_shared")]

    operations = [
        migrations.CreateModel(
            name="RateCount",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("tries", models.PositiveIntegerField()),
                ("until", models.BigIntegerField()),
            ],
            options={"indexes": [models.Index(fields=["until"], name="rate_count_until")]},
        ),
    ]
