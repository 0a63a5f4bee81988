"""What an order costs, and how far it is paid."""

from collections.abc import Callable
from typing import Any

import graphene

from marketplace.commerce.orders.count_payments import paid_amount
from marketplace.commerce.orders.models import Order as Row
from marketplace.commerce.orders.models import OrderDiscount as DiscountRow
from marketplace.commerce.orders.models import TransactionItem as PaymentRow
from marketplace.commerce.pricing.rules import TaxedAmount, with_tax
from marketplace.graphql_api.base.money import Money, TaxedMoney, TaxedValue, taxed
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.order_enums import (
    OrderAuthorizeStatusEnum,
    OrderChargeStatusEnum,
    PaymentChargeStatusEnum,
)
from marketplace.graphql_api.base.permissions import check_permission, permission_required
from marketplace.graphql_api.catalogue.voucher import Voucher
from marketplace.graphql_api.orders.granted_refund import OrderGrantedRefund
from marketplace.graphql_api.orders.order_discount import OrderDiscount
from marketplace.graphql_api.orders.order_loaders import (
    discounts_of_order,
    grants_of_order,
    transactions_of_order,
    voucher_of_order,
)
from marketplace.graphql_api.orders.status_words import payment_status_words
from marketplace.shared.money import Money as Amount


def _sum(gross: str, net: str) -> Any:
    return lambda root, _info: taxed(TaxedAmount(getattr(root, gross), getattr(root, net)), root.currency)


def _of_payments(measure: Callable[[PaymentRow], int], *, staff_only: bool = False) -> Any:
    def resolve(root: Row, info: Any) -> Amount:
        if staff_only:
            check_permission(info, "MANAGE_ORDERS")
        return Amount(sum(map(measure, info.context.load(transactions_of_order, root.pk))), root.currency)

    return graphene.Field(Money, required=True, resolver=resolve)


def _granted(root: Row, info: Any) -> int:
    return sum(one.amount for one in info.context.load(grants_of_order, root.pk))


OLDER_WORDS = {
    "NONE": "NOT_CHARGED",
    "PARTIAL": "PARTIALLY_CHARGED",
    "FULL": "FULLY_CHARGED",
    "OVERCHARGED": "FULLY_CHARGED",
}


class OrderMoney:
    """The fields of Order that are about money."""

    subtotal = graphene.Field(TaxedMoney, required=True)
    shipping_price = graphene.Field(
        TaxedMoney, required=True, resolver=_sum("shipping_gross_amount", "shipping_net_amount")
    )
    total = graphene.Field(TaxedMoney, required=True, resolver=_sum("total_gross_amount", "total_net_amount"))
    undiscounted_total = graphene.Field(TaxedMoney, required=True)
    undiscounted_shipping_price = graphene.Field(Money, required=True)
    shipping_tax_rate = graphene.Float(required=True)
    is_paid = graphene.Boolean(required=True)
    charge_status = OrderChargeStatusEnum(required=True)
    authorize_status = OrderAuthorizeStatusEnum(required=True)
    payment_status = PaymentChargeStatusEnum(required=True)
    payment_status_display = graphene.String(required=True)
    total_charged = graphene.Field(Money, required=True)
    total_captured = graphene.Field(Money, required=True)
    total_authorized = graphene.Field(Money, required=True)
    total_balance = graphene.Field(Money, required=True)
    total_canceled = _of_payments(lambda one: one.canceled_amount)
    total_refunded = _of_payments(lambda one: one.refunded_amount - one.charged_back_amount)
    total_refund_pending = _of_payments(lambda one: one.refund_pending_amount, staff_only=True)
    total_authorize_pending = _of_payments(lambda one: one.authorize_pending_amount, staff_only=True)
    total_charge_pending = _of_payments(lambda one: one.charge_pending_amount, staff_only=True)
    total_cancel_pending = _of_payments(lambda one: one.cancel_pending_amount, staff_only=True)
    granted_refunds = graphene.NonNull(graphene.List(graphene.NonNull(OrderGrantedRefund)))
    total_granted_refund = graphene.Field(Money, required=True)
    total_remaining_grant = graphene.Field(Money, required=True)
    discounts = graphene.NonNull(graphene.List(graphene.NonNull(OrderDiscount)))
    voucher = graphene.Field(Voucher)
    voucher_code = graphene.String()

    @staticmethod
    def resolve_subtotal(root: Row, _info: Any) -> TaxedValue:
        """The goods, without the parcel."""
        goods = TaxedAmount(
            root.total_gross_amount - root.shipping_gross_amount, root.total_net_amount - root.shipping_net_amount
        )
        return taxed(goods, root.currency)

    @staticmethod
    def resolve_undiscounted_total(root: Row, _info: Any) -> TaxedValue:
        """What all would have cost without discounts; the tax in it is in proportion to what is paid."""
        gross, tax = root.undiscounted_total_gross_amount, root.total_gross_amount - root.total_net_amount
        share = gross * tax // root.total_gross_amount if root.total_gross_amount else 0
        return taxed(TaxedAmount(gross, gross - share), root.currency)

    @staticmethod
    def resolve_undiscounted_shipping_price(root: Row, _info: Any) -> Amount:
        """What the parcel would have cost, without tax if it has one (Saleor's base price)."""
        return Amount(with_tax(root.undiscounted_shipping_gross_amount, 0).gross, root.currency)

    @staticmethod
    def resolve_shipping_tax_rate(root: Row, _info: Any) -> float:
        """The tax in the parcel's price: 0.07 is 7 %."""
        return root.shipping_tax_rate / 10_000

    @staticmethod
    def resolve_is_paid(root: Row, _info: Any) -> bool:
        """Is the whole total there?"""
        return paid_amount(root) >= root.total_gross_amount

    @staticmethod
    def resolve_payment_status(root: Row, _info: Any) -> str:
        """How far it is paid, in the older words."""
        return payment_status(root)

    @staticmethod
    def resolve_payment_status_display(root: Row, _info: Any) -> str:
        """How far it is paid, in words."""
        return payment_status_words(payment_status(root))

    @staticmethod
    def resolve_total_charged(root: Row, _info: Any) -> Amount:
        """What was received and not given back (Saleor lowers it by refunds)."""
        return Amount(paid_amount(root), root.currency)

    @staticmethod
    def resolve_total_captured(root: Row, _info: Any) -> Amount:
        """The older name of totalCharged."""
        return Amount(paid_amount(root), root.currency)

    @staticmethod
    def resolve_total_authorized(root: Row, _info: Any) -> Amount:
        """What is reserved."""
        return Amount(root.total_authorized_amount, root.currency)

    @staticmethod
    def resolve_total_balance(root: Row, info: Any) -> Amount:
        """Paid, or on its way, less owed: below zero while money is missing; what is promised back is not owed."""
        coming = sum(one.charge_pending_amount for one in info.context.load(transactions_of_order, root.pk))
        owed = root.total_gross_amount - _granted(root, info)
        return Amount(paid_amount(root) + coming - owed, root.currency)

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_granted_refunds(root: Row, info: Any) -> Any:
        """What staff promised to give back."""
        return info.context.load(grants_of_order, root.pk)

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_total_granted_refund(root: Row, info: Any) -> Amount:
        """All that was promised back."""
        return Amount(_granted(root, info), root.currency)

    @staticmethod
    @permission_required("MANAGE_ORDERS")
    def resolve_total_remaining_grant(root: Row, info: Any) -> Amount:
        """What was promised and did not go back yet; what was paid too much goes back first."""
        granted = min(_granted(root, info), root.total_gross_amount)
        payments: list[PaymentRow] = info.context.load(transactions_of_order, root.pk)
        back = sum(one.refunded_amount - one.charged_back_amount + one.refund_pending_amount for one in payments)
        processed = sum(
            one.charged_amount - one.charged_back_amount + one.charge_pending_amount + one.authorized_amount
            for one in payments
        )
        given = max(0, back - max(0, processed - root.total_gross_amount))
        return Amount(max(0, granted - given), root.currency)

    @staticmethod
    def resolve_discounts(root: Row, info: Any) -> list[DiscountRow]:
        """What was taken off all of it."""
        found: list[DiscountRow] = info.context.load(discounts_of_order, root.pk)
        for one in found:
            one.order = root
        return found

    @staticmethod
    def resolve_voucher(root: Row, info: Any) -> Any:
        """The voucher that was used."""
        row = info.context.load(voucher_of_order, root.pk) if root.voucher_code else None
        return InChannel(row, root.channel) if row is not None else None

    @staticmethod
    def resolve_voucher_code(root: Row, _info: Any) -> str | None:
        """The code that was used."""
        return root.voucher_code or None


def payment_status(order: Row) -> str:
    """Tell how far an order is paid, in Saleor's older words; what went back by a payment app is simply not there."""
    return OLDER_WORDS[order.charge_status]
