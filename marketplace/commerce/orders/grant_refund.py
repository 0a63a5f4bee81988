"""Staff promise to give money back, before it goes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Sum
from django.utils.translation import gettext as _

from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.errors import OrderError
from marketplace.commerce.orders.lock_order import lock_order
from marketplace.commerce.orders.models import GrantedRefund, GrantedRefundLine, Order, OrderLine, TransactionItem
from marketplace.commerce.orders.rules import MAX_AMOUNT
from marketplace.shared.errors import NotFoundError


@dataclass(frozen=True, kw_only=True)
class Grant:
    """What is promised: satang, or what its pieces and the parcel cost; `lines` by order line, each with why."""

    amount: int | None = None
    reason: str | None = None
    lines: Mapping[UUID, tuple[int, str]] = field(default_factory=dict)
    drop_lines: Collection[int] = ()
    shipping: bool | None = None
    transaction: UUID | None = None


def grant_refund(*, order_id: UUID, grant: Grant, actor: str, now: datetime) -> GrantedRefund:
    """Promise to give money back: what is promised is owed by the buyer no longer.

    Without an amount it is what the named pieces and the parcel cost, at most what the payment has. Raises OrderError
    (REQUIRED, INVALID with the lines' own problems, SHIPPING_COSTS_ALREADY_GRANTED, AMOUNT_GREATER_THAN_AVAILABLE),
    NotFoundError.
    """
    order = lock_order(order_id)
    if grant.amount is None and not grant.lines and not grant.shipping:
        raise OrderError("REQUIRED", _("Name an amount, lines, or the shipping costs."), "amount")
    lines = _checked_lines(order, grant.lines, field="lines", besides=())
    _check_shipping(order, grant, besides=None)
    payment = _payment(order, grant.transaction)
    cost = sum(line.unit_price_gross_amount * quantity for line, quantity, _why in lines)
    cost += order.shipping_gross_amount if grant.shipping else 0
    amount = _checked_amount(grant.amount, payment)
    granted = GrantedRefund.objects.create(
        order=order,
        amount=amount if amount is not None else _at_most(cost, payment),
        reason=grant.reason or "",
        shipping_costs_included=bool(grant.shipping),
        transaction=payment,
        actor=actor,
        created_at=now,
        updated_at=now,
    )
    _add_lines(granted, lines)
    count_payments(order, settled_at=now, now=now)
    return granted


def update_granted_refund(*, refund_id: int, grant: Grant, now: datetime) -> GrantedRefund:
    """Change a promise; once its money was asked back or went, only the reason. Raises as `grant_refund`."""
    order_id = GrantedRefund.objects.filter(pk=refund_id).values_list("order_id", flat=True).first()
    if order_id is None:
        raise NotFoundError(_("There is no such promise."), "id")
    order = lock_order(order_id)
    granted = GrantedRefund.objects.select_related("transaction").get(pk=refund_id)
    _check_change(granted, grant)
    if not set(grant.drop_lines) <= set(granted.lines.values_list("pk", flat=True)):
        raise OrderError("INVALID", _("The promise has no such line."), "removeLines")
    lines = _checked_lines(order, grant.lines, field="addLines", besides=grant.drop_lines)
    _check_shipping(order, grant, besides=granted.pk)
    payment = _payment(order, grant.transaction) or granted.transaction
    granted.lines.filter(pk__in=grant.drop_lines).delete()
    _add_lines(granted, lines)
    if grant.shipping is not None:
        granted.shipping_costs_included = grant.shipping
    granted.transaction = payment
    amount = _checked_amount(grant.amount, payment)
    if amount is not None:
        granted.amount = amount
    elif grant.lines or grant.drop_lines or grant.shipping is not None:
        granted.amount = _at_most(_cost(order, granted), payment)
    granted.reason = granted.reason if grant.reason is None else grant.reason
    granted.updated_at = now
    granted.save()
    count_payments(order, settled_at=now, now=now)
    return granted


def _check_change(granted: GrantedRefund, grant: Grant) -> None:
    only_reason = grant == Grant(reason=grant.reason)
    if only_reason and grant.reason is None:
        raise OrderError("REQUIRED", _("Say what changes."), "input")
    if granted.status in ("PENDING", "SUCCESS") and not only_reason:
        message = _("The money of this promise is on its way: only the reason can be changed.")
        raise OrderError("INVALID", message, "amount")


def _checked_lines(
    order: Order, wanted: Mapping[UUID, tuple[int, str]], *, field: str, besides: Collection[int]
) -> list[tuple[OrderLine, int, str]]:
    rows = {line.pk: line for line in order.lines.filter(pk__in=wanted)}
    granted = GrantedRefundLine.objects.filter(order_line__in=rows).exclude(pk__in=besides)
    promised = dict(granted.values_list("order_line").annotate(sum=Sum("quantity")))
    problems = []
    for line_id, (quantity, _why) in wanted.items():
        if line_id not in rows:
            problems.append((line_id, "NOT_FOUND", _("The order has no such line.")))
        elif not 1 <= quantity <= rows[line_id].quantity - promised.get(line_id, 0):
            message = _("So many pieces of this line are not left.")
            problems.append((line_id, "QUANTITY_GREATER_THAN_AVAILABLE", message))
    if problems:
        refusal = OrderError("INVALID", _("Some of the lines cannot be given back."), field)
        refusal.details = {"line_problems": problems}
        raise refusal
    return [(rows[line_id], quantity, why) for line_id, (quantity, why) in wanted.items()]


def _check_shipping(order: Order, grant: Grant, *, besides: int | None) -> None:
    others = order.granted_refunds.filter(shipping_costs_included=True)
    if besides is not None:
        others = others.exclude(pk=besides)
    if grant.shipping and others.exists():
        message = _("The shipping costs were promised back already.")
        raise OrderError("SHIPPING_COSTS_ALREADY_GRANTED", message, "grantRefundForShipping")


def _payment(order: Order, token: UUID | None) -> TransactionItem | None:
    if token is None:
        return None
    payment = order.transactions.filter(token=token).first()
    if payment is None:
        raise OrderError("NOT_FOUND", _("The order has no such payment."), "transactionId")
    return payment


def _there(payment: TransactionItem) -> int:
    return payment.charged_amount - payment.refunded_amount - payment.refund_pending_amount


def _checked_amount(amount: int | None, payment: TransactionItem | None) -> int | None:
    if amount is not None and not 0 <= amount <= MAX_AMOUNT:
        raise OrderError("INVALID", _("This amount cannot be."), "amount")
    if amount is not None and payment is not None and amount > _there(payment):
        message = _("This is more than was received by the payment.")
        raise OrderError("AMOUNT_GREATER_THAN_AVAILABLE", message, "amount")
    return amount


def _at_most(cost: int, payment: TransactionItem | None) -> int:
    return cost if payment is None else min(cost, _there(payment))


def _cost(order: Order, granted: GrantedRefund) -> int:
    lines = granted.lines.select_related("order_line")
    cost = sum(line.order_line.unit_price_gross_amount * line.quantity for line in lines)
    return cost + (order.shipping_gross_amount if granted.shipping_costs_included else 0)


def _add_lines(granted: GrantedRefund, lines: list[tuple[OrderLine, int, str]]) -> None:
    GrantedRefundLine.objects.bulk_create(
        GrantedRefundLine(granted_refund=granted, order_line=line, quantity=quantity, reason=why)
        for line, quantity, why in lines
    )
