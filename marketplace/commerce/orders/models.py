"""Orders, their lines, what was sent, what was paid, and what happened. Amounts are whole minor units.

An address is JSON with Saleor's keys: firstName lastName companyName streetAddress1 streetAddress2 city cityArea
postalCode country countryArea phone.
"""

import uuid

from django.db import models
from django.db.models import F, Q

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.commerce.customers.models import Customer
from marketplace.commerce.orders.rules import (
    DISCOUNT_TYPES,
    DISCOUNT_VALUE_TYPES,
    FULFILLMENT_STATUSES,
    GRANT_STATUSES,
    ORDER_STATUSES,
)


class OrderNumber(models.Model):
    """A row is an order number given out: the database's own counter, on SQLite and PostgreSQL alike."""


class Order(models.Model):
    """A purchase."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    number = models.BigIntegerField(unique=True)
    external_reference = models.CharField(max_length=250, unique=True, null=True, blank=True)
    checkout_token = models.UUIDField(unique=True, null=True, blank=True)
    channel = models.ForeignKey(Channel, related_name="orders", on_delete=models.PROTECT)
    origin = models.CharField(max_length=16, default="CHECKOUT")
    status = models.CharField(max_length=24)
    user = models.ForeignKey(Customer, null=True, related_name="orders", on_delete=models.SET_NULL)
    user_email = models.EmailField(blank=True, default="")
    language_code = models.CharField(max_length=10, default="th")
    currency = models.CharField(max_length=3, default="THB")
    billing_address = models.JSONField(null=True, blank=True)
    shipping_address = models.JSONField(null=True, blank=True)
    shipping_method_name = models.CharField(max_length=255, default="", blank=True)
    shipping_method_id = models.CharField(max_length=64, default="", blank=True)
    collection_point_id = models.UUIDField(null=True, blank=True)
    collection_point_name = models.CharField(max_length=255, default="", blank=True)
    shipping_gross_amount = models.BigIntegerField(default=0)
    shipping_net_amount = models.BigIntegerField(default=0)
    total_gross_amount = models.BigIntegerField()
    total_net_amount = models.BigIntegerField()
    total_charged_amount = models.BigIntegerField(default=0)
    total_refunded_amount = models.BigIntegerField(default=0)
    undiscounted_total_gross_amount = models.BigIntegerField(default=0)
    undiscounted_shipping_gross_amount = models.BigIntegerField(default=0)
    voucher_code = models.CharField(max_length=255, default="", blank=True)
    charge_status = models.CharField(max_length=12, default="NONE")
    authorize_status = models.CharField(max_length=12, default="NONE")
    total_authorized_amount = models.BigIntegerField(default=0)
    # Asked to be given back, and not yet answered: no longer counted as paid (Saleor), still income of ours.
    total_refund_pending_amount = models.BigIntegerField(default=0)
    # When the whole total was first paid; None while it never was. Refunds count against income only after that.
    settled_at = models.DateTimeField(null=True, blank=True)
    # Amounts that were recorded as events, oldest first: what refunds took back, and below zero what came again
    # after a refund. The next one is split in view of them.
    recorded_refunds = models.JSONField(default=list, blank=True)
    # The warehouse that sold it, for sales taken in from a till.
    warehouse_reference = models.CharField(max_length=250, default="", blank=True)
    customer_note = models.TextField(default="", blank=True)
    redirect_url = models.CharField(max_length=255, default="", blank=True)
    display_gross_prices = models.BooleanField(default=True)
    weight_grams = models.PositiveIntegerField(default=0)
    shipping_tax_rate = models.PositiveIntegerField(default=0)
    shipping_tax_class_name = models.CharField(max_length=255, default="", blank=True)
    # Of a draft: whether its addresses join the customer's own when it is completed.
    save_billing_address = models.BooleanField(null=True, blank=True)
    save_shipping_address = models.BooleanField(null=True, blank=True)
    expired_at = models.DateTimeField(null=True, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(status__in=ORDER_STATUSES), name="order_status_known"),
            models.CheckConstraint(
                condition=Q(total_refunded_amount__gte=0, total_refunded_amount__lte=F("total_charged_amount")),
                name="order_refunded_within_charged",
            ),
        ]
        indexes = [
            models.Index(fields=["channel", "-created_at"], name="order_channel_created"),
            models.Index(fields=["user", "-created_at"], name="order_user_created"),
            models.Index(fields=["-created_at"], name="order_created"),
            models.Index(fields=["status", "-created_at"], name="order_status_created"),
            models.Index(fields=["user_email"], name="order_email"),
        ]


class OrderLine(models.Model):
    """So many pieces of a variant at the price at which they were sold."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    order = models.ForeignKey(Order, related_name="lines", on_delete=models.CASCADE)
    position = models.PositiveIntegerField()
    variant = models.ForeignKey(ProductVariant, null=True, related_name="order_lines", on_delete=models.SET_NULL)
    product_reference = models.CharField(max_length=250, default="", blank=True)
    variant_reference = models.CharField(max_length=250, default="", blank=True)
    product_name = models.CharField(max_length=386)
    variant_name = models.CharField(max_length=255, default="", blank=True)
    translated_product_name = models.CharField(max_length=386, default="", blank=True)
    translated_variant_name = models.CharField(max_length=386, default="", blank=True)
    product_sku = models.CharField(max_length=255, null=True, blank=True)
    is_shipping_required = models.BooleanField(default=True)
    quantity = models.PositiveIntegerField()
    quantity_fulfilled = models.PositiveIntegerField(default=0)
    unit_price_gross_amount = models.BigIntegerField()
    unit_price_net_amount = models.BigIntegerField()
    undiscounted_unit_price_gross_amount = models.BigIntegerField()
    undiscounted_total_price_gross_amount = models.BigIntegerField(default=0)
    unit_discount_amount = models.BigIntegerField(default=0)
    unit_discount_reason = models.TextField(default="", blank=True)
    unit_discount_type = models.CharField(max_length=10, default="", blank=True)
    # Hundredths: satang for FIXED, hundredths of a percent for PERCENTAGE.
    unit_discount_value = models.BigIntegerField(default=0)
    voucher_code = models.CharField(max_length=255, default="", blank=True)
    total_price_gross_amount = models.BigIntegerField()
    total_price_net_amount = models.BigIntegerField()
    tax_rate = models.PositiveIntegerField(default=0)
    tax_class_name = models.CharField(max_length=255, default="", blank=True)
    is_gift = models.BooleanField(default=False)
    # Of a draft: the price of one piece that staff named instead of the catalogue's, and why (staff only).
    is_price_overridden = models.BooleanField(default=False)
    price_override_reason = models.CharField(max_length=255, default="", blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    metadata = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["order", "position"], name="order_line_position"),
            models.CheckConstraint(condition=Q(quantity__gte=1), name="order_line_has_pieces"),
            models.CheckConstraint(
                condition=Q(quantity_fulfilled__lte=F("quantity")),
                name="order_line_fulfilled_within_quantity",
            ),
        ]


class Discount(models.Model):
    """What was taken off a price, and why. `value` in hundredths: satang for FIXED, of a percent for PERCENTAGE."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    type = models.CharField(max_length=16)
    name = models.CharField(max_length=255, default="", blank=True)
    translated_name = models.CharField(max_length=255, default="", blank=True)
    reason = models.TextField(default="", blank=True)
    value_type = models.CharField(max_length=10)
    value = models.BigIntegerField()
    amount = models.BigIntegerField()
    voucher_code = models.CharField(max_length=255, default="", blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0, value__gte=0), name="%(class)s_not_negative"),
            models.CheckConstraint(condition=Q(type__in=DISCOUNT_TYPES), name="%(class)s_type_known"),
            models.CheckConstraint(condition=Q(value_type__in=DISCOUNT_VALUE_TYPES), name="%(class)s_value_type_known"),
        ]


class OrderDiscount(Discount):
    """What was taken off a whole order: `amount` in satang of all of it."""

    order = models.ForeignKey(Order, related_name="discounts", on_delete=models.CASCADE)

    class Meta(Discount.Meta):
        pass


class OrderLineDiscount(Discount):
    """What was taken off a line: `amount` in satang of all its pieces."""

    line = models.ForeignKey(OrderLine, related_name="discounts", on_delete=models.CASCADE)

    class Meta(Discount.Meta):
        pass


class Fulfillment(models.Model):
    """A parcel, or a hand-over at the counter."""

    order = models.ForeignKey(Order, related_name="fulfillments", on_delete=models.CASCADE)
    fulfillment_order = models.PositiveIntegerField()
    status = models.CharField(max_length=32, default="FULFILLED")
    tracking_number = models.CharField(max_length=255, default="", blank=True)
    reason = models.TextField(default="", blank=True)
    total_refund_amount = models.BigIntegerField(null=True, blank=True)
    shipping_refund_amount = models.BigIntegerField(null=True, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(status__in=FULFILLMENT_STATUSES), name="fulfillment_status_known")
        ]


class FulfillmentLine(models.Model):
    """How many pieces of an order line went with a parcel, and from which stock."""

    fulfillment = models.ForeignKey(Fulfillment, related_name="lines", on_delete=models.CASCADE)
    order_line = models.ForeignKey(OrderLine, related_name="fulfillment_lines", on_delete=models.CASCADE)
    quantity = models.PositiveIntegerField()
    stock_id = models.BigIntegerField(null=True, blank=True)
    reason = models.TextField(default="", blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(quantity__gte=1), name="fulfillment_line_has_pieces")]


class TransactionItem(models.Model):
    """Money for an order or a checkout, as one payment app or till reports it.

    `charged_amount` is all that ever came, `refunded_amount` all that went back of it, `charged_back_amount` the part
    of that which a bank took back; what Saleor calls charged is the first less the second and less what is asked back.
    """

    token = models.UUIDField(unique=True, default=uuid.uuid4)
    order = models.ForeignKey(Order, null=True, related_name="transactions", on_delete=models.CASCADE)
    checkout_token = models.UUIDField(null=True, blank=True, db_index=True)
    name = models.CharField(max_length=512, default="", blank=True)
    message = models.CharField(max_length=512, default="", blank=True)
    psp_reference = models.CharField(max_length=512, null=True, blank=True)
    currency = models.CharField(max_length=3, default="THB")
    authorized_amount = models.BigIntegerField(default=0)
    charged_amount = models.BigIntegerField(default=0)
    refunded_amount = models.BigIntegerField(default=0)
    canceled_amount = models.BigIntegerField(default=0)
    charged_back_amount = models.BigIntegerField(default=0)
    authorize_pending_amount = models.BigIntegerField(default=0)
    charge_pending_amount = models.BigIntegerField(default=0)
    refund_pending_amount = models.BigIntegerField(default=0)
    cancel_pending_amount = models.BigIntegerField(default=0)
    available_actions = models.JSONField(default=list, blank=True)
    external_url = models.CharField(max_length=255, default="", blank=True)
    app_identifier = models.CharField(max_length=255, default="", blank=True)
    idempotency_key = models.CharField(max_length=512, null=True, blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    owner = models.CharField(max_length=80, default="", blank=True)
    created_at = models.DateTimeField()
    modified_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["app_identifier", "idempotency_key"], name="transaction_started_once")
        ]


class GrantedRefund(models.Model):
    """Money that staff promised to give back, before it goes; `amount` in satang."""

    order = models.ForeignKey(Order, related_name="granted_refunds", on_delete=models.CASCADE)
    amount = models.BigIntegerField()
    reason = models.TextField(default="", blank=True)
    status = models.CharField(max_length=8, default="NONE")
    shipping_costs_included = models.BooleanField(default=False)
    transaction = models.ForeignKey(
        TransactionItem, null=True, related_name="granted_refunds", on_delete=models.SET_NULL
    )
    actor = models.CharField(max_length=80, default="", blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(amount__gte=0), name="granted_refund_not_negative"),
            models.CheckConstraint(condition=Q(status__in=GRANT_STATUSES), name="granted_refund_status_known"),
        ]


class GrantedRefundLine(models.Model):
    """How many pieces of a line a promised refund is for."""

    granted_refund = models.ForeignKey(GrantedRefund, related_name="lines", on_delete=models.CASCADE)
    order_line = models.ForeignKey(OrderLine, related_name="granted_refund_lines", on_delete=models.CASCADE)
    quantity = models.PositiveIntegerField()
    reason = models.TextField(default="", blank=True)


class TransactionEvent(models.Model):
    """One report about a payment; the same report counts once."""

    transaction = models.ForeignKey(TransactionItem, related_name="events", on_delete=models.CASCADE)
    type = models.CharField(max_length=32)
    psp_reference = models.CharField(max_length=512, default="", blank=True)
    amount = models.BigIntegerField(default=0)
    message = models.CharField(max_length=512, default="", blank=True)
    external_url = models.CharField(max_length=255, default="", blank=True)
    owner = models.CharField(max_length=80, default="", blank=True)
    # A request that never reached its app, or a report that was refused, is kept and counts for nothing.
    counts = models.BooleanField(default=True)
    granted_refund = models.ForeignKey(
        GrantedRefund, null=True, related_name="transaction_events", on_delete=models.SET_NULL
    )
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["transaction", "psp_reference", "type"],
                condition=~Q(psp_reference=""),
                name="transaction_event_reported_once",
            )
        ]
        indexes = [models.Index(fields=["psp_reference"], name="transaction_event_reference")]


class OrderEvent(models.Model):
    """A line of the order's history, in Saleor's event types."""

    order = models.ForeignKey(Order, related_name="events", on_delete=models.CASCADE)
    date = models.DateTimeField()
    type = models.CharField(max_length=64)
    related = models.ForeignKey("self", null=True, related_name="+", on_delete=models.SET_NULL)
    parameters = models.JSONField(default=dict, blank=True)
    actor = models.CharField(max_length=80, default="", blank=True)


class Invoice(models.Model):
    """A paper that another system made for an order."""

    order = models.ForeignKey(Order, related_name="invoices", on_delete=models.CASCADE)
    number = models.CharField(max_length=255, default="", blank=True)
    url = models.CharField(max_length=2048, default="", blank=True)
    metadata = models.JSONField(default=dict, blank=True)
    private_metadata = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()
    updated_at = models.DateTimeField()
