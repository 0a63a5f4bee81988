"""Money as whole satang, and the one place where amounts are rounded and split."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

MINOR_UNITS = {"THB": 2}


@dataclass(frozen=True, order=True, slots=True)
class Money:
    """An amount in minor units (satang for THB) with its currency; never a float."""

    minor: int
    currency: str = "THB"

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + _same_currency(self, other), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - _same_currency(self, other), self.currency)

    def __mul__(self, times: int) -> "Money":
        return Money(self.minor * times, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    @property
    def major(self) -> Decimal:
        """The amount in whole units with its decimals, exactly: 12345 satang is Decimal('123.45')."""
        return Decimal(self.minor).scaleb(-MINOR_UNITS[self.currency])


def minor_units(amount: Decimal, currency: str = "THB") -> int:
    """Round an amount in baht to whole satang, half away from zero.

    Raises ValueError when the amount is not a finite number.
    """
    if not amount.is_finite():
        raise ValueError("an amount of money must be a finite number")
    return int(amount.scaleb(MINOR_UNITS[currency]).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def included_tax(gross: int, rate: Decimal) -> int:
    """Give the tax inside a gross amount of satang: gross x rate / (1 + rate), half up (Thai VAT, 7/107)."""
    return int((Decimal(gross) * rate / (1 + rate)).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def split_by_weight(total: int, weights: Sequence[int]) -> list[int]:
    """Split satang over weights so that the parts add up exactly to the total.

    Each part is rounded towards zero; the satang left over go one each to the largest remainders, the earlier
    part first. All weights zero: everything goes to the first part.
    """
    whole = sum(weights)
    if not whole:
        return [total, *([0] * (len(weights) - 1))] if weights else []
    sign = -1 if total < 0 else 1
    exact = [divmod(abs(total) * weight, whole) for weight in weights]
    parts = [part for part, _ in exact]
    left = abs(total) - sum(parts)
    for index in sorted(range(len(weights)), key=lambda one: (-exact[one][1], one))[:left]:
        parts[index] += 1
    return [sign * part for part in parts]


def _same_currency(one: Money, other: Money) -> int:
    if one.currency != other.currency:
        raise ValueError(f"{one.currency} and {other.currency} cannot be added")
    return other.minor
