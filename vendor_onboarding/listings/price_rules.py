"""What a price must be, and what its maker gets of it. Satang, whole; hours in hundredths."""

from dataclasses import dataclass

# What the programme keeps of each sale, in basis points. Nothing: no ruling asks for a fee (DOMAIN section 8 is open).
PROGRAMME_FEE = 0
WHOLE = 10_000
STEP = 500  # suggested prices are whole five baht


@dataclass(frozen=True, kw_only=True, slots=True)
class PriceSums:
    """How a price divides: what it costs to make, the fee, what is left, and that by the hour (None: no hours)."""

    price: int
    materials: int
    fee: int
    left: int
    by_the_hour: int | None

    @property
    def is_loss(self) -> bool:
        """Whether the goods cost more than they bring."""
        return self.left < 0


def sums_of_price(price: int, *, materials: int, hours: int) -> PriceSums:
    """Divide a price: `hours` are hundredths (150 is one hour and a half). The fee is rounded down."""
    fee = price * PROGRAMME_FEE // WHOLE
    left = price - fee - materials
    return PriceSums(
        price=price, materials=materials, fee=fee, left=left, by_the_hour=left * 100 // hours if hours > 0 else None
    )


def price_for_wish(*, materials: int, hours: int, wish: int) -> int:
    """Give the price at which a maker gets her wish (satang an hour), rounded up to five baht."""
    needed = materials + -(-hours * wish // 100)
    with_fee = -(-needed * WHOLE // (WHOLE - PROGRAMME_FEE))
    return -(-with_fee // STEP) * STEP
