"""Tables of the shared floor: the outbox, its deliveries, leases."""

from django.db import models


class OutboxEvent(models.Model):
    """An event that was recorded; `relayed_at` tells when its deliveries were laid out."""

    name = models.CharField(max_length=64)
    version = models.PositiveSmallIntegerField()
    payload = models.JSONField()
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField(auto_now_add=True)
    relayed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["id"], name="outbox_unrelayed", condition=models.Q(relayed_at=None))]


class Delivery(models.Model):
    """One event on its way to one listener: due until done; a failed one is tried again later, and says why."""

    event = models.ForeignKey(OutboxEvent, on_delete=models.CASCADE, related_name="deliveries")
    handler = models.CharField(max_length=120)
    attempts = models.PositiveIntegerField(default=0)
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    error = models.TextField(default="", blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "handler"], name="delivery_once_per_handler")]
        indexes = [models.Index(fields=["due_at", "id"], name="delivery_due", condition=models.Q(done_at=None))]


class Lease(models.Model):
    """Who may do something alone until when; `fence` rises with each new holder."""

    name = models.CharField(max_length=120, primary_key=True)
    holder = models.CharField(max_length=120, default="", blank=True)
    fence = models.BigIntegerField(default=0)
    expires_at = models.DateTimeField(null=True)


class RateCount(models.Model):
    """How often somebody knocked at a door since the window began; `until` (seconds since 1970) it lasts.

    `key` is a keyed hash of door, client address and account: whose it is cannot be read here.
    """

    key = models.CharField(max_length=64, primary_key=True)
    tries = models.PositiveIntegerField()
    until = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["until"], name="rate_count_until")]
