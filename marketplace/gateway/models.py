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
