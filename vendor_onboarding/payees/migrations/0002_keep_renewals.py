"""Who renewed an account stays as it was written down."""

from django.db import migrations

from marketplace.shared.append_only import only_added


class Migration(migrations.Migration):
    dependencies = [("payees", "0001_create_payee_accounts")]
    operations = [only_added("payees_accountrenewal")]
