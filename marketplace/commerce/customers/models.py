"""People and programs that the store's API knows: buyers, Saleor staff, apps."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.crypto import get_random_string


def new_token_key() -> str:
    """Make the text that a customer's tokens must carry; a new one makes all older tokens worthless."""
    return get_random_string(12)


class Customer(models.Model):
    """A buyer, or - with permissions - staff of the store. `password` is a hash in Django's format.

    `email` is kept in small letters, so that one address is one account however it is typed.
    """

    email = models.EmailField(unique=True)
    password = models.CharField(max_length=128, default="", blank=True)
    first_name = models.CharField(max_length=256, default="", blank=True)
    last_name = models.CharField(max_length=256, default="", blank=True)
    is_active = models.BooleanField(default=True)
    is_confirmed = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    permissions = models.JSONField(default=list, blank=True)
    note = models.TextField(default="", blank=True)
    language_code = models.CharField(max_length=35, default="th")
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    date_joined = models.DateTimeField()
    updated_at = models.DateTimeField(null=True, blank=True)
    last_login = models.DateTimeField(null=True, blank=True)
    # When she last asked for a letter; the next one waits a while.
    last_confirmation_request = models.DateTimeField(null=True, blank=True)
    last_password_reset_request = models.DateTimeField(null=True, blank=True)
    jwt_token_key = models.CharField(max_length=12, default=new_token_key, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(email=Lower("email")), name="customer_email_in_small_letters")
        ]
        indexes = [models.Index(fields=["date_joined", "id"], name="customer_date_joined")]


class CustomerAddress(models.Model):
    """An address in a customer's book; `address` has Saleor's keys (see check_address.py)."""

    customer = models.ForeignKey(Customer, related_name="addresses", on_delete=models.CASCADE)
    address = models.JSONField()
    is_default_shipping = models.BooleanField(default=False)
    is_default_billing = models.BooleanField(default=False)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["customer"], condition=Q(is_default_shipping=True), name="customer_one_default_shipping"
            ),
            models.UniqueConstraint(
                fields=["customer"], condition=Q(is_default_billing=True), name="customer_one_default_billing"
            ),
        ]


class App(models.Model):
    """A program with its own permissions; it is named by `identifier`, and its tokens open what they allow."""

    name = models.CharField(max_length=60)
    identifier = models.CharField(max_length=256, default="", blank=True)
    type = models.CharField(max_length=16, choices=[("LOCAL", "LOCAL"), ("THIRDPARTY", "THIRDPARTY")], default="LOCAL")
    permissions = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["identifier"], condition=~Q(identifier=""), name="app_identifier_once")
        ]


class AppToken(models.Model):
    """A token of an app; only its SHA-256 and its last four letters are kept."""

    app = models.ForeignKey(App, related_name="tokens", on_delete=models.CASCADE)
    name = models.CharField(max_length=128, default="", blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    last_4 = models.CharField(max_length=4, default="", blank=True)
    created_at = models.DateTimeField()
