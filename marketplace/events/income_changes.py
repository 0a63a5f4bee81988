"""How money that goes back, or comes again, is spread over what was sold. Pure; whole satang.

Whoever records OrderRefunded and OrderPaymentRegained - the embedded engine, or the gateway for a real Saleor -
counts this way, so that the books cannot tell them apart.
"""

from collections.abc import Sequence

from marketplace.shared.money import split_by_weight


def taken_back_by_now(*, total: int, left: int) -> int:
    """Tell how much of a settled sale is taken back while `left` satang of the buyer's money are there."""
    return min(total, max(0, total - left))


def split_change(amount: int, *, sold: Sequence[int], before: Sequence[int]) -> list[int]:
    """Spread what is taken back of a sale (or, below zero, what came again) over its parts.

    `sold` holds what each part cost (the lines, then the shipping), `before` the earlier changes, oldest first. A
    refund is split over what each part still has, money that comes again over what each part has lost: so no part
    ever gives back more than it cost, or gets back more than it lost, and whoever knows the amounts gets the same
    answer again. Gives amounts of one sign, `amount` in all. Raises ValueError for a change that cannot be.
    """
    left = list(sold)
    parts: list[int] = []
    for one in [*before, amount]:
        lost = [cost - rest for cost, rest in zip(sold, left, strict=True)]
        weights = left if one >= 0 else lost
        if abs(one) > sum(weights):
            raise ValueError("more would change than there is")
        parts = [part if one >= 0 else -part for part in split_by_weight(abs(one), weights)]
        left = [rest - part for rest, part in zip(left, parts, strict=True)]
    return parts
