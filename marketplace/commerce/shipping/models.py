"""Where and how parcels go, and what that costs."""

from django.db import models
from django.db.models import Q

from marketplace.commerce.channels.models import Channel, TaxClass


class ShippingZone(models.Model):
    """Countries that are served alike."""

    name = models.CharField(max_length=100)
    countries = models.JSONField(default=list)
    channels = models.ManyToManyField(Channel, related_name="shipping_zones")


class ShippingMethod(models.Model):
    """A way to send a parcel."""

    zone = models.ForeignKey(ShippingZone, related_name="methods", on_delete=models.CASCADE)
    name = models.CharField(max_length=100)
    description = models.JSONField(null=True, blank=True)
    minimum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    maximum_delivery_days = models.PositiveIntegerField(null=True, blank=True)
    tax_class = models.ForeignKey(TaxClass, null=True, on_delete=models.SET_NULL)
    translations = models.JSONField(default=dict, blank=True)
    metadata = models.JSONField(default=dict, blank=True)


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
