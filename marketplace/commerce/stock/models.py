"""Where goods lie, how many there are, and which are promised."""

import uuid
from typing import Any

from django.db import models
from django.db.models import Q

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel


class Warehouse(models.Model):
    """A store-room, a shop floor or a truck; it serves only its channels."""

    class ClickAndCollect(models.TextChoices):
        """Whether buyers may fetch goods here, in Saleor's words."""

        DISABLED = "DISABLED"
        LOCAL = "LOCAL"
        ALL = "ALL"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    slug = models.SlugField(unique=True, max_length=255)
    name = models.CharField(max_length=250)
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    address = models.JSONField(default=dict)
    click_and_collect_option = models.CharField(
        max_length=10, choices=ClickAndCollect, default=ClickAndCollect.DISABLED
    )
    email = models.EmailField(default="", blank=True)
    is_private = models.BooleanField(default=False)
    channels = models.ManyToManyField(Channel, related_name="warehouses")
    # Kept as staff lay it out; which warehouse a channel sells from is told by `channels` alone (Saleor's newer rule).
    shipping_zones: "models.ManyToManyField[Any, Any]" = models.ManyToManyField(
        "shipping.ShippingZone", related_name="warehouses", blank=True
    )
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)


class Stock(models.Model):
    """Pieces of a variant in a warehouse. `quantity` may fall below zero when a till sold what was not counted."""

    variant = models.ForeignKey(ProductVariant, related_name="stocks", on_delete=models.CASCADE)
    warehouse = models.ForeignKey(Warehouse, related_name="stocks", on_delete=models.CASCADE)
    quantity = models.IntegerField(default=0)
    quantity_allocated = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["variant", "warehouse"], name="stock_once_per_warehouse"),
            models.CheckConstraint(condition=Q(quantity_allocated__gte=0), name="stock_allocated_not_negative"),
        ]


class Allocation(models.Model):
    """Pieces promised to an order line (`order_line` is its id; orders stand above stock) and not yet sent."""

    order_line = models.UUIDField(db_index=True)
    stock = models.ForeignKey(Stock, related_name="allocations", on_delete=models.CASCADE)
    quantity = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["order_line", "stock"], name="allocation_once_per_stock")]


class Reservation(models.Model):
    """Pieces kept for a line of a basket (`checkout_line` is its id; baskets stand above stock) until a moment."""

    checkout_line = models.UUIDField(db_index=True)
    stock = models.ForeignKey(Stock, related_name="reservations", on_delete=models.CASCADE)
    quantity = models.PositiveIntegerField()
    reserved_until = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["checkout_line", "stock"], name="reservation_once_per_stock")]
