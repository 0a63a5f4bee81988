"""Names get their place in Thai order."""

from django.db import migrations

from marketplace.shared.thai.order import sorting_key

BATCH = 500


def fill(apps, _editor):
    """Write each product's key."""
    product = apps.get_model("catalog", "Product")
    rows = []
    for row in product.objects.only("name", "name_key").iterator(chunk_size=BATCH):
        row.name_key = sorting_key(row.name)
        rows.append(row)
    product.objects.bulk_update(rows, ["name_key"], batch_size=BATCH)


class Migration(migrations.Migration):
    """Data only; undone with the column it fills."""

    dependencies = [("catalog", "0005_let_pages_ask_and_names_sort")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
