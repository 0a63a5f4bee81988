"""Customers' letters and sign-ins are remembered, defaults are one of a kind, apps have names and several tokens."""

import django.db.models.deletion
from django.db import migrations, models

import marketplace.commerce.customers.models


def write_emails_small(apps, _schema_editor):
    Customer = apps.get_model("customers", "Customer")
    for customer in Customer.objects.only("email").iterator():
        if customer.email != customer.email.lower():
            Customer.objects.filter(pk=customer.pk).update(email=customer.email.lower())


def keep_one_default(apps, _schema_editor):
    CustomerAddress = apps.get_model("customers", "CustomerAddress")
    for flag in ("is_default_shipping", "is_default_billing"):
        seen = set()
        for row in CustomerAddress.objects.filter(**{flag: True}).order_by("pk"):
            if row.customer_id in seen:
                CustomerAddress.objects.filter(pk=row.pk).update(**{flag: False})
            seen.add(row.customer_id)


def move_tokens(apps, _schema_editor):
    App, AppToken = apps.get_model("customers", "App"), apps.get_model("customers", "AppToken")
    for app in App.objects.all():
        AppToken.objects.create(app=app, name="Default", token_hash=app.token_hash, created_at=app.created_at)
        App.objects.filter(pk=app.pk).update(identifier=app.name)


class Migration(migrations.Migration):

    dependencies = [("customers", "0001_create_customers")]

    operations = [
        migrations.AddField("customer", "note", models.TextField(blank=True, default="")),
        migrations.AddField("customer", "updated_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("customer", "last_login", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("customer", "last_confirmation_request", models.DateTimeField(blank=True, null=True)),
        migrations.AddField("customer", "last_password_reset_request", models.DateTimeField(blank=True, null=True)),
        migrations.AlterField("customer", "language_code", models.CharField(default="th", max_length=35)),
        migrations.AlterField(
            "customer",
            "jwt_token_key",
            models.CharField(
                blank=True, default=marketplace.commerce.customers.models.new_token_key, max_length=12
            ),
        ),
        migrations.AddField("customeraddress", "metadata", models.JSONField(blank=True, default=dict)),
        migrations.AddField("customeraddress", "private_metadata", models.JSONField(blank=True, default=dict)),
        migrations.AddField("app", "identifier", models.CharField(blank=True, default="", max_length=256)),
        migrations.AddField(
            "app",
            "type",
            models.CharField(
                choices=[("LOCAL", "LOCAL"), ("THIRDPARTY", "THIRDPARTY")], default="LOCAL", max_length=16
            ),
        ),
        migrations.AddField("app", "metadata", models.JSONField(blank=True, default=dict)),
        migrations.AddField("app", "private_metadata", models.JSONField(blank=True, default=dict)),
        migrations.AlterField("app", "name", models.CharField(max_length=60)),
        migrations.CreateModel(
            name="AppToken",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(blank=True, default="", max_length=128)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("last_4", models.CharField(blank=True, default="", max_length=4)),
                ("created_at", models.DateTimeField()),
                (
                    "app",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="tokens", to="customers.app"
                    ),
                ),
            ],
        ),
        migrations.RunPython(write_emails_small, migrations.RunPython.noop),
        migrations.RunPython(keep_one_default, migrations.RunPython.noop),
        migrations.RunPython(move_tokens, migrations.RunPython.noop),
    ]
