"""What came back stays as it was written down."""

from django.db import migrations

from marketplace.shared.append_only import only_added


class Migration(migrations.Migration):
    dependencies = [("payouts", "0001_create_payouts")]
    operations = [only_added("payouts_payoutreturn")]
