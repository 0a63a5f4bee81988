"""Lay goods into a basket."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.checkout.write_lines import write_lines


@dataclass(frozen=True, kw_only=True)
class WantedLine:
    """So many pieces of a variant for a basket; `apart` asks for a line of its own.

    `price` (satang, VAT included) goes before the channel's price of one piece, with the `reason` for it: for apps.
    """

    variant_id: int
    quantity: int
    apart: bool = False
    price: int | None = None
    price_reason: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)


def add_lines(*, token: UUID, wanted: Sequence[WantedLine], now: datetime) -> Checkout:
    """Lay goods into a basket; what lies there already becomes more.

    Raises CheckoutError: ZERO_QUANTITY, QUANTITY_GREATER_THAN_LIMIT, INSUFFICIENT_STOCK, NOT_FOUND, or why the goods
    are not sold here (see check_goods). Then nothing was laid in.
    """
    checkout = lock_checkout(token)
    put_lines(checkout, wanted, now=now)
    return touch(checkout, now=now)


def put_lines(checkout: Checkout, wanted: Sequence[WantedLine], *, now: datetime, empty: bool = False) -> None:
    """Lay goods into a basket that is held by the caller (or, still `empty`, not yet known to anyone)."""
    if any(one.quantity <= 0 for one in wanted):
        raise CheckoutError("ZERO_QUANTITY", _("Take at least one piece."), "quantity")
    if not wanted:
        return
    lines = [] if empty else list(checkout.lines.order_by("position", "pk"))
    changed = {line.pk: line for line in (_put(checkout, lines, one, now=now) for one in wanted)}
    write_lines(checkout, lines, list(changed.values()), now=now)


def next_position(lines: Sequence[CheckoutLine]) -> int:
    """Give the place behind all these lines."""
    return max((line.position for line in lines), default=0) + 1


def _put(checkout: Checkout, lines: list[CheckoutLine], one: WantedLine, *, now: datetime) -> CheckoutLine:
    same = [] if one.apart else [line for line in lines if line.variant_id == one.variant_id and not line.is_gift]
    if same:
        line = same[0]
        line.quantity += one.quantity
    else:
        line = CheckoutLine(checkout=checkout, variant_id=one.variant_id, quantity=one.quantity, created_at=now)
        line.position = next_position(lines)
        lines.append(line)
    line.metadata = {**line.metadata, **one.metadata}
    if one.price is not None:
        line.price_override_amount = one.price
    line.price_override_reason = one.price_reason or line.price_override_reason
    return line
