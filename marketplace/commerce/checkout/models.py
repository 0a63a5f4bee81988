"""Baskets on their way to become orders."""

import uuid

from django.db import models
from django.db.models import Q

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.shipping.models import ShippingMethod


class Checkout(models.Model):
    """A basket; addresses are JSON with Saleor's keys (see orders)."""

    token = models.UUIDField(primary_key=True, default=uuid.uuid4)
    channel = models.ForeignKey(Channel, related_name="checkouts", on_delete=models.CASCADE)
    user = models.ForeignKey(Customer, null=True, related_name="checkouts", on_delete=models.CASCADE)
    email = models.EmailField(null=True, blank=True)
    billing_address = models.JSONField(null=True, blank=True)
    shipping_address = models.JSONField(null=True, blank=True)
    shipping_method = models.ForeignKey(ShippingMethod, null=True, on_delete=models.SET_NULL)
    # The chosen method as it was when it was chosen (name, price, tax class, days): a change is told, never applied.
    delivery_chosen = models.JSONField(null=True, blank=True)
    delivery_stale_at = models.DateTimeField(null=True, blank=True)
    collection_point_id = models.UUIDField(null=True, blank=True)
    # Whether the addresses go into the buyer's book when she orders.
    save_shipping_address = models.BooleanField(default=True)
    save_billing_address = models.BooleanField(default=True)
    voucher_code = models.CharField(max_length=255, default="", blank=True)
    # The total (satang) that the buyer was told last; None since the basket changed, until it is told again.
    told_total = models.BigIntegerField(null=True, blank=True)
    note = models.TextField(default="", blank=True)
    language_code = models.CharField(max_length=10, default="th")
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()


class CheckoutLine(models.Model):
    """So many pieces of a variant in a basket."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    checkout = models.ForeignKey(Checkout, related_name="lines", on_delete=models.CASCADE)
    variant = models.ForeignKey(ProductVariant, related_name="checkout_lines", on_delete=models.CASCADE)
    quantity = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    created_at = models.DateTimeField()
    # A price that an app set for one piece, VAT included, in minor units; the channel's price where there is none.
    price_override_amount = models.BigIntegerField(null=True, blank=True)
    price_override_reason = models.CharField(max_length=255, default="", blank=True)
    is_gift = models.BooleanField(default=False)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(quantity__gte=1), name="checkout_line_has_pieces"),
            models.CheckConstraint(
                condition=Q(price_override_amount__isnull=True) | Q(price_override_amount__gte=0),
                name="checkout_line_price_not_negative",
            ),
        ]
        indexes = [models.Index(fields=["checkout", "position"], name="checkout_line_order")]
