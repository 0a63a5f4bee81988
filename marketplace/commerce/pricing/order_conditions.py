"""Is a promotion for whole orders for this order? Pure; amounts in satang.

A condition is `{"AND": [...]}`, `{"OR": [...]}`, or some of `subtotal` and `total` (the goods, the goods with their
parcel, both after promotions of goods and before vouchers), each with `gte`, `lte` or `in`, which hold all together.
"""

from collections.abc import Mapping
from typing import Any


def condition_holds(condition: Mapping[str, Any], *, subtotal: int, total: int) -> bool:
    """Tell whether an order meets a rule's condition; an empty one is met by none."""
    if not condition:
        return False
    if "AND" in condition:
        return all(condition_holds(part, subtotal=subtotal, total=total) for part in condition["AND"])
    if "OR" in condition:
        return any(condition_holds(part, subtotal=subtotal, total=total) for part in condition["OR"])
    amounts = {"subtotal": subtotal, "total": total}
    return all(_lies(amounts[name], wanted) for name, wanted in condition.items())


def _lies(amount: int, wanted: Mapping[str, Any]) -> bool:
    least, most, some = wanted.get("gte"), wanted.get("lte"), wanted.get("in")
    above = least is None or amount >= least
    below = most is None or amount <= most
    return above and below and (some is None or amount in some)
