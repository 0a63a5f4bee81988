"""Organisations that want to sell with us: what they answered, their papers, and each decision."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from marketplace.organisations.models import Organisation
from vendor_onboarding.applications.rules import STATES

LANGUAGES = ("th", "en")


class Application(models.Model):
    """One organisation's way to our market, question by question.

    `answers` holds what each step asked, by the step's name (steps.py); the bank account is sealed apart, and only
    its last signs stand among the answers. `started_by` typed it; `applicant` is the person whose organisation it is:
    the same one, or (begun by staff on behalf) whoever confirmed it from `applicant_email`.
    """

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    state = models.CharField(max_length=24, default="draft")
    language = models.CharField(max_length=2, default="th")
    started_by = models.ForeignKey(settings.AUTH_USER_MODEL, related_name="+", on_delete=models.PROTECT)
    applicant = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, related_name="+", on_delete=models.PROTECT)
    applicant_name = models.CharField(max_length=150)
    applicant_email = models.EmailField()
    answers = models.JSONField(default=dict)
    sealed_account = models.TextField(default="", blank=True)
    account_fingerprint = models.CharField(max_length=64, default="", blank=True, db_index=True)
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    organisation = models.OneToOneField(Organisation, null=True, related_name="application", on_delete=models.PROTECT)
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="application_state_known"),
            models.CheckConstraint(
                condition=Q(state="approved", organisation__isnull=False)
                | (~Q(state="approved") & Q(organisation__isnull=True)),
                name="application_approved_has_organisation",
            ),
            models.CheckConstraint(
                condition=Q(applicant__isnull=False) | Q(state__in=["draft", "awaiting_confirmation", "withdrawn"]),
                name="application_is_somebodys",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["submitted", "approved", "rejected"])
                | Q(submitted_at__isnull=False, due_on__isnull=False),
                name="application_sent_has_its_day",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "due_on"], name="application_queue"),
            models.Index(fields=["applicant", "state"], name="application_of_applicant"),
        ]


class ApplicationDocument(models.Model):
    """A paper of an application, as cleaned pictures of its pages. What was sent is not kept, nor its file name."""

    application = models.ForeignKey(Application, related_name="documents", on_delete=models.CASCADE)
    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    kind = models.CharField(max_length=20)
    pages = models.JSONField(default=list)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, related_name="+", on_delete=models.PROTECT)
    added_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["registration", "members", "bank_book", "other"]),
                name="application_document_kind_known",
            )
        ]


class ApplicationDecision(models.Model):
    """One step of an application from state to state: by whom, as what, when and why. Rows are only added.

    `asked` holds what has to be changed, by the question's name, in the reviewer's words.
    """

    application = models.ForeignKey(Application, related_name="decisions", on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    action = models.CharField(max_length=24)
    was = models.CharField(max_length=24)
    became = models.CharField(max_length=24)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, related_name="+", on_delete=models.PROTECT)
    acted_as = models.CharField(max_length=12)
    reason = models.TextField(default="", blank=True)
    asked = models.JSONField(default=dict)
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "number"], name="application_decision_once"),
            models.CheckConstraint(condition=~Q(was=F("became")), name="application_decision_moves"),
            models.CheckConstraint(
                condition=Q(acted_as__in=["applicant", "helper", "reviewer"]), name="application_decision_part_known"
            ),
        ]


class TermsVersion(models.Model):
    """What a seller agrees to, word for word, from a day on. Rows are only added."""

    code = models.SlugField(unique=True)
    valid_from = models.DateField()
    text_th = models.TextField()
    text_en = models.TextField()


class TermsAcceptance(models.Model):
    """A person agreed to these very terms for her application, in this language. Rows are only added."""

    application = models.ForeignKey(Application, related_name="acceptances", on_delete=models.PROTECT)
    version = models.ForeignKey(TermsVersion, related_name="acceptances", on_delete=models.PROTECT)
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, related_name="+", on_delete=models.PROTECT)
    language = models.CharField(max_length=2)
    accepted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["application", "version", "accepted_by"], name="terms_acceptance_once")
        ]


class Registration(models.Model):
    """An e-mail address that wants an account here, until its link was followed.

    With an `application`, staff began one on behalf of whoever reads mail at that address.
    """

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    email = models.EmailField()
    name = models.CharField(max_length=150)
    language = models.CharField(max_length=2)
    application = models.ForeignKey(Application, null=True, related_name="registrations", on_delete=models.CASCADE)
    asked_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
