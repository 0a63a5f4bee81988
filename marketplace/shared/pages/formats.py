"""How amounts are written for people."""


def written_baht(satang: int) -> str:
    """Write whole satang as money: 123400 is `฿1,234.00`, -50 is `-฿0.50`."""
    baht, rest = divmod(abs(satang), 100)
    return f"{'-' if satang < 0 else ''}฿{baht:,}.{rest:02d}"


def short_baht(satang: int) -> str:
    """Write an amount for the axis of a chart, in whole baht: `฿950`, `฿12.5k`, `฿3.2M`."""
    baht = satang / 100
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if abs(baht) >= size:
            return f"฿{baht / size:.1f}".removesuffix(".0") + letter
    return f"฿{baht:.0f}"
