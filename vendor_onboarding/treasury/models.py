"""How each bank wants its file."""

from django.db import models


class BankFileFormat(models.Model):
    """A bank's file as data: encoding, separator or widths, and columns (rules.layout_refusal says what may stand).

    `is_confirmed` is said by a treasurer once the bank took a file in this format.
    """

    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    layout = models.JSONField()
    is_confirmed = models.BooleanField(default=False)
    changed_by = models.CharField(max_length=80, default="", blank=True)
    changed_at = models.DateTimeField()
