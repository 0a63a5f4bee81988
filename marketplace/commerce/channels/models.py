"""Sales formats, tax classes and the shop's own settings."""

from django.db import models


class Channel(models.Model):
    """A way of selling with its own currency and rules: online, showroom, truck, event, shelf."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=250)
    currency_code = models.CharField(max_length=3, default="THB")
    default_country = models.CharField(max_length=2, default="TH")
    is_active = models.BooleanField(default=True)
    allow_unpaid_orders = models.BooleanField(default=False)
    automatically_confirm_all_new_orders = models.BooleanField(default=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)


class TaxClass(models.Model):
    """A group of goods taxed alike; `rate` in basis points (700 is 7 %), always included in the price."""

    name = models.CharField(max_length=250, unique=True)
    rate = models.PositiveIntegerField(default=0)
    metadata = models.JSONField(default=dict, blank=True)


class ShopSettings(models.Model):
    """The one row of settings of the whole shop."""

    name = models.CharField(max_length=250, default="ตลาดฝีมือ")
    description = models.TextField(default="", blank=True)
    limit_quantity_per_checkout = models.PositiveIntegerField(default=50)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="shop_settings_one_row")]
