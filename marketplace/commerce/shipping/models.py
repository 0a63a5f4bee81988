"""Where and how parcels go, and what that costs."""

from django.db import models
from django.db.models import F, Q

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.channels.models import Channel, TaxClass


class ShippingZone(models.Model):
    """Countries that are served alike; the default zone serves those that no other zone names."""

    name = models.CharField(max_length=100)
    description = models.TextField(default="", blank=True)
    countries = models.JSONField(default=list)
    default = models.BooleanField(default=False)
    channels = models.ManyToManyField(Channel, related_name="shipping_zones")
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)


class ShippingMethod(models.Model):
    """A way to send a parcel, offered by what the goods cost (PRICE) or by what they weigh (WEIGHT)."""

    class Type(models.TextChoices):
        """By what it is offered, in Saleor's words."""

        PRICE = "PRICE"
        WEIGHT = "WEIGHT"

    zone = models.ForeignKey(ShippingZone, related_name="methods", on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    type = models.CharField(max_length=8, choices=Type, default=Type.PRICE)
    description = models.JSONField(null=True, blank=True)
    minimum_order_weight_grams = models.PositiveIntegerField(default=0)
    maximum_order_weight_grams = models.PositiveIntegerField(null=True, blank=True)
    minimum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    maximum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    tax_class = models.ForeignKey(TaxClass, null=True, on_delete=models.SET_NULL)
    excluded_products = models.ManyToManyField(Product, related_name="+", blank=True)
    translations = models.JSONField(default=dict, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(maximum_order_weight_grams__isnull=True)
                | Q(maximum_order_weight_grams__gte=F("minimum_order_weight_grams")),
                name="shipping_weights_in_order",
            )
        ]


class ShippingMethodPostalCodeRule(models.Model):
    """Postcodes (from, to) that a way to send a parcel serves, or does not."""

    class Inclusion(models.TextChoices):
        """Whether the codes are served or left out, in Saleor's words."""

        INCLUDE = "INCLUDE"
        EXCLUDE = "EXCLUDE"

    method = models.ForeignKey(ShippingMethod, related_name="postal_code_rules", on_delete=models.CASCADE)
    start = models.CharField(max_length=32)
    end = models.CharField(max_length=32, default="", blank=True)
    inclusion_type = models.CharField(max_length=8, choices=Inclusion, default=Inclusion.EXCLUDE)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["method", "start", "end"], name="shipping_postal_codes_named_once")
        ]


class ShippingMethodListing(models.Model):
    """A shipping method's price in a channel, VAT included, in minor units, and for which subtotals it is offered."""

    method = models.ForeignKey(ShippingMethod, related_name="channel_listings", on_delete=models.CASCADE)
    channel = models.ForeignKey(Channel, on_delete=models.CASCADE)
    price_amount = models.BigIntegerField()
    minimum_order_amount = models.BigIntegerField(default=0)
    maximum_order_amount = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["method", "channel"], name="shipping_listed_once"),
            models.CheckConstraint(condition=Q(price_amount__gte=0), name="shipping_price_not_negative"),
        ]
