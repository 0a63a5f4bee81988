"""What a basket costs, and what of it goes back. Whole satang throughout; tax is included in every price.

Tax rates are basis points (700 is 7 %). The tax of a line is taken from the line's total, once (Revenue Code section
79: the tax base is the value of the goods; a rounding per piece would drift with the quantity), and from what is paid
after all discounts (section 79 (1): a discount given at the sale is no part of the base).

The order of discounts is Saleor's: first the best promotion lowers the price of one piece; then a voucher takes
something off some lines, or off one piece of the cheapest, or off all goods together, or off the parcel. Without a
voucher, the best promotion for whole orders takes something off all goods.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from marketplace.shared.money import included_tax, split_by_weight

VOUCHER_TYPES = ("ENTIRE_ORDER", "SHIPPING", "SPECIFIC_PRODUCT")
PROMOTION_TYPES = ("CATALOGUE", "ORDER")
VALUE_TYPES = ("FIXED", "PERCENTAGE")
WHOLE = 100_00  # a hundred percent, in hundredths


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


@dataclass(frozen=True, kw_only=True, slots=True)
class Reward:
    """How much is taken off: satang where FIXED, hundredths of a percent where PERCENTAGE."""

    value_type: str
    value: int


NO_REWARD = Reward(value_type="FIXED", value=0)


def taken_off(price: int, reward: Reward) -> int:
    """Tell what a reward takes off a price: percentages rounded half up to a satang, never more than the price."""
    wanted = reward.value if reward.value_type == "FIXED" else (price * reward.value * 2 + WHOLE) // (2 * WHOLE)
    return min(price, wanted)


def best_reward(price: int, rewards: Sequence[Reward]) -> int | None:
    """Find the reward that lowers a price most, by its place; the earlier of equals, None when none lowers it."""
    saved = [taken_off(price, one) for one in rewards]
    most = max(saved, default=0)
    return saved.index(most) if most else None


@dataclass(frozen=True, kw_only=True)
class VoucherTerms:
    """What a voucher takes off: off the parcel (SHIPPING), off the goods it names (SPECIFIC_PRODUCT), or off all.

    `once_per_order` takes it off one piece of the cheapest line only.
    """

    type: str
    reward: Reward
    once_per_order: bool = False

    @property
    def of_lines(self) -> bool:
        """Whether it belongs to single lines of the order rather than to all of it."""
        return self.type == "SPECIFIC_PRODUCT" or (self.type == "ENTIRE_ORDER" and self.once_per_order)


@dataclass(frozen=True, kw_only=True)
class BasketLine:
    """So many pieces at a price; what promotions take off one piece; whether the basket's voucher names the goods."""

    unit: int
    quantity: int
    tax_rate: int
    promoted: int = 0
    in_scope: bool = True

    @property
    def lowered(self) -> int:
        """What one piece costs after promotions."""
        return self.unit - self.promoted

    @property
    def worth(self) -> int:
        """What all its pieces cost after promotions."""
        return self.lowered * self.quantity


@dataclass(frozen=True, kw_only=True)
class PricedBasket:
    """A basket with everything taken off: what each line costs and what the voucher took off each line itself.

    `off_lines` holds the voucher's share of each line where it belongs to lines; `off_goods` what was taken off all
    goods together (it is spread over the lines' prices already), `off_shipping` what off the parcel.
    """

    lines: tuple[LinePrice, ...]
    totals: Totals
    off_lines: tuple[int, ...]
    off_goods: int = 0
    off_shipping: int = 0

    @property
    def discount(self) -> int:
        """All that the voucher, or the promotion for whole orders, took off."""
        return sum(self.off_lines) + self.off_goods + self.off_shipping


def price_basket(
    lines: Sequence[BasketLine],
    *,
    shipping_gross: int = 0,
    shipping_tax_rate: int = 0,
    voucher: VoucherTerms | None = None,
    order_reward: Reward | None = None,
) -> PricedBasket:
    """Price a basket whose voucher was found to apply; `order_reward` counts only where there is no voucher.

    The parts always add up to the satang, nothing goes below zero, and the same lines in another order give the same
    sums.
    """
    off_lines = _off_lines(lines, voucher)
    worth = [line.worth - off for line, off in zip(lines, off_lines, strict=True)]
    off_goods = taken_off(sum(worth), _off_all_goods(voucher, order_reward))
    off_shipping = taken_off(shipping_gross, voucher.reward) if voucher and voucher.type == "SHIPPING" else 0
    paid = [one - part for one, part in zip(worth, _spread(off_goods, lines, worth), strict=True)]
    prices = tuple(_price_of_paid(line, total) for line, total in zip(lines, paid, strict=True))
    totals = add_up(prices, shipping_gross=shipping_gross - off_shipping, shipping_tax_rate=shipping_tax_rate)
    return PricedBasket(
        lines=prices, totals=totals, off_lines=tuple(off_lines), off_goods=off_goods, off_shipping=off_shipping
    )


def _off_all_goods(voucher: VoucherTerms | None, order_reward: Reward | None) -> Reward:
    if voucher is None:
        return order_reward or NO_REWARD
    return voucher.reward if voucher.type == "ENTIRE_ORDER" and not voucher.of_lines else NO_REWARD


def _off_lines(lines: Sequence[BasketLine], voucher: VoucherTerms | None) -> list[int]:
    if voucher is None or not voucher.of_lines:
        return [0] * len(lines)
    if voucher.once_per_order:
        cheapest = min((n for n, one in enumerate(lines) if one.in_scope), key=lambda n: _rank(lines[n]), default=None)
        return [taken_off(one.lowered, voucher.reward) if n == cheapest else 0 for n, one in enumerate(lines)]
    return [_off_line(line, voucher.reward) if line.in_scope else 0 for line in lines]


def _off_line(line: BasketLine, reward: Reward) -> int:
    """A sum is taken off each piece; a percentage off the line, so that it is rounded once (Saleor)."""
    if reward.value_type == "FIXED":
        return taken_off(line.lowered, reward) * line.quantity
    return taken_off(line.worth, reward)


def _rank(line: BasketLine) -> tuple[int, ...]:
    """Sort lines by what they are, not by where they stand: only lines that are alike in everything are equal."""
    return (line.lowered, line.tax_rate, line.quantity, line.unit, line.in_scope)


def _spread(amount: int, lines: Sequence[BasketLine], worth: Sequence[int]) -> list[int]:
    ranked = sorted(range(len(lines)), key=lambda place: (worth[place], *_rank(lines[place])))
    parts = dict(zip(ranked, split_by_weight(amount, [worth[place] for place in ranked]), strict=True))
    return [parts[place] for place in range(len(lines))]


def _price_of_paid(line: BasketLine, total: int) -> LinePrice:
    """One piece of a line costs its share of what the line costs, rounded half up; the line's total is exact."""
    unit = (2 * total + line.quantity) // (2 * line.quantity)
    return LinePrice(unit=with_tax(unit, line.tax_rate), total=with_tax(total, line.tax_rate), tax_rate=line.tax_rate)


@dataclass(frozen=True, kw_only=True)
class VoucherLimits:
    """What a voucher asks of a basket; amounts in satang. No countries: all."""

    type: str
    least_spent: int | None = None
    least_pieces: int | None = None
    once_per_customer: bool = False
    only_for_staff: bool = False
    countries: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class BasketFacts:
    """What of a basket a voucher asks: the goods' price after promotions and before vouchers, pieces, who, where to.

    `country` is "" while no address is known.
    """

    subtotal: int
    pieces: int
    named_goods: bool = True
    used_before: bool = False
    is_staff: bool = False
    needs_shipping: bool = True
    method_chosen: bool = True
    country: str = ""


def voucher_refusal(limits: VoucherLimits, facts: BasketFacts) -> str | None:
    """Say why a valid voucher does not apply to a basket, by the first reason in Saleor's order; None: it applies."""
    reasons = {
        "least_spent": facts.subtotal < (limits.least_spent or 0),
        "least_pieces": facts.pieces < (limits.least_pieces or 0),
        "used_before": limits.once_per_customer and facts.used_before,
        "only_for_staff": limits.only_for_staff and not facts.is_staff,
    }
    return next((reason for reason, refused in reasons.items() if refused), None) or _refused_by_type(limits, facts)


def _refused_by_type(limits: VoucherLimits, facts: BasketFacts) -> str | None:
    if limits.type == "SPECIFIC_PRODUCT":
        return None if facts.named_goods else "other_goods"
    if limits.type != "SHIPPING":
        return None
    elsewhere = bool(limits.countries) and bool(facts.country) and facts.country not in limits.countries
    reasons = {"nothing_sent": not facts.needs_shipping, "no_method": not facts.method_chosen, "country": elsewhere}
    return next((reason for reason, refused in reasons.items() if refused), None)


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
