"""Where a vendor's and a maker's money is sent: each account once, never changed, approved by another person."""

import uuid

from django.db import models
from django.db.models import F, Q


class PayeeAccount(models.Model):
    """One version of a payee's account. Its number is sealed ("payee-account:<reference>"); four digits show.

    `good_until` is the last day on which money may be sent to an account that is not in the payee's own name; that
    needs a reason and a witness too. `fingerprint` is alike for the same account, whoever's it is.
    """

    class State(models.TextChoices):
        """How far it is."""

        PROPOSED = "proposed"
        APPROVED = "approved"
        REJECTED = "rejected"
        REPLACED = "replaced"

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    key = models.UUIDField(unique=True)
    payee_kind = models.CharField(max_length=12)
    payee = models.UUIDField()
    version = models.PositiveIntegerField()
    route = models.CharField(max_length=10)
    bank = models.CharField(max_length=3, default="", blank=True)
    number = models.TextField(default="", blank=True)
    last_digits = models.CharField(max_length=4, default="", blank=True)
    fingerprint = models.CharField(max_length=64, default="", blank=True, db_index=True)
    holder = models.CharField(max_length=200)
    own_name = models.BooleanField()
    reason = models.CharField(max_length=300, default="", blank=True)
    witness = models.CharField(max_length=150, default="", blank=True)
    good_until = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    proposed_by = models.CharField(max_length=80)
    proposed_at = models.DateTimeField()
    decided_by = models.CharField(max_length=80, default="", blank=True)
    decided_at = models.DateTimeField(null=True)
    decision = models.CharField(max_length=300, default="", blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["payee_kind", "payee", "version"], name="payee_account_version_once"),
            models.UniqueConstraint(
                fields=["payee_kind", "payee"], condition=Q(state="proposed"), name="payee_account_one_proposed"
            ),
            models.UniqueConstraint(
                fields=["payee_kind", "payee"], condition=Q(state="approved"), name="payee_account_one_approved"
            ),
            models.CheckConstraint(condition=~Q(decided_by=F("proposed_by")), name="payee_account_four_eyes"),
            models.CheckConstraint(
                condition=~Q(state__in=["approved", "rejected"]) | (~Q(decided_by="") & ~Q(decided_at=None)),
                name="payee_account_decided_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["proposed", "approved", "rejected", "replaced"]),
                name="payee_account_state_known",
            ),
            models.CheckConstraint(
                condition=Q(own_name=True) | (~Q(reason="") & ~Q(witness="")), name="payee_account_reason_and_witness"
            ),
            models.CheckConstraint(
                condition=Q(own_name=True) | ~Q(state="approved") | ~Q(good_until=None),
                name="payee_account_other_name_ends",
            ),
            models.CheckConstraint(
                condition=Q(route="cash", number="") | (Q(route__in=["bank", "promptpay"]) & ~Q(number="")),
                name="payee_account_goes_somewhere",
            ),
        ]


class AccountRenewal(models.Model):
    """Another year for an account that is not in the payee's own name: who asked her, who heard it."""

    account = models.ForeignKey(PayeeAccount, on_delete=models.PROTECT, related_name="renewals")
    witness = models.CharField(max_length=150)
    good_until = models.DateField()
    renewed_by = models.CharField(max_length=80)
    renewed_at = models.DateTimeField()
