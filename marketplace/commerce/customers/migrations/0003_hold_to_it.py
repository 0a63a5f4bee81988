"""The rules of 0002 as constraints, once the rows keep them."""

from django.db import migrations, models
from django.db.models import Q
from django.db.models.functions import Lower


class Migration(migrations.Migration):

    dependencies = [("customers", "0002_keep_letters_tokens_and_defaults")]

    operations = [
        migrations.RemoveField("app", "token_hash"),
        migrations.AddIndex("customer", models.Index(fields=["date_joined", "id"], name="customer_date_joined")),
        migrations.AddConstraint(
            "customer",
            models.CheckConstraint(condition=Q(email=Lower("email")), name="customer_email_in_small_letters"),
        ),
        migrations.AddConstraint(
            "customeraddress",
            models.UniqueConstraint(
                fields=["customer"], condition=Q(is_default_shipping=True), name="customer_one_default_shipping"
            ),
        ),
        migrations.AddConstraint(
            "customeraddress",
            models.UniqueConstraint(
                fields=["customer"], condition=Q(is_default_billing=True), name="customer_one_default_billing"
            ),
        ),
        migrations.AddConstraint(
            "app",
            models.UniqueConstraint(fields=["identifier"], condition=~Q(identifier=""), name="app_identifier_once"),
        ),
    ]
