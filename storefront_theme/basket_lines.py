"""The lines of a basket as the page shows them, and the number that a person asked for."""

from collections.abc import Mapping
from dataclasses import dataclass

from marketplace.gateway.records import Checkout, CheckoutLine
from marketplace.shared.thai.digits import arabic_digits
from storefront_theme.forms import MOST_PIECES


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line with what the person should know about it: a changed price, too few pieces, a refused number."""

    line: CheckoutLine
    price_then: int | None
    typed: str
    wrong: str

    @property
    def is_short(self) -> bool:
        """Whether fewer pieces are left than the line asks for."""
        return self.line.quantity > self.line.quantity_available


def basket_rows(basket: Checkout, *, changes: Mapping[str, tuple[int, int]], problem: Mapping[str, str]) -> list[Row]:
    """Give the lines of a basket; `changes` are prices then and now by line, `problem` what was just refused."""
    return [
        Row(
            line=line,
            price_then=changes[line.id][0] if line.id in changes else None,
            typed=problem["typed"] if problem.get("line") == line.id else str(line.quantity),
            wrong=problem["message"] if problem.get("line") == line.id else "",
        )
        for line in basket.lines
    ]


def asked_quantity(posted: Mapping[str, str], *, now: int) -> int | None:
    """Read how many pieces a person asked for: a button (one more, one less, take out) or a typed number.

    None when it is no number from 0 to 999.
    """
    if posted.get("remove"):
        return 0
    step = {"more": 1, "less": -1}.get(posted.get("step", ""))
    if step is not None:
        return max(now + step, 0)
    typed = arabic_digits(posted.get("quantity", "")).strip()
    if not typed.isascii() or not typed.isdigit() or len(typed) > len(str(MOST_PIECES)):
        return None
    return int(typed)
