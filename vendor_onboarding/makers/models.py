"""The people who make the goods: where they work, what is true of them and when, and how what they make is shared."""

import uuid

from django.db import models
from django.db.models import F, Q

from marketplace.organisations.models import Organisation

DAYS_IN_ORDER = Q(last_day=None) | Q(last_day__gte=F("first_day"))


class Maker(models.Model):
    """A person who makes things: a name or an alias, and where she works today.

    `alias` is what she wishes to be called in public instead of her name; whether either is shown is a consent's.
    """

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    organisation = models.ForeignKey(Organisation, related_name="makers", on_delete=models.PROTECT)
    name = models.CharField(max_length=150)
    alias = models.CharField(max_length=150, default="", blank=True)
    is_example = models.BooleanField(default=False)


class Affiliation(models.Model):
    """A maker's time at an organisation, first day to last day (open end: she is there). The history stays with her."""

    maker = models.ForeignKey(Maker, related_name="affiliations", on_delete=models.PROTECT)
    organisation = models.ForeignKey(Organisation, related_name="affiliations", on_delete=models.PROTECT)
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)
    noted_by = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=DAYS_IN_ORDER, name="affiliation_days_in_order"),
            models.UniqueConstraint(fields=["maker"], condition=Q(last_day=None), name="affiliation_one_open"),
            models.UniqueConstraint(fields=["maker", "first_day"], name="affiliation_one_start_a_day"),
        ]
        indexes = [models.Index(fields=["organisation", "maker"], name="affiliation_by_organisation")]


class MakerFact(models.Model):
    """Something that is true of a maker from a first day to a last (open end: still): see rules.FACT_KINDS.

    What it is stands in `sealed` alone, padded: neither the row nor its length tells which it is. Facts
    may overlap and are never added up. `reference` comes from the form, so that sending it twice writes one.
    """

    reference = models.UUIDField(unique=True)
    maker = models.ForeignKey(Maker, related_name="facts", on_delete=models.PROTECT)
    sealed = models.TextField()
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)
    noted_by = models.CharField(max_length=80)
    noted_at = models.DateTimeField()
    ended_by = models.CharField(max_length=80, default="", blank=True)
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=DAYS_IN_ORDER, name="maker_fact_days_in_order"),
            models.CheckConstraint(condition=Q(last_day=None) | ~Q(ended_by=""), name="maker_fact_end_has_a_name"),
        ]


class HouseholdLink(models.Model):
    """A maker's household belongs to a self-help settlement, from a first day to a last; which household is sealed."""

    reference = models.UUIDField(unique=True)
    maker = models.ForeignKey(Maker, related_name="households", on_delete=models.PROTECT)
    settlement = models.ForeignKey(Organisation, related_name="households", on_delete=models.PROTECT)
    sealed = models.TextField()
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)
    noted_by = models.CharField(max_length=80)
    noted_at = models.DateTimeField()
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=DAYS_IN_ORDER, name="household_link_days_in_order"),
            models.UniqueConstraint(fields=["maker"], condition=Q(last_day=None), name="household_link_one_open"),
        ]


class SharedProduct(models.Model):
    """A product whose income is shared; its row is the lock under which its share sheets are written one by one."""

    product = models.UUIDField(unique=True)


class ShareSheet(models.Model):
    """How a product's income is shared from a moment on: the organisation's part, and a row for each maker.

    Parts are basis points and sum to 10,000. A sheet is never changed: the next version takes its place, and a sale
    keeps the sheet that was in force when it was made. The database refuses a sheet that does not sum up, so its rows
    are written before it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    product = models.UUIDField()
    version = models.PositiveIntegerField()
    since = models.DateTimeField()
    organisation_basis_points = models.PositiveIntegerField()
    set_by = models.CharField(max_length=80)
    set_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["product", "version"], name="share_sheet_version_once"),
            models.UniqueConstraint(fields=["product", "since"], name="share_sheet_since_once"),
            models.CheckConstraint(
                condition=Q(organisation_basis_points__lte=10_000), name="share_sheet_part_of_a_whole"
            ),
        ]


class Share(models.Model):
    """A maker's part of a product's income. The first of a sheet takes the odd satang."""

    sheet = models.ForeignKey(ShareSheet, related_name="shares", on_delete=models.PROTECT)
    position = models.PositiveIntegerField()
    maker = models.ForeignKey(Maker, related_name="shares", on_delete=models.PROTECT)
    basis_points = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["sheet", "maker"], name="share_maker_once"),
            models.UniqueConstraint(fields=["sheet", "position"], name="share_position_once"),
            models.CheckConstraint(
                condition=Q(basis_points__gt=0, basis_points__lte=10_000), name="share_part_of_a_whole"
            ),
        ]


class Course(models.Model):
    """A course that an organisation gives its makers, first day to last day (open end: it runs on)."""

    reference = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="courses", on_delete=models.PROTECT)
    name = models.CharField(max_length=150)
    first_day = models.DateField()
    last_day = models.DateField(null=True, blank=True)
    noted_by = models.CharField(max_length=80)
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [models.CheckConstraint(condition=DAYS_IN_ORDER, name="course_days_in_order")]


class Attendance(models.Model):
    """A maker in a course: a trainee from `began_on`, a graduate from `graduated_on`. Her first sale the books know."""

    course = models.ForeignKey(Course, related_name="attendances", on_delete=models.PROTECT)
    maker = models.ForeignKey(Maker, related_name="attendances", on_delete=models.PROTECT)
    began_on = models.DateField()
    graduated_on = models.DateField(null=True, blank=True)
    noted_by = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["course", "maker"], name="attendance_once"),
            models.CheckConstraint(
                condition=Q(graduated_on=None) | Q(graduated_on__gte=F("began_on")), name="attendance_days_in_order"
            ),
        ]
