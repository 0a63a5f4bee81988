"""The books: postings with their entries, never changed, and the daily income summed up from them."""

import uuid

from django.db import models


class Posting(models.Model):
    """One settled sale, one refund or one transfer, written once.

    `source` says what it was made from ("sale:<uuid>") and exists once. It was sold, settled and received by us at
    three moments, all kept; it counts as income on `settled_on`, the day of `settled_at` in Bangkok. A refund's
    `settled_at` is when the money went back; when the goods were sold stands in its sale's own posting. A
    transfer moves money between accounts ("payout:<uuid>:prepared"): it belongs to no sale and is no income.

    The database refuses a posting whose entries do not sum to zero, so its entries are written before it.
    """

    class Kind(models.TextChoices):
        """What was posted."""

        SALE = "sale"
        REFUND = "refund"
        TRANSFER = "transfer"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    source = models.CharField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    sale = models.UUIDField(db_index=True, null=True)
    channel = models.CharField(max_length=64, blank=True)
    method = models.CharField(max_length=64, blank=True)
    sold_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField()
    settled_on = models.DateField(db_index=True)
    received_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind="sale", sold_at__isnull=False, sale__isnull=False)
                | models.Q(kind="refund", sold_at=None, sale__isnull=False)
                | models.Q(kind="transfer", sold_at=None, sale=None, channel="", method=""),
                name="posting_kind_known_and_sale_dated",
            )
        ]


class Entry(models.Model):
    """One side of a posting: satang that came to an account (positive) or left it (negative).

    Entries made from a sold line keep that line's facts as they were then: its position in the order, the product,
    the organisation, its province, and `bases`, the words of the indicators that it counts for, separated by spaces.
    A line has an entry for each party that it was shared between: `basis_points` is her part (nothing written: all),
    `maker` the maker (none: the organisation); `quantity` stands in the first of them alone. In a transfer `maker` and
    `organisation` say whose money moved, when it was one party's.
    """

    posting = models.ForeignKey(Posting, on_delete=models.PROTECT, related_name="entries")
    number = models.PositiveIntegerField()
    account = models.CharField(max_length=120, db_index=True)
    amount = models.BigIntegerField()
    line = models.PositiveIntegerField(null=True)
    product = models.UUIDField(null=True)
    organisation = models.UUIDField(null=True)
    maker = models.UUIDField(null=True)
    basis_points = models.PositiveIntegerField(null=True)
    province = models.CharField(max_length=2, default="", blank=True)
    bases = models.CharField(max_length=200, default="", blank=True)
    quantity = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["posting", "number"], name="entry_number_once"),
            models.CheckConstraint(
                condition=models.Q(basis_points=None) | models.Q(basis_points__gt=0, basis_points__lte=10_000),
                name="entry_part_of_a_whole",
            ),
        ]


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
