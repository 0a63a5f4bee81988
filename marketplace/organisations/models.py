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

    class GroupKind(models.TextChoices):
        """What kind of group it is; a body that is no group has none."""

        NONE = ""
        COMMUNITY_ENTERPRISE = "community_enterprise"
        WOMEN = "women"
        ELDERLY = "elderly"
        PWD = "pwd"  # noqa: S105 - people with disabilities, no password

    class Status(models.TextChoices):
        """May it sell? Suspended for a time, or closed for good."""

        ACTIVE = "active"
        SUSPENDED = "suspended"
        CLOSED = "closed"

    class Vat(models.TextChoices):
        """How it stands with value added tax; unknown until somebody says."""

        UNKNOWN = ""
        NOT_REGISTERED = "not_registered"
        REGISTERED = "registered"

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    slug = models.SlugField(unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    group_kind = models.CharField(max_length=24, choices=GroupKind, default="", blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.ACTIVE)
    parent = models.ForeignKey("self", null=True, blank=True, related_name="children", on_delete=models.PROTECT)
    name_th = models.CharField(max_length=250)
    name_en = models.CharField(max_length=250)
    aliases = models.JSONField(default=list, blank=True)
    province_code = models.CharField(max_length=2, default="", blank=True)
    story_th = models.TextField(default="", blank=True)
    story_en = models.TextField(default="", blank=True)
    registration_number = models.CharField(max_length=60, default="", blank=True)
    registration_normalised = models.CharField(max_length=60, default="", blank=True, db_index=True)
    registration_issued_on = models.DateField(null=True, blank=True)
    registration_expires_on = models.DateField(null=True, blank=True)
    tax_id = models.CharField(max_length=20, default="", blank=True, db_index=True)
    vat_status = models.CharField(max_length=16, choices=Vat, default="", blank=True)
    vat_since = models.DateField(null=True, blank=True)
    vat_branch = models.CharField(max_length=5, default="", blank=True)
    contact_name = models.CharField(max_length=150, default="", blank=True)
    contact_telephone = models.CharField(max_length=20, default="", blank=True)
    contact_email = models.EmailField(default="", blank=True)
    address = models.CharField(max_length=300, default="", blank=True)
    place = models.CharField(max_length=12, default="", blank=True)  # a key of shared/thai/addresses: 110401-10130
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["ministry", "department", "centre", "settlement", "group"]),
                name="organisation_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(group_kind="")
                | Q(kind="group", group_kind__in=["community_enterprise", "women", "elderly", "pwd"]),
                name="organisation_group_kind_known",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["active", "suspended", "closed"]), name="organisation_status_known"
            ),
            models.CheckConstraint(
                condition=Q(vat_status__in=["", "not_registered", "registered"]), name="organisation_vat_known"
            ),
            models.CheckConstraint(
                condition=Q(registration_issued_on=None)
                | Q(registration_expires_on=None)
                | Q(registration_expires_on__gte=F("registration_issued_on")),
                name="organisation_registration_days_in_order",
            ),
        ]


class StandingChange(models.Model):
    """One decision on whether an organisation may sell: by whom, when and why. Rows are only added."""

    organisation = models.ForeignKey(Organisation, related_name="standing_changes", on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    was = models.CharField(max_length=10, choices=Organisation.Status)
    became = models.CharField(max_length=10, choices=Organisation.Status)
    reason = models.TextField()
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, related_name="+", on_delete=models.PROTECT)
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="standing_change_once"),
            models.CheckConstraint(condition=~Q(was=F("became")), name="standing_change_changes"),
            models.CheckConstraint(condition=~Q(reason=""), name="standing_change_says_why"),
        ]


class SellerOfRecord(models.Model):
    """Who sells before the law, from a day on: for one organisation, or (without one) for the whole store.

    Dated and signed; never changed. A later row for the same seller takes over on its first day.
    """

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, related_name="sellers_of_record", on_delete=models.PROTECT
    )
    legal_name = models.CharField(max_length=250)
    tax_id = models.CharField(max_length=20)
    address = models.TextField()
    vat_status = models.CharField(max_length=16, choices=Organisation.Vat)
    vat_branch = models.CharField(max_length=5, default="", blank=True)
    decided_on = models.DateField()
    signed_by = models.CharField(max_length=200)
    valid_from = models.DateField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, related_name="+", on_delete=models.PROTECT)
    entered_at = models.DateTimeField()
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(legal_name="") & ~Q(tax_id="") & ~Q(address="") & ~Q(signed_by=""),
                name="seller_of_record_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(vat_status__in=["not_registered", "registered"]), name="seller_of_record_vat_known"
            ),
        ]
        indexes = [models.Index(fields=["organisation", "-valid_from"], name="seller_of_record_latest")]


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
