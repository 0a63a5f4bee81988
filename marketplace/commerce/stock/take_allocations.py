"""Take promised pieces off an order line."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from marketplace.commerce.stock.models import Allocation


def take_allocations(
    allocations: Sequence[Allocation], order_line: UUID, quantity: int, *, first: int | None = None
) -> Counter[int]:
    """Lower a line's promises by so many pieces, at the stock `first` before all others; give how many by stock.

    What is not promised is not taken. The stocks are locked by the caller, who writes their counts; the promises
    themselves are written here, and the rows given are kept in line.
    """
    taken: Counter[int] = Counter()
    own = [one for one in allocations if one.order_line == order_line and one.quantity]
    for one in sorted(own, key=lambda row: (row.stock_id != first, row.stock_id)):
        pieces = min(one.quantity, quantity - taken.total())
        if pieces <= 0:
            break
        taken[one.stock_id] += pieces
        one.quantity -= pieces
        if one.quantity:
            one.save(update_fields=["quantity"])
        else:
            Allocation.objects.filter(pk=one.pk).delete()
    return taken
