"""Change how many pieces lie in a basket, and at which price."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.add_lines import next_position
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.checkout.write_lines import write_lines


@dataclass(frozen=True, kw_only=True)
class NewQuantity:
    """A line - named by itself or by its variant - shall have so many pieces; none takes it out.

    Without a `quantity` it keeps its pieces (an app changes the `price` only).
    """

    quantity: int | None
    line_id: UUID | None = None
    variant_id: int | None = None
    price: int | None = None
    price_reason: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict)


def update_lines(*, token: UUID, wanted: Sequence[NewQuantity], now: datetime) -> Checkout:
    """Set the pieces of lines in a basket; zero takes a line out.

    A variant that has no line yet gets one, as Saleor does. Raises CheckoutError: ZERO_QUANTITY below zero,
    GRAPHQL_ERROR for a line that is not there, INVALID for a variant with several lines (name the line),
    NON_EDITABLE_GIFT_LINE, and as add_lines.
    """
    checkout = lock_checkout(token)
    if any(one.quantity is not None and one.quantity < 0 for one in wanted):
        raise CheckoutError("ZERO_QUANTITY", _("There cannot be less than nothing."), "quantity")
    if wanted:
        lines = list(checkout.lines.order_by("position", "pk"))
        changed = {line.pk: line for line in (_apply(checkout, lines, one, now=now) for one in wanted)}
        write_lines(checkout, lines, list(changed.values()), now=now)
    return touch(checkout, now=now)


def _apply(checkout: Checkout, lines: list[CheckoutLine], one: NewQuantity, *, now: datetime) -> CheckoutLine:
    line = _named(lines, one) or _fresh(checkout, lines, one, now=now)
    if line.is_gift:
        raise CheckoutError("NON_EDITABLE_GIFT_LINE", _("A gift cannot be changed."), "lineId")
    line.quantity = line.quantity if one.quantity is None else one.quantity
    if one.price is not None:
        line.price_override_amount = one.price
    line.price_override_reason = one.price_reason or line.price_override_reason
    line.metadata = {**line.metadata, **one.metadata}
    return line


def _named(lines: Sequence[CheckoutLine], one: NewQuantity) -> CheckoutLine | None:
    if one.line_id is not None:
        found = [line for line in lines if line.pk == one.line_id]
    else:
        found = [line for line in lines if line.variant_id == one.variant_id and not line.is_gift]
    if len(found) > 1:
        raise CheckoutError("INVALID", _("These goods lie on several lines. Name the line."), "variantId")
    return found[0] if found else None


def _fresh(checkout: Checkout, lines: list[CheckoutLine], one: NewQuantity, *, now: datetime) -> CheckoutLine:
    if one.line_id is not None or one.variant_id is None:
        raise CheckoutError("GRAPHQL_ERROR", _("This line is no longer in the basket."), "lineId")
    fresh = CheckoutLine(checkout=checkout, variant_id=one.variant_id, quantity=one.quantity or 0, created_at=now)
    fresh.position = next_position(lines)
    lines.append(fresh)
    return fresh
