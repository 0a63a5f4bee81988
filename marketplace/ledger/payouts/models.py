"""Payout runs, what each payee got, and what she says of it."""

import uuid

from django.db import models
from django.db.models import F, Q


class PayoutDesk(models.Model):
    """The one row under whose lock runs are prepared, so that two never take the same satang; it counts the runs."""

    last_number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="payout_desk_one_row")]


class PayoutRun(models.Model):
    """One round of payments. Its amounts are in the books; here stands who did what when.

    `scope` is the organisation whose people are paid (None: all). `cycle` is the month, by its first day, up to whose
    end settled income is paid; `minimum` is in satang. `value_date` is the day on which the bank moved the money;
    `statement_total` is what the bank's statement said when the run was settled.
    """

    class State(models.TextChoices):
        """How far it is."""

        DRAFT = "draft"
        APPROVED = "approved"
        SENT = "sent"
        SETTLED = "settled"
        CANCELLED = "cancelled"

    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    number = models.PositiveIntegerField(unique=True)
    scope = models.UUIDField(null=True)
    cycle = models.DateField()
    minimum = models.BigIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    prepared_by = models.CharField(max_length=80)
    prepared_at = models.DateTimeField()
    approved_by = models.CharField(max_length=80, default="", blank=True)
    approved_at = models.DateTimeField(null=True)
    sent_by = models.CharField(max_length=80, default="", blank=True)
    value_date = models.DateField(null=True)
    settled_by = models.CharField(max_length=80, default="", blank=True)
    settled_at = models.DateTimeField(null=True)
    statement_total = models.BigIntegerField(null=True)
    cancelled_by = models.CharField(max_length=80, default="", blank=True)
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=["draft", "approved", "sent", "settled", "cancelled"]),
                name="payout_run_state_known",
            ),
            models.CheckConstraint(condition=~Q(approved_by=F("prepared_by")), name="payout_run_four_eyes"),
            models.CheckConstraint(
                condition=~Q(state__in=["approved", "sent", "settled"]) | (~Q(approved_by="") & ~Q(approved_at=None)),
                name="payout_run_approved_before_sent",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["sent", "settled"]) | ~Q(value_date=None), name="payout_run_sent_is_dated"
            ),
            models.CheckConstraint(condition=Q(minimum__gte=0), name="payout_run_minimum_not_negative"),
        ]


class Payout(models.Model):
    """One payee's part of a run: satang, and where they go, as it was when the run was prepared.

    `destination` is the sealed number of the account, opened under "payout:<reference>"; `account` names the payee's
    account that it was taken from. `name` is the name as paid.
    """

    class State(models.TextChoices):
        """Where its money is."""

        IN_RUN = "in_run"
        PAID = "paid"
        RETURNED = "returned"
        CALLED_OFF = "called_off"

    run = models.ForeignKey(PayoutRun, on_delete=models.PROTECT, related_name="payouts")
    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    payee_kind = models.CharField(max_length=12)
    payee = models.UUIDField()
    amount = models.BigIntegerField()
    name = models.CharField(max_length=200)
    route = models.CharField(max_length=10)
    bank = models.CharField(max_length=3, default="", blank=True)
    account = models.UUIDField()
    destination = models.TextField(default="", blank=True)
    last_digits = models.CharField(max_length=4, default="", blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.IN_RUN)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["run", "payee_kind", "payee"], name="payout_once_a_run"),
            models.CheckConstraint(condition=Q(amount__gt=0), name="payout_above_zero"),
            models.CheckConstraint(
                condition=Q(state__in=["in_run", "paid", "returned", "called_off"]), name="payout_state_known"
            ),
            models.CheckConstraint(condition=Q(payee_kind__in=["maker", "organisation"]), name="payout_payee_known"),
            models.CheckConstraint(condition=Q(route__in=["bank", "promptpay", "cash"]), name="payout_route_known"),
            models.CheckConstraint(condition=Q(route="cash") | ~Q(destination=""), name="payout_goes_somewhere"),
        ]
        indexes = [models.Index(fields=["payee_kind", "payee"], name="payout_of_payee")]


class PayoutReturn(models.Model):
    """A payment that came back: the day on which the bank gave it back, and why, as it said."""

    payout = models.OneToOneField(Payout, on_delete=models.PROTECT, related_name="returned")
    returned_on = models.DateField()
    reason = models.CharField(max_length=200)
    noted_by = models.CharField(max_length=80)
    noted_at = models.DateTimeField()


class PayoutConfirmation(models.Model):
    """ "I got it": by her own tap, by her voice, or said before a witness. `by` is who put it in ("maker:<uuid>").

    `voice` is the path of a private file; `witness` is the name of whoever heard her say it.
    """

    payout = models.OneToOneField(Payout, on_delete=models.PROTECT, related_name="confirmation")
    way = models.CharField(max_length=10)
    by = models.CharField(max_length=80)
    witness = models.CharField(max_length=150, default="", blank=True)
    voice = models.CharField(max_length=120, default="", blank=True)
    confirmed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(way="tap") | (Q(way="witness") & ~Q(witness="")) | (Q(way="voice") & ~Q(voice="")),
                name="payout_confirmation_way_known",
            )
        ]


class PayoutDispute(models.Model):
    """ "This is wrong" or "I was not paid": who said so, and what the treasury answered."""

    payout = models.ForeignKey(Payout, on_delete=models.PROTECT, related_name="disputes")
    reference = models.UUIDField(unique=True, default=uuid.uuid4)
    kind = models.CharField(max_length=12)
    by = models.CharField(max_length=80)
    words = models.CharField(max_length=500, default="", blank=True)
    voice = models.CharField(max_length=120, default="", blank=True)
    raised_at = models.DateTimeField()
    outcome = models.CharField(max_length=10, default="", blank=True)
    answer = models.CharField(max_length=500, default="", blank=True)
    answered_by = models.CharField(max_length=80, default="", blank=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["payout"], condition=Q(answered_at=None), name="payout_dispute_one_open"),
            models.CheckConstraint(
                condition=Q(kind__in=["wrong_amount", "not_received"]), name="payout_dispute_kind_known"
            ),
            models.CheckConstraint(
                condition=(Q(answered_at=None) & Q(outcome=""))
                | (~Q(answered_at=None) & Q(outcome__in=["right", "mended", "received"])),
                name="payout_dispute_answered_wholly",
            ),
        ]
