"""What a draft costs: the lines with what staff took off them, then what was taken off all of it. Whole satang."""

from collections.abc import Sequence
from dataclasses import dataclass

from marketplace.commerce.pricing.rules import LinePrice, Reward, Totals, add_up, taken_off, with_tax
from marketplace.shared.money import split_by_weight


@dataclass(frozen=True, kw_only=True)
class DraftLine:
    """So many pieces at a price, what is taken off one of them, and what a voucher takes off all of them."""

    unit: int
    quantity: int
    tax_rate: int
    off_unit: int = 0
    off_line: int = 0

    @property
    def worth(self) -> int:
        """What all its pieces cost."""
        return (self.unit - self.off_unit) * self.quantity - self.off_line


@dataclass(frozen=True, kw_only=True)
class OrderReward:
    """What is taken off the whole order: off the goods, off the parcel, or off both (what staff take off, Saleor)."""

    reward: Reward
    goods: bool = True
    parcel: bool = True


@dataclass(frozen=True, kw_only=True)
class PricedDraft:
    """A draft with everything taken off; `off_order` is what the discount of the whole order took."""

    lines: tuple[LinePrice, ...]
    totals: Totals
    off_order: int


def price_draft(
    lines: Sequence[DraftLine], *, shipping: int, shipping_tax_rate: int, taken: OrderReward | None
) -> PricedDraft:
    """Price a draft: what is taken off the whole order is spread over what it is taken off, exactly."""
    worth = [line.worth for line in lines]
    weights = _weights(worth, shipping, taken)
    off_order = taken_off(sum(weights), taken.reward) if taken else 0
    *parts, off_shipping = split_by_weight(off_order, weights) if off_order else [0] * (len(worth) + 1)
    prices = tuple(_price(line, one - part) for line, one, part in zip(lines, worth, parts, strict=True))
    totals = add_up(prices, shipping_gross=shipping - off_shipping, shipping_tax_rate=shipping_tax_rate)
    return PricedDraft(lines=prices, totals=totals, off_order=off_order)


def _weights(worth: Sequence[int], shipping: int, taken: OrderReward | None) -> list[int]:
    """Give what the discount of the whole order is spread over: the lines, then the parcel."""
    goods = [*worth] if taken and taken.goods else [0] * len(worth)
    return [*goods, shipping if taken and taken.parcel else 0]


def voucher_of_line(amount: int, *, pieces_before: int, pieces: int, worth: int, once_per_order: bool) -> int:
    """Tell what a line's voucher takes off when the line has more or fewer pieces: in proportion, or as it was once.

    `worth` is what the pieces cost before the voucher: more is never taken off.
    """
    wanted = (
        amount if once_per_order or not pieces_before else (2 * amount * pieces + pieces_before) // (2 * pieces_before)
    )
    return min(wanted, worth)


def _price(line: DraftLine, total: int) -> LinePrice:
    unit = (2 * total + line.quantity) // (2 * line.quantity)
    return LinePrice(unit=with_tax(unit, line.tax_rate), total=with_tax(total, line.tax_rate), tax_rate=line.tax_rate)
