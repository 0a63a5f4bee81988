"""What happened to a card stays written."""

from django.db import migrations

from marketplace.shared.append_only import only_added


class Migration(migrations.Migration):
    dependencies = [("maker_door", "0001_keep_cards_and_who_is_in")]

    operations = [only_added("maker_door_cardevent")]
