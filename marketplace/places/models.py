"""Where we sell face to face: showrooms, trucks, events."""

import uuid

from django.db import models
from django.db.models import Q


class Place(models.Model):
    """A showroom, a truck or an event stall.

    `warehouse` is the reference of its own warehouse in the store, `channel` the slug of its sales format.
    """

    class Kind(models.TextChoices):
        """What kind of place it is."""

        SHOWROOM = "showroom"
        TRUCK = "truck"
        EVENT = "event"

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    code = models.SlugField(unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    name_th = models.CharField(max_length=150)
    name_en = models.CharField(max_length=150)
    province_code = models.CharField(max_length=2, default="", blank=True)
    address = models.JSONField(default=dict)
    warehouse = models.UUIDField(unique=True)
    channel = models.SlugField()
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=["showroom", "truck", "event"]), name="place_kind_known")
        ]
