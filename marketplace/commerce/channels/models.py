"""Sales formats, tax classes and the shop's own settings."""

from django.db import models
from django.db.models import Q


class AllocationStrategy(models.TextChoices):
    """From which warehouse goods are promised first, in Saleor's words."""

    PRIORITIZE_SORTING_ORDER = "PRIORITIZE_SORTING_ORDER"
    PRIORITIZE_HIGH_STOCK = "PRIORITIZE_HIGH_STOCK"


class TransactionFlowStrategy(models.TextChoices):
    """Whether a payment is taken at once or only reserved, when nobody says which."""

    AUTHORIZATION = "AUTHORIZATION"
    CHARGE = "CHARGE"


class Channel(models.Model):
    """A way of selling with its own currency and rules: online, showroom, truck, event, shelf."""

    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=250)
    currency_code = models.CharField(max_length=3, default="THB")
    default_country = models.CharField(max_length=2, default="TH")
    is_active = models.BooleanField(default=True)
    allow_unpaid_orders = models.BooleanField(default=False)
    automatically_confirm_all_new_orders = models.BooleanField(default=True)
    allocation_strategy = models.CharField(
        max_length=32, choices=AllocationStrategy, default=AllocationStrategy.PRIORITIZE_HIGH_STOCK
    )
    # Its warehouses (their ids as text) in the order in which goods are taken; those that are not named come after.
    warehouse_order = models.JSONField(default=list, blank=True)
    default_transaction_flow_strategy = models.CharField(
        max_length=16, choices=TransactionFlowStrategy, default=TransactionFlowStrategy.CHARGE
    )
    # Minutes after which an order that nobody paid or confirmed is given up; None: never.
    expire_orders_after = models.PositiveIntegerField(null=True, blank=True)
    # Days after which such an order may be deleted (kept as Saleor's setting; nothing is deleted here).
    delete_expired_orders_after = models.PositiveIntegerField(default=60)
    include_draft_order_in_voucher_usage = models.BooleanField(default=False)
    use_legacy_error_flow_for_checkout = models.BooleanField(default=True)
    automatically_complete_fully_paid_checkouts = models.BooleanField(default=False)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(expire_orders_after__isnull=True) | Q(expire_orders_after__gte=1),
                name="channel_orders_expire_after_a_minute",
            )
        ]


class TaxClass(models.Model):
    """A group of goods taxed alike; `rate` in basis points (700 is 7 %), always included in the price."""

    name = models.CharField(max_length=250, unique=True)
    rate = models.PositiveIntegerField(default=0)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)


class ShopSettings(models.Model):
    """The one row of settings of the whole shop."""

    name = models.CharField(max_length=250, default="ตลาดฝีมือ")
    description = models.TextField(default="", blank=True)
    header_text = models.CharField(max_length=200, default="", blank=True)
    limit_quantity_per_checkout = models.PositiveIntegerField(default=50, null=True, blank=True)
    # Minutes for which a basket's goods are kept for it; None: they are not kept.
    reserve_stock_duration_anonymous_user = models.PositiveIntegerField(null=True, blank=True)
    reserve_stock_duration_authenticated_user = models.PositiveIntegerField(null=True, blank=True)
    track_inventory_by_default = models.BooleanField(default=True)
    fulfillment_auto_approve = models.BooleanField(default=True)
    fulfillment_allow_unpaid = models.BooleanField(default=True)
    default_mail_sender_name = models.CharField(max_length=250, default="", blank=True)
    default_mail_sender_address = models.EmailField(default="", blank=True)
    customer_set_password_url = models.CharField(max_length=255, default="", blank=True)
    enable_account_confirmation_by_email = models.BooleanField(default=True)
    allow_login_without_confirmation = models.BooleanField(default=False)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="shop_settings_one_row")]
