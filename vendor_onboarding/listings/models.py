"""Which organisation offers which product of the store, and what was bought from it."""

from django.db import models

from marketplace.organisations.models import Organisation
from vendor_onboarding.makers.models import Maker


class Listing(models.Model):
    """A product of the store (by its reference) and the organisation whose it is."""

    product = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="listings", on_delete=models.PROTECT)
    makers = models.ManyToManyField(Maker, related_name="listings", blank=True)


class VendorOrderLine(models.Model):
    """A line of an order that a vendor has to know of, as it was; amounts in satang. No buyer's data."""

    listing = models.ForeignKey(Listing, related_name="order_lines", on_delete=models.PROTECT)
    order = models.UUIDField()
    number = models.CharField(max_length=20)
    position = models.PositiveIntegerField()
    channel = models.SlugField()
    name = models.CharField(max_length=400)
    quantity = models.PositiveIntegerField()
    total = models.BigIntegerField()
    refunded = models.BigIntegerField(default=0)
    sold_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["order", "position"], name="vendor_order_line_once")]
        indexes = [models.Index(fields=["listing", "-sold_at"], name="vendor_order_line_recent")]
