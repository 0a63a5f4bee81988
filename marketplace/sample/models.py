"""How far the sample market is loaded. Each row was written in the transaction of the step that it names."""

from django.db import models


class SampleLoad(models.Model):
    """The one load of the sample: the moment that counts as today in it, and when it was whole."""

    as_of = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="sample_load_one_row")]


class LoadedStep(models.Model):
    """A step that is done, wholly."""

    name = models.CharField(max_length=40, unique=True)
    finished_at = models.DateTimeField(auto_now_add=True)
