"""Tills that may hand in sales, and the codes by which they are let in."""

import uuid

from django.db import models
from django.db.models import Q

from marketplace.places.models import Place


class EnrolmentCode(models.Model):
    """A code that lets a tablet become a place's till. Only its SHA-256 is kept.

    It is good for one device; `many_devices` is for the sample market only, which refuses to be production.
    """

    place = models.ForeignKey(Place, related_name="enrolment_codes", on_delete=models.PROTECT)
    code_hash = models.CharField(max_length=64, unique=True)
    many_devices = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField(null=True)
    used_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(many_devices=True) | Q(expires_at__isnull=False), name="enrolment_code_once_expires"
            )
        ]


class Device(models.Model):
    """A till: one browser on one tablet at one place. It is never deleted, for its sales name it.

    `token_hash` is the SHA-256 of the bearer token that the tablet holds.
    """

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    place = models.ForeignKey(Place, related_name="devices", on_delete=models.PROTECT)
    name = models.CharField(max_length=100)
    token_hash = models.CharField(max_length=64, unique=True)
    enrolled_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    last_contact = models.DateTimeField(null=True)

    @property
    def receipt_prefix(self) -> str:
        """What this till's receipt numbers begin with: no other till has it, now or later."""
        return f"K{self.pk:03d}"
