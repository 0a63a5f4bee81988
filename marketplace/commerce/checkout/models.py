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
    collection_point_id = models.UUIDField(null=True, blank=True)
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
    metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(quantity__gte=1), name="checkout_line_has_pieces")]
        indexes = [models.Index(fields=["checkout", "position"], name="checkout_line_order")]
