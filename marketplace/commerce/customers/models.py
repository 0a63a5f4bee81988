"""People and programs that the store's API knows: buyers, Saleor staff, apps."""

from django.db import models


class Customer(models.Model):
    """A buyer, or - with permissions - staff of the store. `password` is a hash in Django's format."""

    email = models.EmailField(unique=True)
    password = models.CharField(max_length=128, default="", blank=True)
    first_name = models.CharField(max_length=256, default="", blank=True)
    last_name = models.CharField(max_length=256, default="", blank=True)
    is_active = models.BooleanField(default=True)
    is_confirmed = models.BooleanField(default=True)
    is_staff = models.BooleanField(default=False)
    permissions = models.JSONField(default=list, blank=True)
    language_code = models.CharField(max_length=10, default="th")
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    date_joined = models.DateTimeField()
    jwt_token_key = models.CharField(max_length=12, default="", blank=True)


class CustomerAddress(models.Model):
    """An address in a customer's book; `address` has Saleor's keys (see orders)."""

    customer = models.ForeignKey(Customer, related_name="addresses", on_delete=models.CASCADE)
    address = models.JSONField()
    is_default_shipping = models.BooleanField(default=False)
    is_default_billing = models.BooleanField(default=False)


class App(models.Model):
    """A program with its own permissions; only the SHA-256 of its token is kept."""

    name = models.CharField(max_length=60, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    permissions = models.JSONField(default=list)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()
