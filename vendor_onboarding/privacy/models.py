"""The data protection desk's own rows: notices, requests, breaches, what was cleared away, who was erased."""

import uuid

from django.db import models
from django.db.models import Q

from vendor_onboarding.makers.models import Maker
from vendor_onboarding.privacy import rules


class PrivacyNotice(models.Model):
    """What we tell people about their data (PDPA 23). A change is a new version; none is edited."""

    version = models.PositiveIntegerField(unique=True)
    text_th = models.TextField()
    text_en = models.TextField()
    since = models.DateTimeField()
    published_by = models.CharField(max_length=80)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text_th="") & ~Q(text_en=""), name="privacy_notice_is_whole")
        ]


class PersonRequest(models.Model):
    """A person asks for her rights: which, when it came, by when it is answered, and the answer."""

    class State(models.TextChoices):
        """How far it is."""

        OPEN = "open"
        DONE = "done"
        REFUSED = "refused"

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    kind = models.CharField(max_length=14)
    maker = models.ForeignKey(Maker, null=True, related_name="privacy_requests", on_delete=models.PROTECT)
    name = models.CharField(max_length=150, blank=True)
    contact = models.CharField(max_length=200, default="", blank=True)
    words = models.TextField(default="", blank=True)
    received_on = models.DateField()
    due_on = models.DateField()
    state = models.CharField(max_length=8, choices=State, default=State.OPEN)
    answer = models.TextField(default="", blank=True)
    taken_by = models.CharField(max_length=80)
    taken_at = models.DateTimeField()
    closed_by = models.CharField(max_length=80, default="", blank=True)
    closed_at = models.DateTimeField(null=True)
    cleared_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=rules.REQUEST_KINDS), name="person_request_kind_known"),
            models.CheckConstraint(
                condition=Q(state="open", closed_at=None) | (Q(state__in=["done", "refused"]) & ~Q(closed_at=None)),
                name="person_request_closed_once",
            ),
            models.CheckConstraint(
                condition=Q(state="open") | ~Q(answer="") | ~Q(cleared_at=None), name="person_request_is_answered"
            ),
        ]


class Breach(models.Model):
    """Data went where it should not: noticed when, how many people, what was done, and when it was reported."""

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    noticed_at = models.DateTimeField()
    what = models.TextField()
    people = models.PositiveIntegerField()
    measures = models.TextField(default="", blank=True)
    noted_by = models.CharField(max_length=80)
    noted_at = models.DateTimeField()
    reported_at = models.DateTimeField(null=True)
    reported_by = models.CharField(max_length=80, default="", blank=True)
    report = models.TextField(default="", blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(what=""), name="breach_says_what"),
            models.CheckConstraint(
                condition=Q(reported_at=None) | (~Q(report="") & ~Q(reported_by="")), name="breach_report_is_whole"
            ),
        ]


class RetentionRun(models.Model):
    """What was cleared away, by which rule and when."""

    code = models.CharField(max_length=20)
    ran_at = models.DateTimeField()
    cleared = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["code", "-ran_at"], name="retention_run_recent")]


class ErasedPerson(models.Model):
    """A maker whose data was erased, as far as the law allows: what went, and what stays and why (codes)."""

    maker = models.OneToOneField(Maker, related_name="erasure", on_delete=models.PROTECT)
    erased_at = models.DateTimeField()
    erased_by = models.CharField(max_length=80)
    removed = models.JSONField(default=dict)
    kept = models.JSONField(default=dict)
