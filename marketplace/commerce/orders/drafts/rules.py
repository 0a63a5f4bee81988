"""What a draft costs: the lines with what staff took off them, then what was taken off all of it. Whole satang."""

from collections.abc import Sequence
from dataclasses import dataclass

from marketplace.commerce.pricing.rules import LinePrice, Reward, Totals, add_up, taken_off, with_tax
from marketplace.shared.money import split_by_weight


@dataclass(frozen=True, kw_only=True)
class DraftLine:
    """So many pieces at a price, and what is taken off one of them."""

    unit: int
    quantity: int
    tax_rate: int
    off_unit: int = 0

    @property
    def worth(self) -> int:
        """What all its pieces cost."""
        return (self.unit - self.off_unit) * self.quantity


@dataclass(frozen=True, kw_only=True)
class PricedDraft:
    """A draft with everything taken off; `off_order` is what the discount of the whole order took."""

    lines: tuple[LinePrice, ...]
    totals: Totals
    off_order: int


def price_draft(
    lines: Sequence[DraftLine], *, shipping: int, shipping_tax_rate: int, reward: Reward | None
) -> PricedDraft:
    """Price a draft: what is taken off the whole order is spread over its lines and its parcel (Saleor), exactly."""
    worth = [line.worth for line in lines]
    off_order = taken_off(sum(worth) + shipping, reward) if reward else 0
    *parts, off_shipping = split_by_weight(off_order, [*worth, shipping]) if off_order else [0] * (len(worth) + 1)
    prices = tuple(_price(line, one - part) for line, one, part in zip(lines, worth, parts, strict=True))
    totals = add_up(prices, shipping_gross=shipping - off_shipping, shipping_tax_rate=shipping_tax_rate)
    return PricedDraft(lines=prices, totals=totals, off_order=off_order)


def _price(line: DraftLine, total: int) -> LinePrice:
    unit = (2 * total + line.quantity) // (2 * line.quantity)
    return LinePrice(unit=with_tax(unit, line.tax_rate), total=with_tax(total, line.tax_rate), tax_rate=line.tax_rate)
