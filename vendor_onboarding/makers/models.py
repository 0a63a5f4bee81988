"""The people who make the goods. Facts of disability and consents are kept elsewhere and not yet here."""

import uuid

from django.db import models

from marketplace.organisations.models import Organisation


class Maker(models.Model):
    """A person who makes things: a name or an alias, and where she works."""

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    organisation = models.ForeignKey(Organisation, related_name="makers", on_delete=models.PROTECT)
    name = models.CharField(max_length=150)
    alias = models.CharField(max_length=150, default="", blank=True)
    is_example = models.BooleanField(default=False)
