"""What cannot be bought for a while: pieces that are sold out, and an organisation's holidays."""

from django.db import models
from django.db.models import F, Q

from marketplace.organisations.models import Organisation


class SoldOut(models.Model):
    """A variant that was marked as sold out by one tap; `removed` pieces went off the count."""

    organisation = models.ForeignKey(Organisation, related_name="sold_out", on_delete=models.PROTECT)
    product = models.UUIDField()
    variant = models.UUIDField()
    removed = models.PositiveIntegerField()
    by = models.CharField(max_length=60)
    at = models.DateTimeField()
    back_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "variant"], condition=Q(back_at=None), name="sold_out_once_at_a_time"
            )
        ]


class Closure(models.Model):
    """An organisation's holiday, first to last day in Bangkok; nothing of it is for sale online meanwhile.

    planned > open > ending > ended, or planned > cancelled. Which products were for sale stands in ClosedProduct.
    """

    reference = models.UUIDField(unique=True)
    organisation = models.ForeignKey(Organisation, related_name="closures", on_delete=models.PROTECT)
    first_day = models.DateField()
    last_day = models.DateField()
    message = models.CharField(max_length=200, default="", blank=True)
    state = models.CharField(max_length=10, default="planned")
    made_by = models.CharField(max_length=60)
    made_at = models.DateTimeField()
    ended_by = models.CharField(max_length=60, default="", blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="closure_days_in_order"),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "open", "ending", "ended", "cancelled"]), name="closure_state_known"
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(state__in=["planned", "open", "ending"]),
                name="closure_one_at_a_time",
            ),
        ]


class ClosedProduct(models.Model):
    """A product whose sale a holiday put off, and the moment since which it had been for sale, to be put back."""

    closure = models.ForeignKey(Closure, related_name="products", on_delete=models.CASCADE)
    product = models.UUIDField()
    for_sale_since = models.DateTimeField()
    restored_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["closure", "product"], name="closed_product_once")]
