"""The sums of an order follow from its lines, its parcel and its discounts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.drafts.rules import DraftLine, PricedDraft, price_draft
from marketplace.commerce.orders.models import Order, OrderDiscount, OrderLine, OrderLineDiscount
from marketplace.commerce.pricing.rules import Reward, taken_off

WRITTEN = (
    "unit_price_gross_amount",
    "unit_price_net_amount",
    "total_price_gross_amount",
    "total_price_net_amount",
    "undiscounted_total_price_gross_amount",
    "unit_discount_amount",
    "unit_discount_reason",
    "unit_discount_type",
    "unit_discount_value",
)


def reprice(order: Order, *, now: datetime) -> None:
    """Write the prices of a locked order that may be edited: lines, parcel, discounts and sums."""
    lines = list(order.lines.order_by("position"))
    taken = {one.line_id: one for one in OrderLineDiscount.objects.filter(line__in=lines)}
    discount = order.discounts.first()
    reward = Reward(value_type=discount.value_type, value=discount.value) if discount else None
    drafts = [_draft_line(line, taken.get(line.pk)) for line in lines]
    priced = price_draft(
        drafts,
        shipping=order.undiscounted_shipping_gross_amount,
        shipping_tax_rate=order.shipping_tax_rate,
        reward=reward,
    )
    _write_lines(lines, drafts, priced, taken)
    if discount is not None:
        OrderDiscount.objects.filter(pk=discount.pk).update(amount=priced.off_order)
    _write_sums(order, lines, priced)
    count_payments(order, settled_at=now, now=now)


def _draft_line(line: OrderLine, discount: OrderLineDiscount | None) -> DraftLine:
    unit = line.undiscounted_unit_price_gross_amount
    off = taken_off(unit, Reward(value_type=discount.value_type, value=discount.value)) if discount else 0
    return DraftLine(unit=unit, quantity=line.quantity, tax_rate=line.tax_rate, off_unit=off)


def _write_lines(
    lines: Sequence[OrderLine],
    drafts: Sequence[DraftLine],
    priced: PricedDraft,
    taken: dict[UUID, OrderLineDiscount],
) -> None:
    for line, draft, price in zip(lines, drafts, priced.lines, strict=True):
        discount = taken.get(line.pk)
        line.unit_price_gross_amount, line.unit_price_net_amount = price.unit.gross, price.unit.net
        line.total_price_gross_amount, line.total_price_net_amount = price.total.gross, price.total.net
        line.undiscounted_total_price_gross_amount = draft.unit * draft.quantity
        line.unit_discount_amount = draft.off_unit
        line.unit_discount_reason = discount.reason if discount else ""
        line.unit_discount_type = discount.value_type if discount else ""
        line.unit_discount_value = discount.value if discount else 0
        if discount is not None:
            discount.amount = draft.off_unit * draft.quantity
    OrderLine.objects.bulk_update(lines, WRITTEN)
    OrderLineDiscount.objects.bulk_update(taken.values(), ["amount"])


def _write_sums(order: Order, lines: Sequence[OrderLine], priced: PricedDraft) -> None:
    totals = priced.totals
    order.shipping_gross_amount, order.shipping_net_amount = totals.shipping.gross, totals.shipping.net
    order.total_gross_amount, order.total_net_amount = totals.total.gross, totals.total.net
    before = sum(line.undiscounted_total_price_gross_amount for line in lines)
    order.undiscounted_total_gross_amount = before + order.undiscounted_shipping_gross_amount
