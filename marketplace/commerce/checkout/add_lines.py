"""Lay goods into a basket."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.check_goods import check_offered, check_quantities, check_worth
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.checkout.rules import add_per_variant


@dataclass(frozen=True, kw_only=True)
class WantedLine:
    """So many pieces of a variant for a basket; `apart` asks for a line of its own."""

    variant_id: int
    quantity: int
    apart: bool = False
    metadata: Mapping[str, str] = field(default_factory=dict)


def add_lines(*, token: UUID, wanted: Sequence[WantedLine], now: datetime) -> Checkout:
    """Lay goods into a basket; what lies there already becomes more.

    Raises CheckoutError: ZERO_QUANTITY, QUANTITY_GREATER_THAN_LIMIT, INSUFFICIENT_STOCK, NOT_FOUND, or why the goods
    are not sold here (see check_goods). Then nothing was laid in.
    """
    checkout = lock_checkout(token)
    put_lines(checkout, wanted, now=now)
    return touch(checkout, now=now)


def put_lines(checkout: Checkout, wanted: Sequence[WantedLine], *, now: datetime) -> None:
    """Lay goods into a basket that is held by the caller (or not yet known to anyone)."""
    if any(one.quantity <= 0 for one in wanted):
        raise CheckoutError("ZERO_QUANTITY", _("Take at least one piece."), "quantity")
    check_offered({one.variant_id for one in wanted}, channel_id=checkout.channel_id, now=now)
    lines = list(checkout.lines.order_by("position", "pk"))
    touched = {one.variant_id for one in wanted}
    for one in wanted:
        _put(checkout, lines, one, now=now)
    totals = add_per_variant((line.variant_id, line.quantity) for line in lines if line.variant_id in touched)
    check_quantities(totals, channel_id=checkout.channel_id)
    check_worth(add_per_variant((line.variant_id, line.quantity) for line in lines), channel_id=checkout.channel_id)
    for line in lines:
        if line.variant_id in touched:
            line.save()


def next_position(lines: Sequence[CheckoutLine]) -> int:
    """Give the place behind all these lines."""
    return max((line.position for line in lines), default=0) + 1


def _put(checkout: Checkout, lines: list[CheckoutLine], one: WantedLine, *, now: datetime) -> None:
    same = [] if one.apart else [line for line in lines if line.variant_id == one.variant_id]
    if same:
        same[0].quantity += one.quantity
        same[0].metadata = {**same[0].metadata, **one.metadata}
        return
    lines.append(
        CheckoutLine(
            checkout=checkout,
            variant_id=one.variant_id,
            quantity=one.quantity,
            position=next_position(lines),
            metadata=dict(one.metadata),
            created_at=now,
        )
    )
