"""Collections were shown everywhere or nowhere; colour and size were what buyers choose by. Now rows say so."""

from django.db import migrations

CHOSEN_BY = ("colour", "size")


def fill(apps, _editor):
    """List each collection in each channel as it was shown before, and let buyers choose by colour and size."""
    channels = list(apps.get_model("channels", "Channel").objects.order_by("pk"))
    listing = apps.get_model("catalog", "CollectionChannelListing")
    for collection in apps.get_model("catalog", "Collection").objects.order_by("pk"):
        listing.objects.bulk_create(
            listing(collection=collection, channel=channel, is_published=collection.is_published)
            for channel in channels
        )
    for kind in apps.get_model("catalog", "ProductType").objects.order_by("pk"):
        kind.selection_attributes.set(kind.variant_attributes.filter(slug__in=CHOSEN_BY))


class Migration(migrations.Migration):
    """Data only; undone with the tables it fills."""

    dependencies = [("catalog", "0002_give_attributes_answers_and_collections_channels")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
