"""Vouchers (a buyer types a code) and promotions (prices are lowered for all).

Values of discounts are hundredths: satang where FIXED, hundredths of a percent where PERCENTAGE (1250 is 12.5 %). Thai
is the base language; `translations` holds {"en": {"name": ...}}.
"""

import uuid

from django.db import models
from django.db.models import F, Q

from marketplace.commerce.catalog.models import Category, Collection, Product, ProductVariant, WithMetadata
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.pricing.rules import PROMOTION_TYPES, VALUE_TYPES, VOUCHER_TYPES, WHOLE


def _within_days(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(end_date=None) | Q(end_date__gte=F("start_date")), name=name)


class Voucher(WithMetadata):
    """What a code is good for; what it takes off stands with each channel. Without goods named, it is for all goods."""

    type = models.CharField(max_length=20, default="ENTIRE_ORDER")
    name = models.CharField(max_length=255, default="", blank=True)
    translations = models.JSONField(default=dict, blank=True)
    discount_value_type = models.CharField(max_length=10, default="FIXED")
    start_date = models.DateTimeField()
    end_date = models.DateTimeField(null=True, blank=True)
    usage_limit = models.PositiveIntegerField(null=True, blank=True)
    single_use = models.BooleanField(default=False)
    apply_once_per_order = models.BooleanField(default=False)
    apply_once_per_customer = models.BooleanField(default=False)
    only_for_staff = models.BooleanField(default=False)
    min_checkout_items_quantity = models.PositiveIntegerField(null=True, blank=True)
    # Two letters each; none: all countries. Asked of vouchers for the parcel only, as in Saleor.
    countries = models.JSONField(default=list, blank=True)
    products = models.ManyToManyField(Product, related_name="+", blank=True)
    variants = models.ManyToManyField(ProductVariant, related_name="+", blank=True)
    collections = models.ManyToManyField(Collection, related_name="+", blank=True)
    categories = models.ManyToManyField(Category, related_name="+", blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(type__in=VOUCHER_TYPES), name="voucher_type_known"),
            models.CheckConstraint(condition=Q(discount_value_type__in=VALUE_TYPES), name="voucher_value_type_known"),
            _within_days("voucher_ends_after_it_starts"),
        ]


class VoucherCode(models.Model):
    """What a buyer types. `used` counts where the voucher has a limit; a code for one use is inactive once used."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    voucher = models.ForeignKey(Voucher, related_name="codes", on_delete=models.CASCADE)
    code = models.CharField(max_length=255, unique=True)
    used = models.PositiveIntegerField(default=0)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField()


class VoucherCustomer(models.Model):
    """Who used a code whose voucher each customer has once; the address in small letters."""

    voucher_code = models.ForeignKey(VoucherCode, related_name="customers", on_delete=models.CASCADE)
    customer_email = models.EmailField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voucher_code", "customer_email"], name="voucher_once_per_customer")
        ]


class VoucherChannelListing(models.Model):
    """How much a voucher takes off in a channel, and from which sum on."""

    voucher = models.ForeignKey(Voucher, related_name="channel_listings", on_delete=models.CASCADE)
    channel = models.ForeignKey(Channel, related_name="voucher_listings", on_delete=models.CASCADE)
    discount_value = models.BigIntegerField()
    currency = models.CharField(max_length=3)
    min_spent_amount = models.BigIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["voucher", "channel"], name="voucher_listed_once"),
            models.CheckConstraint(condition=Q(discount_value__gte=0), name="voucher_value_not_negative"),
            models.CheckConstraint(
                condition=Q(min_spent_amount=None) | Q(min_spent_amount__gte=0), name="voucher_minimum_not_negative"
            ),
        ]


class Promotion(WithMetadata):
    """Lower prices for a time: of goods (CATALOGUE), or of whole orders (ORDER)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    name = models.CharField(max_length=255)
    type = models.CharField(max_length=10, default="CATALOGUE")
    description = models.JSONField(null=True, blank=True)
    translations = models.JSONField(default=dict, blank=True)
    start_date = models.DateTimeField()
    end_date = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(type__in=PROMOTION_TYPES), name="promotion_type_known"),
            _within_days("promotion_ends_after_it_starts"),
        ]


class PromotionRule(models.Model):
    """Which goods (or orders) a promotion is for, in which channels, and what it takes off.

    The predicates are kept as they were given, in the API's words; `condition` says the same in rows of our tables
    (see conditions.py). A rule without a condition or a value is for nothing yet.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    promotion = models.ForeignKey(Promotion, related_name="rules", on_delete=models.CASCADE)
    name = models.CharField(max_length=255, default="", blank=True)
    description = models.JSONField(null=True, blank=True)
    translations = models.JSONField(default=dict, blank=True)
    channels = models.ManyToManyField(Channel, related_name="+", blank=True)
    catalogue_predicate = models.JSONField(default=dict, blank=True)
    order_predicate = models.JSONField(default=dict, blank=True)
    condition = models.JSONField(default=dict, blank=True)
    reward_type = models.CharField(max_length=20, default="", blank=True)
    reward_value_type = models.CharField(max_length=10, default="", blank=True)
    reward_value = models.BigIntegerField(null=True, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(reward_value_type__in=("", *VALUE_TYPES)), name="promotion_value_type_known"
            ),
            models.CheckConstraint(
                condition=Q(reward_value=None) | Q(reward_value__gte=0), name="promotion_value_not_negative"
            ),
            models.CheckConstraint(
                condition=~Q(reward_value_type="PERCENTAGE") | Q(reward_value=None) | Q(reward_value__lte=WHOLE),
                name="promotion_at_most_the_whole",
            ),
            models.CheckConstraint(
                condition=Q(reward_type__in=("", "SUBTOTAL_DISCOUNT")), name="promotion_reward_type_known"
            ),
        ]
