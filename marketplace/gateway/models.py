"""The gateway's own memory."""

from django.db import models


class KnownId(models.Model):
    """What an engine calls a thing of ours: the only place where a Saleor id is kept, and it may be emptied any time.

    `engine` is Saleor's address, empty for the embedded one; `reference` our UUID or a slug.
    """

    engine = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=12)
    reference = models.CharField(max_length=255)
    store_id = models.CharField(max_length=255)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["engine", "kind", "reference"], name="known_id_once")]


class OrderTakenIn(models.Model):
    """What our records already say of an order at a real Saleor: so that each thing is told once, in whatever order
    its events come.

    `changes` are the amounts (satang) taken back, below zero what came again, oldest first; `reports` and `as_of` how
    far Saleor's own history of the order had come.
    """

    reference = models.UUIDField(unique=True)
    settled_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    changes = models.JSONField(default=list)
    reports = models.PositiveIntegerField(default=0)
    as_of = models.DateTimeField()


class WebhookDelivery(models.Model):
    """A signed event that was taken in, by the digest of its body: the same one again does nothing."""

    digest = models.CharField(max_length=64, unique=True)
    received_at = models.DateTimeField(db_index=True)
