"""Which organisation offers which product of the store, and what was bought from it."""

from django.db import models
from django.db.models import F, Q

from marketplace.organisations.models import Organisation
from vendor_onboarding.listings.draft_rules import OPEN, STATES, VERDICTS
from vendor_onboarding.makers.models import ShareSheet


class Listing(models.Model):
    """A product of the store (by its reference) and the organisation whose it is."""

    product = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="listings", on_delete=models.PROTECT)


class VendorOrderLine(models.Model):
    """A line of an order that a vendor has to know of, as it was; amounts in satang. No buyer's data.

    `refunded` is the sum of its refunds; what counts in which month is read from `settled_at` and from the refunds.
    `sheet` says how the product was shared when it was sold (none: it had no makers); a later sheet changes nothing.
    """

    listing = models.ForeignKey(Listing, related_name="order_lines", on_delete=models.PROTECT)
    order = models.UUIDField()
    number = models.CharField(max_length=20)
    position = models.PositiveIntegerField()
    channel = models.SlugField()
    name = models.CharField(max_length=400)
    quantity = models.PositiveIntegerField()
    total = models.BigIntegerField()
    refunded = models.BigIntegerField(default=0)
    sold_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    sheet = models.ForeignKey(ShareSheet, null=True, related_name="+", on_delete=models.PROTECT)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="vendor_order_line_once"),
            models.CheckConstraint(
                condition=Q(refunded__gte=0) & Q(refunded__lte=F("total")), name="vendor_order_line_refunded_within"
            ),
        ]
        indexes = [
            models.Index(fields=["listing", "-sold_at"], name="vendor_order_line_recent"),
            models.Index(fields=["listing", "settled_at"], name="vendor_order_line_settled"),
        ]


class VendorRefund(models.Model):
    """What one refund took back of a vendor's line: satang, on the day on which it lowers the income.

    Below zero it is what came again after a refund, on the day on which it raises the income; `refund` then names that.
    """

    line = models.ForeignKey(VendorOrderLine, related_name="refunds", on_delete=models.PROTECT)
    refund = models.UUIDField()
    amount = models.BigIntegerField()
    refunded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["refund", "line"], name="vendor_refund_once")]


class OrderStanding(models.Model):
    """How far we have followed an order. Its row is the lock under which the order's events are worked one by one."""

    order = models.UUIDField(unique=True)
    method = models.CharField(max_length=64, default="", blank=True)
    settled_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)


class EarlyRefund(models.Model):
    """A refund that reached us before the news that its order was paid; it waits here, and lowers no income yet."""

    refund = models.UUIDField(unique=True)
    order = models.UUIDField(db_index=True)
    event = models.JSONField()


class ProductDraft(models.Model):
    """A product on its way into the shop, or words and pictures of one that is there already and are to change.

    `reference` is the product's own id for a new one; `product` names the product either way. `answers` by question,
    amounts in satang; `pictures` in order, by the reference that media knows them by. `before` is how a product that
    is in the shop stood when its change was begun (empty for a new one). `version` counts up with each answer.
    `at_till` is set while a trusted vendor's proposal is sold where somebody stands beside it.
    """

    reference = models.UUIDField(unique=True)
    product = models.UUIDField()
    organisation = models.ForeignKey(Organisation, related_name="product_drafts", on_delete=models.PROTECT)
    origin = models.CharField(max_length=6, choices=[("form", "form"), ("fair", "fair"), ("import", "import")])
    batch = models.UUIDField(null=True, db_index=True)
    position = models.PositiveIntegerField(default=0)
    state = models.CharField(max_length=12, default="draft")
    answers = models.JSONField(default=dict)
    pictures = models.JSONField(default=list)
    before = models.JSONField(default=dict)
    is_change = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    at_till = models.BooleanField(default=False)
    made_by = models.CharField(max_length=80)
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    proposed_by = models.CharField(max_length=80, default="")
    proposed_at = models.DateTimeField(null=True)
    is_example = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=STATES), name="product_draft_state_known"),
            models.CheckConstraint(
                condition=Q(origin__in=["form", "fair", "import"]), name="product_draft_origin_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "discarded"]) | Q(proposed_at__isnull=False),
                name="product_draft_was_proposed",
            ),
            models.UniqueConstraint(
                fields=["product"], condition=Q(state__in=sorted(OPEN)), name="product_draft_one_open"
            ),
        ]
        indexes = [
            models.Index(fields=["organisation", "state"], name="product_draft_of_desk"),
            models.Index(fields=["state", "proposed_at"], name="product_draft_queue"),
        ]


class DraftDecision(models.Model):
    """What a reviewer decided on a proposal, in words the maker reads. Rows are only added.

    `asked` says by question what is to be changed; `version` is the wording that she looked at.
    """

    draft = models.ForeignKey(ProductDraft, related_name="decisions", on_delete=models.PROTECT)
    verdict = models.CharField(max_length=12)
    reason = models.TextField(default="", blank=True)
    asked = models.JSONField(default=dict)
    version = models.PositiveIntegerField()
    decided_by = models.CharField(max_length=80)
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(verdict__in=VERDICTS), name="draft_decision_verdict_known"),
            models.UniqueConstraint(fields=["draft", "version", "verdict"], name="draft_decision_once"),
        ]


class VendorTrust(models.Model):
    """Whether an organisation's proposals may be sold at tills before they were looked at. The last row counts."""

    organisation = models.ForeignKey(Organisation, related_name="trusts", on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    is_trusted = models.BooleanField()
    reason = models.TextField()
    decided_by = models.CharField(max_length=80)
    decided_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation", "number"], name="vendor_trust_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="vendor_trust_says_why"),
        ]
