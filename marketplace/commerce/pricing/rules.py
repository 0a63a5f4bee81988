"""What a basket costs, and what of it goes back. Whole satang throughout; tax is included in every price.

Tax rates are basis points (700 is 7 %). The tax of a line is taken from the line's total, once (Revenue Code section
79: the tax base is the value of the goods; a rounding per piece would drift with the quantity).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from marketplace.shared.money import included_tax, split_by_weight


@dataclass(frozen=True, slots=True)
class TaxedAmount:
    """An amount with its tax (gross) and without (net), in satang."""

    gross: int
    net: int

    def __add__(self, other: "TaxedAmount") -> "TaxedAmount":
        return TaxedAmount(self.gross + other.gross, self.net + other.net)

    @property
    def tax(self) -> int:
        """The tax inside, in satang."""
        return self.gross - self.net


NOTHING = TaxedAmount(0, 0)


@dataclass(frozen=True, kw_only=True)
class LinePrice:
    """What so many pieces cost, and one of them."""

    unit: TaxedAmount
    total: TaxedAmount
    tax_rate: int


@dataclass(frozen=True, kw_only=True)
class Totals:
    """What a whole basket costs: the goods, the way to the buyer, and both."""

    subtotal: TaxedAmount
    shipping: TaxedAmount
    total: TaxedAmount


def with_tax(gross: int, tax_rate: int) -> TaxedAmount:
    """Split a price into goods and tax, the tax rounded half up to a satang."""
    return TaxedAmount(gross, gross - included_tax(gross, Decimal(tax_rate).scaleb(-4)))


def price_line(*, unit_gross: int, quantity: int, tax_rate: int) -> LinePrice:
    """Price so many pieces: the total is exactly the price of one times their number."""
    return LinePrice(
        unit=with_tax(unit_gross, tax_rate), total=with_tax(unit_gross * quantity, tax_rate), tax_rate=tax_rate
    )


def add_up(lines: Sequence[LinePrice], *, shipping_gross: int = 0, shipping_tax_rate: int = 0) -> Totals:
    """Add the lines and the way to the buyer; no rounding happens here."""
    subtotal = sum((line.total for line in lines), NOTHING)
    shipping = with_tax(shipping_gross, shipping_tax_rate)
    return Totals(subtotal=subtotal, shipping=shipping, total=subtotal + shipping)


def split_refund(amount: int, *, sold: Sequence[int], refunded_before: Sequence[int]) -> list[int]:
    """Spread a refund over the parts of an order, so that all refunds together stay in proportion to what was sold.

    `sold` holds what each part cost (the lines, then the shipping); `refunded_before` holds the amounts of the
    earlier refunds, oldest first. Each refund is split over what each part still has left, so no part ever gives back
    more than it cost, none is negative, and the last satang of the order gives back exactly every line. Anyone who
    knows the amounts gets the same answer again. Raises ValueError when more would go back than was sold.
    """
    left = list(sold)
    parts: list[int] = []
    for one in [*refunded_before, amount]:
        if one < 0 or one > sum(left):
            raise ValueError("more would be refunded than was sold")
        parts = split_by_weight(one, left)
        left = [rest - part for rest, part in zip(left, parts, strict=True)]
    return parts
