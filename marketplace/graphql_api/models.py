"""What the contract keeps for itself."""

from django.db import models


class Generation(models.Model):
    """A random number that changes with each change of a subject's tables; triggers write it (answers/triggers.py).

    On PostgreSQL a subject has several rows, so that writers need not wait for each other; readers add them up.
    """

    subject = models.CharField(max_length=20, db_index=True)
    token = models.BigIntegerField()
