"""Tables that were handed in, and what became of each row."""

from django.db import models
from django.db.models import Q

from marketplace.organisations.models import Organisation


class Import(models.Model):
    """A table that was handed in: read > checking > checked > applying > applied; or refused, or dropped.

    `pictures` are the places of its pictures in the kept archive (`archive`, private), by name.
    """

    reference = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="imports", on_delete=models.PROTECT)
    file_name = models.CharField(max_length=100)
    state = models.CharField(max_length=10, default="checking")
    reasons = models.JSONField(default=list, blank=True)
    ignored = models.JSONField(default=list, blank=True)
    archive = models.CharField(max_length=100, default="", blank=True)
    pictures = models.JSONField(default=dict, blank=True)
    made_by = models.ForeignKey("accounts.User", related_name="+", on_delete=models.PROTECT)
    made_at = models.DateTimeField()
    applied_by = models.ForeignKey("accounts.User", null=True, related_name="+", on_delete=models.PROTECT)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["checking", "checked", "applying", "applied", "refused", "dropped"]),
                name="import_state_known",
            )
        ]
        indexes = [models.Index(fields=["organisation", "-made_at"], name="import_recent")]


class ImportRow(models.Model):
    """A row as it was handed in, and its fate. `number` is the one a person sees in the file."""

    table = models.ForeignKey(Import, related_name="rows", on_delete=models.CASCADE)
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=100)
    cells = models.JSONField()
    fate = models.CharField(max_length=8, default="waiting")
    product = models.UUIDField(null=True)
    variant = models.UUIDField(null=True)
    values = models.JSONField(default=dict, blank=True)
    seen = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=list, blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["table", "number"], name="import_row_once"),
            models.CheckConstraint(
                condition=Q(fate__in=["waiting", "change", "new", "same", "refused", "done", "failed"]),
                name="import_row_fate_known",
            ),
        ]
        indexes = [models.Index(fields=["table", "fate", "number"], name="import_row_by_fate")]
