"""Goods that were shown when their organisation's sales were stopped."""

from django.db import models

from marketplace.organisations.models import Organisation


class PausedGoods(models.Model):
    """A product that was hidden because its organisation may not sell, and in which channels it had been shown.

    What the vendor had hidden herself has no row, and so does not come back.
    """

    product = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="+", on_delete=models.PROTECT)
    channels = models.JSONField()
