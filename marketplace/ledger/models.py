"""The books: postings with their entries, never changed, and the daily income summed up from them."""

import uuid

from django.db import models


class Posting(models.Model):
    """One settled sale or one refund, written once.

    `source` says what it was made from ("sale:<uuid>") and exists once. It was sold, settled and received by us at
    three moments, all kept; it counts as income on `settled_on`, the day of `settled_at` in Bangkok. A refund's
    `settled_at` is when the money went back; when the goods were sold stands in its sale's own posting.

    The database refuses a posting whose entries do not sum to zero, so its entries are written before it.
    """

    class Kind(models.TextChoices):
        """What was posted."""

        SALE = "sale"
        REFUND = "refund"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    source = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    sale = models.UUIDField(db_index=True)
    channel = models.CharField(max_length=64)
    method = models.CharField(max_length=64)
    sold_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField()
    settled_on = models.DateField(db_index=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="sale", sold_at__isnull=False) | models.Q(kind="refund", sold_at=None),
                name="posting_kind_known_and_sale_dated",
            )
        ]


class Entry(models.Model):
    """One side of a posting: satang that came to an account (positive) or left it (negative).

    Entries made from a sold line keep that line's facts as they were then: its position in the order, the product,
    the organisation, its province, and `bases`, the words of the indicators that it counts for, separated by spaces.
    """

    posting = models.ForeignKey(Posting, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField()
    account = models.CharField(max_length=120, db_index=True)
    amount = models.BigIntegerField()
    line = models.PositiveIntegerField(null=True)
    product = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    province = models.CharField(max_length=2, default="", blank=True)
    bases = models.CharField(max_length=200, default="", blank=True)
    quantity = models.IntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["posting", "number"], name="entry_number_once")]


class DailyIncome(models.Model):
    """What an organisation's goods brought on one Bangkok day through one channel, for one indicator basis, in satang.

    Written by the deed that posts, in its transaction; `check_ledger` recomputes it from the entries.
    """

    day = models.DateField()
    channel = models.CharField(max_length=64)
    province = models.CharField(max_length=2, default="", blank=True)
    organisation = models.UUIDField()
    basis = models.CharField(max_length=40)
    amount = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["basis", "day", "channel", "province", "organisation"], name="daily_income_once"
            )
        ]
