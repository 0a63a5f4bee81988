"""Sales as tills handed them in."""

from django.db import models
from django.db.models import Q

from mobile_kiosk.devices.models import Device


class ReceivedSale(models.Model):
    """A sale that happened at a till, kept word for word from the moment we heard of it.

    `sale` is the id that the till made before its receipt showed; for what we cannot read, or for an id that came
    again with other words, it is an id derived from the words, and `claimed_id` is what the till called it.
    `clock_drift_ms` is how far the till's clock ran ahead of ours when it handed the sale in.
    """

    class State(models.TextChoices):
        """How far the sale has come."""

        RECEIVED = "received"
        LANDED = "landed"
        ATTENTION = "attention"

    sale = models.UUIDField(unique=True)
    claimed_id = models.CharField(max_length=64, default="", blank=True)
    device = models.ForeignKey(Device, related_name="received_sales", on_delete=models.PROTECT)
    envelope = models.TextField()
    received_at = models.DateTimeField()
    clock_drift_ms = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=State)
    reason = models.CharField(max_length=40, default="", blank=True)
    explanation = models.TextField(default="", blank=True)
    landed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=["received", "landed", "attention"]), name="sale_state_known"),
            models.CheckConstraint(
                condition=(Q(state="attention") & ~Q(reason="")) | (~Q(state="attention") & Q(reason="")),
                name="sale_reason_when_attention",
            ),
        ]
        indexes = [models.Index(fields=["device", "state"], name="sale_device_state")]
