"""Pictures that were taken in and are being made ready: kept out of sight until something shows them."""

import uuid

from django.db import models
from django.db.models import F, Q

from marketplace.media.picture_rules import CLOSEST, FILLED, MIDDLE, STEPS


class Picture(models.Model):
    """A cleaned picture, how it is turned and framed, and how far its files are.

    `owner` is whoever brought it (an organisation's reference). `arrangement` counts up with each turn or framing;
    `ready` is the arrangement whose files are all there (0: none yet). The master lies below PRIVATE_ROOT.
    """

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    owner = models.UUIDField(db_index=True)
    master = models.CharField(max_length=80)
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    turns = models.PositiveSmallIntegerField(default=0)
    zoom = models.PositiveSmallIntegerField(default=FILLED)
    across = models.PositiveSmallIntegerField(default=MIDDLE)
    down = models.PositiveSmallIntegerField(default=MIDDLE)
    arrangement = models.PositiveIntegerField(default=1)
    ready = models.PositiveIntegerField(default=0)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(turns__lte=3), name="picture_turns_known"),
            models.CheckConstraint(condition=Q(zoom__lte=CLOSEST), name="picture_zoom_known"),
            models.CheckConstraint(
                condition=Q(across__lte=STEPS - 1) & Q(down__lte=STEPS - 1), name="picture_frame_inside"
            ),
            models.CheckConstraint(condition=Q(ready__lte=F("arrangement")), name="picture_ready_is_known"),
        ]


class PictureFile(models.Model):
    """One of the files of an arrangement: a width in a format, below PRIVATE_ROOT."""

    picture = models.ForeignKey(Picture, related_name="files", on_delete=models.CASCADE)
    arrangement = models.PositiveIntegerField()
    width = models.PositiveIntegerField()
    format = models.CharField(max_length=4)
    path = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["picture", "arrangement", "width", "format"], name="picture_file_once")
        ]
