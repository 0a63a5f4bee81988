"""The one place where lines of a held basket are checked, written, and their pieces kept."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from marketplace.commerce.checkout.check_goods import (
    Goods,
    check_limits,
    check_offered,
    check_there,
    check_worth,
    counted,
    load_goods,
)
from marketplace.commerce.checkout.errors import CheckoutError
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.checkout.rules import add_per_variant
from marketplace.commerce.stock.queries import BasketRules, basket_rules, free_quantities
from marketplace.commerce.stock.reserve_stock import KeptPieces, release_reservations, reserve_stock
from marketplace.commerce.stock.source import source_of
from marketplace.shared.write_rows import insert_rows, update_rows

WRITTEN = ("quantity", "metadata", "price_override_amount", "price_override_reason")


def write_lines(
    checkout: Checkout, lines: Sequence[CheckoutLine], changed: Sequence[CheckoutLine], *, now: datetime
) -> None:
    """Write the changed ones of a basket's lines; a line without pieces is taken out.

    Where the shop keeps stock for baskets, the pieces of the changed lines are kept, and the others' time begins anew.
    Raises CheckoutError as check_goods does, InsufficientStockError when others were faster; then nothing was written.
    """
    kept = [line for line in changed if line.quantity]
    rules = basket_rules()
    goods = load_goods([line.variant_id for line in lines], channel_id=checkout.channel_id)
    _check(checkout, lines, kept, goods=goods, rules=rules, now=now)
    gone = [line.pk for line in changed if not line.quantity and not line._state.adding]
    update_rows((line for line in kept if not line._state.adding), WRITTEN)
    insert_rows(line for line in kept if line._state.adding)
    if gone:
        CheckoutLine.objects.filter(pk__in=gone).delete()
        release_reservations(gone)
    _keep(checkout, lines, kept, goods=goods, rules=rules, now=now)
    checkout.delivery_stale_at = now


def minutes_kept(checkout: Checkout, rules: BasketRules) -> int | None:
    """Tell for how many minutes this basket's pieces are kept; None: not at all."""
    return rules.minutes_for_customers if checkout.user_id else rules.minutes_for_guests


def _check(
    checkout: Checkout,
    lines: Sequence[CheckoutLine],
    kept: Sequence[CheckoutLine],
    *,
    goods: Goods,
    rules: BasketRules,
    now: datetime,
) -> None:
    touched = {line.variant_id for line in kept}
    check_offered(touched, goods, now=now)
    _check_reasons(kept)
    of_them = [line for line in lines if line.variant_id in touched and line.quantity]
    totals = add_per_variant((line.variant_id, line.quantity) for line in of_them)
    check_limits(totals, {pk: good.most for pk, good in goods.items()}, rules=rules)
    tracked = counted(of_them, goods)
    own = [line.pk for line in lines]
    free = free_quantities(tracked, checkout.channel_id, now=now if rules.keeps_stock else None, lines=own)
    check_there(tracked, free)
    check_worth(lines, goods)


def _check_reasons(lines: Sequence[CheckoutLine]) -> None:
    if any(line.price_override_reason and line.price_override_amount is None for line in lines):
        message = _("A reason is kept only with a price of its own.")
        raise CheckoutError("PRICE_OVERRIDE_REASON_WITHOUT_OVERRIDE", message, "priceOverrideReason")


def _keep(
    checkout: Checkout,
    lines: Sequence[CheckoutLine],
    kept: Sequence[CheckoutLine],
    *,
    goods: Goods,
    rules: BasketRules,
    now: datetime,
) -> None:
    minutes = minutes_kept(checkout, rules)
    wanted = [line for line in kept if goods[line.variant_id].counted]
    if not minutes or not wanted:
        return
    reserve_stock(
        [KeptPieces(checkout_line=one.pk, variant_id=one.variant_id, quantity=one.quantity) for one in wanted],
        source=source_of(checkout.channel, kept_for=[line.pk for line in lines]),
        until=now + timedelta(minutes=minutes),
        now=now,
    )
