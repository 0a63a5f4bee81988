"""A vendor's line says how its product was shared when it was sold. A listing's makers stand in its share sheets now.

The old link table goes: the release before this one wrote it with the sample and read it nowhere.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("listings", "0001_create_listings"), ("makers", "0004_makers_are_where_they_were")]
    operations = [
        migrations.AddField(
            "VendorOrderLine",
            "sheet",
            models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="makers.sharesheet"
            ),
        ),
        migrations.RemoveField("Listing", "makers"),
    ]
