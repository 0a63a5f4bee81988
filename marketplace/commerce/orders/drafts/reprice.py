"""The sums of an order follow from its lines, its parcel and its discounts."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from marketplace.commerce.orders.count_payments import count_payments
from marketplace.commerce.orders.drafts.rules import DraftLine, OrderReward, PricedDraft, price_draft, voucher_of_line
from marketplace.commerce.orders.models import Order, OrderDiscount, OrderLine, OrderLineDiscount
from marketplace.commerce.pricing.find_voucher import voucher_of_code
from marketplace.commerce.pricing.models import Voucher
from marketplace.commerce.pricing.rules import Reward, taken_off

Discounts = dict[UUID, list[OrderLineDiscount]]
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
    """Write the prices of a locked order that may be edited: lines, parcel, discounts and sums.

    What a voucher took off an order that was bought keeps to what it was for: the goods, the parcel, or single lines.
    """
    lines = list(order.lines.order_by("position"))
    taken = _discounts_of(lines)
    voucher = voucher_of_code(order.voucher_code)
    drafts = [_draft_line(line, taken[line.pk], voucher) for line in lines]
    discount = order.discounts.first()
    priced = price_draft(
        drafts,
        shipping=order.undiscounted_shipping_gross_amount,
        shipping_tax_rate=order.shipping_tax_rate,
        taken=_taken_off_order(discount, voucher) if discount else None,
    )
    _write_lines(lines, drafts, priced, taken)
    if discount is not None:
        OrderDiscount.objects.filter(pk=discount.pk).update(amount=priced.off_order)
    _write_sums(order, lines, priced)
    count_payments(order, settled_at=now, now=now)


def _discounts_of(lines: Sequence[OrderLine]) -> Discounts:
    taken: Discounts = {line.pk: [] for line in lines}
    for one in OrderLineDiscount.objects.filter(line__in=lines).order_by("type", "pk"):
        taken[one.line_id].append(one)
    return taken


def _taken_off_order(discount: OrderDiscount, voucher: Voucher | None) -> OrderReward:
    reward = Reward(value_type=discount.value_type, value=discount.value)
    if discount.type == "MANUAL":
        return OrderReward(reward=reward)
    of_parcel = discount.type == "VOUCHER" and voucher is not None and voucher.type == "SHIPPING"
    return OrderReward(reward=reward, goods=not of_parcel, parcel=of_parcel)


def _draft_line(line: OrderLine, discounts: Sequence[OrderLineDiscount], voucher: Voucher | None) -> DraftLine:
    unit = line.undiscounted_unit_price_gross_amount
    rewards = [Reward(value_type=one.value_type, value=one.value) for one in discounts if one.type != "VOUCHER"]
    off_unit = min(unit, sum(taken_off(unit, reward) for reward in rewards))
    off_line = voucher_of_line(
        sum(one.amount for one in discounts if one.type == "VOUCHER"),
        pieces_before=line.undiscounted_total_price_gross_amount // unit if unit else 0,
        pieces=line.quantity,
        worth=(unit - off_unit) * line.quantity,
        once_per_order=voucher is not None and voucher.apply_once_per_order,
    )
    return DraftLine(unit=unit, quantity=line.quantity, tax_rate=line.tax_rate, off_unit=off_unit, off_line=off_line)


def _write_lines(
    lines: Sequence[OrderLine], drafts: Sequence[DraftLine], priced: PricedDraft, taken: Discounts
) -> None:
    for line, draft, price in zip(lines, drafts, priced.lines, strict=True):
        discounts = taken[line.pk]
        line.unit_price_gross_amount, line.unit_price_net_amount = price.unit.gross, price.unit.net
        line.total_price_gross_amount, line.total_price_net_amount = price.total.gross, price.total.net
        line.undiscounted_total_price_gross_amount = draft.unit * draft.quantity
        line.unit_discount_amount = draft.unit - draft.worth // draft.quantity
        line.unit_discount_reason = "; ".join(one.reason for one in discounts if one.reason)
        line.unit_discount_type = discounts[0].value_type if discounts else ""
        line.unit_discount_value = discounts[0].value if discounts else 0
        for one in discounts:
            one.amount = draft.off_line if one.type == "VOUCHER" else draft.off_unit * draft.quantity
    OrderLine.objects.bulk_update(lines, WRITTEN)
    OrderLineDiscount.objects.bulk_update([one for some in taken.values() for one in some], ["amount"])


def _write_sums(order: Order, lines: Sequence[OrderLine], priced: PricedDraft) -> None:
    totals = priced.totals
    order.shipping_gross_amount, order.shipping_net_amount = totals.shipping.gross, totals.shipping.net
    order.total_gross_amount, order.total_net_amount = totals.total.gross, totals.total.net
    before = sum(line.undiscounted_total_price_gross_amount for line in lines)
    order.undiscounted_total_gross_amount = before + order.undiscounted_shipping_gross_amount
