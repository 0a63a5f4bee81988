"""Change how many pieces lie in a basket."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.add_lines import next_position
from marketplace.commerce.checkout.check_goods import check_offered, check_quantities, check_worth
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.lock_checkout import lock_checkout, touch
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.checkout.rules import add_per_variant


@dataclass(frozen=True, kw_only=True)
class NewQuantity:
    """A line - named by itself or by its variant - shall have so many pieces; none takes it out."""

    quantity: int
    line_id: UUID | None = None
    variant_id: int | None = None


def update_lines(*, token: UUID, wanted: Sequence[NewQuantity], now: datetime) -> Checkout:
    """Set the pieces of lines in a basket; zero takes a line out.

    A variant that has no line yet gets one, as Saleor does. Raises CheckoutError: ZERO_QUANTITY below zero,
    GRAPHQL_ERROR for a line that is not there, and as add_lines.
    """
    checkout = lock_checkout(token)
    if any(one.quantity < 0 for one in wanted):
        raise CheckoutError("ZERO_QUANTITY", _("There cannot be less than nothing."), "quantity")
    lines = list(checkout.lines.order_by("position", "pk"))
    changed = [_apply(checkout, lines, one, now=now) for one in wanted]
    kept = [line for line in changed if line.quantity]
    check_offered({line.variant_id for line in kept}, channel_id=checkout.channel_id, now=now)
    touched = {line.variant_id for line in kept}
    totals = add_per_variant((line.variant_id, line.quantity) for line in lines if line.variant_id in touched)
    check_quantities(totals, channel_id=checkout.channel_id)
    check_worth(add_per_variant((line.variant_id, line.quantity) for line in lines), channel_id=checkout.channel_id)
    for line in changed:
        _write(line)
    return touch(checkout, now=now)


def _apply(checkout: Checkout, lines: list[CheckoutLine], one: NewQuantity, *, now: datetime) -> CheckoutLine:
    for line in lines:
        if one.line_id == line.pk or (one.line_id is None and one.variant_id == line.variant_id):
            line.quantity = one.quantity
            return line
    if one.line_id is not None or one.variant_id is None:
        raise CheckoutError("GRAPHQL_ERROR", _("This line is no longer in the basket."), "lineId")
    fresh = CheckoutLine(checkout=checkout, variant_id=one.variant_id, quantity=one.quantity, created_at=now)
    fresh.position = next_position(lines)
    lines.append(fresh)
    return fresh


def _write(line: CheckoutLine) -> None:
    if line.quantity:
        line.save()
    elif not line._state.adding:
        CheckoutLine.objects.filter(pk=line.pk).delete()
