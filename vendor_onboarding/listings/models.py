"""Which organisation offers which product of the store, and what was bought from it."""

from django.db import models
from django.db.models import F, Q

from marketplace.organisations.models import Organisation
from vendor_onboarding.makers.models import Maker


class Listing(models.Model):
    """A product of the store (by its reference) and the organisation whose it is."""

    product = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="listings", on_delete=models.PROTECT)
    makers = models.ManyToManyField(Maker, related_name="listings", blank=True)


class VendorOrderLine(models.Model):
    """A line of an order that a vendor has to know of, as it was; amounts in satang. No buyer's data.

    `refunded` is the sum of its refunds; what counts in which month is read from `settled_at` and from the refunds.
    """

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
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="vendor_order_line_once"),
            models.CheckConstraint(
                condition=Q(refunded__gte=0) & Q(refunded__lte=F("total")), name="vendor_order_line_refunded_within"
            ),
        ]
        indexes = [
            models.Index(fields=["listing", "-sold_at"], name="vendor_order_line_recent"),
            models.Index(fields=["listing", "settled_at"], name="vendor_order_line_settled"),
        ]


class VendorRefund(models.Model):
    """What one refund took back of a vendor's line: satang, on the day on which it lowers the income.

    Below zero it is what came again after a refund, on the day on which it raises the income; `refund` then names that.
    """

    line = models.ForeignKey(VendorOrderLine, related_name="refunds", on_delete=models.PROTECT)
    refund = models.UUIDField()
    amount = models.BigIntegerField()
    refunded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["refund", "line"], name="vendor_refund_once")]


class OrderStanding(models.Model):
    """How far we have followed an order. Its row is the lock under which the order's events are worked one by one."""

    order = models.UUIDField(unique=True)
    method = models.CharField(max_length=64, default="", blank=True)
    settled_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)


class EarlyRefund(models.Model):
    """A refund that reached us before the news that its order was paid; it waits here, and lowers no income yet."""

    refund = models.UUIDField(unique=True)
    order = models.UUIDField(db_index=True)
    event = models.JSONField()
