"""A product's place in a collection gets a model of its own over the table that is there already."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    """Only `sort_order` is new in the database."""

    dependencies = [("catalog", "0003_fill_listings_and_choices")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="CollectionProduct",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "collection",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="places",
                                to="catalog.collection",
                            ),
                        ),
                        (
                            "product",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="collection_places",
                                to="catalog.product",
                            ),
                        ),
                    ],
                    options={
                        "db_table": "catalog_collection_products",
                        "unique_together": {("collection", "product")},
                    },
                ),
                migrations.AlterField(
                    model_name="collection",
                    name="products",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="collections",
                        through="catalog.CollectionProduct",
                        to="catalog.product",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="collectionproduct",
            name="sort_order",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
