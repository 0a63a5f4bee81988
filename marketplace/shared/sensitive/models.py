"""Who looked at what of whom."""

from django.db import models


class AccessRecord(models.Model):
    """One look at a person's sealed data, never changed: who looked (`user:5`), at what, of whom, and what for.

    It names columns ("bank-account"), never what stood in them.
    """

    who = models.CharField(max_length=80, db_index=True)
    what = models.CharField(max_length=60)
    whose = models.CharField(max_length=80, db_index=True)
    why = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["-at"], name="access_record_recent")]
