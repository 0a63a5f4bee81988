"""The ministry, its departments, the centres and settlements, their groups; who belongs to which programme."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q


class Organisation(models.Model):
    """A public body or a group that sells. `reference` is what events, the ledger and the store know it by."""

    class Kind(models.TextChoices):
        """What kind of body it is."""

        MINISTRY = "ministry"
        DEPARTMENT = "department"
        CENTRE = "centre"
        SETTLEMENT = "settlement"
        GROUP = "group"

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    slug = models.SlugField(unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    parent = models.ForeignKey("self", null=True, blank=True, related_name="children", on_delete=models.PROTECT)
    name_th = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)
    aliases = models.JSONField(default=list, blank=True)
    province_code = models.CharField(max_length=2, default="", blank=True)
    story_th = models.TextField(default="", blank=True)
    story_en = models.TextField(default="", blank=True)
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["ministry", "department", "centre", "settlement", "group"]),
                name="organisation_kind_known",
            )
        ]


class Programme(models.Model):
    """A project of a mission that organisations take part in for a time, as "นิคม Next"."""

    code = models.SlugField(unique=True)
    mission = models.PositiveSmallIntegerField()
    name_th = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)


class ProgrammeMember(models.Model):
    """An organisation's time in a programme, first day to last day (open end: still in)."""

    programme = models.ForeignKey(Programme, related_name="members", on_delete=models.CASCADE)
    organisation = models.ForeignKey(Organisation, related_name="programmes", on_delete=models.CASCADE)
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(last_day=None) | Q(last_day__gte=F("first_day")),
                name="programme_member_days_in_order",
            ),
            models.UniqueConstraint(
                fields=["programme", "organisation", "first_day"], name="programme_member_once_a_day"
            ),
        ]


class Membership(models.Model):
    """A person's place in an organisation that sells."""

    class Role(models.TextChoices):
        """What the member may do for the organisation."""

        MANAGER = "manager"
        EDITOR = "editor"
        PACKER = "packer"
        VIEWER = "viewer"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, related_name="memberships", on_delete=models.CASCADE)
    organisation = models.ForeignKey(Organisation, related_name="memberships", on_delete=models.CASCADE)
    role = models.CharField(max_length=10, choices=Role)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "organisation"], name="membership_once")]
