"""Targets: what an indicator should have reached by the end of each month."""

from django.db import models
from django.db.models import Q

from marketplace.organisations.models import Organisation


class TargetPlan(models.Model):
    """The twelve cumulative targets of an indicator for a Buddhist fiscal year, national or of one organisation.

    A change is a new version; the highest approved version holds. `is_example` marks figures that nobody decided.
    """

    indicator = models.CharField(max_length=10)
    fiscal_year = models.PositiveSmallIntegerField()
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveSmallIntegerField()
    approved_at = models.DateTimeField(null=True)
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "fiscal_year", "version"],
                condition=Q(organisation=None),
                name="national_target_version_once",
            ),
            models.UniqueConstraint(
                fields=["indicator", "fiscal_year", "organisation", "version"],
                condition=Q(organisation__isnull=False),
                name="organisation_target_version_once",
            ),
            models.CheckConstraint(condition=Q(fiscal_year__range=(2500, 2700)), name="target_year_is_buddhist"),
        ]


class Target(models.Model):
    """What is to be reached from October to the end of month `month` (1 is October), in satang for money."""

    plan = models.ForeignKey(TargetPlan, on_delete=models.CASCADE, related_name="months")
    month = models.PositiveSmallIntegerField()
    amount = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "month"], name="target_month_once"),
            models.CheckConstraint(condition=Q(month__range=(1, 12)), name="target_month_known"),
            models.CheckConstraint(condition=Q(amount__gte=0), name="target_not_negative"),
        ]
