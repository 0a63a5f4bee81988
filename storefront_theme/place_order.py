"""Turn the basket into an order, exactly one, and only at the price that the person saw."""

from uuid import UUID

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext

from marketplace.gateway import checkouts
from marketplace.gateway.errors import DomainError, StoreRefusedError
from marketplace.gateway.records import Checkout
from marketplace.shared.pages.formats import written_baht
from storefront_theme.check_sellers import SellerMayNotSellError, check_sellers
from storefront_theme.checkout_steps import next_step, short_lines
from storefront_theme.shopping import basket_id, basket_of, orders_placed, remember_order, shopper


class OrderNotReadyError(DomainError):
    """Something changed while the person was reading; nothing was ordered, the basket is kept."""


def place_order(request: HttpRequest) -> UUID:
    """Order what is in the basket and give the order's reference.

    The review page posts the reference that the order will have and the total that was seen. Sent twice, it gives
    the same order. Raises OrderNotReadyError when price or stock changed meanwhile.
    """
    reference, carried = _reference(request.POST.get("reference", "")), basket_id(request)
    if reference is not None and reference in orders_placed(request):
        return reference
    basket = basket_of(request)
    if basket is None or not basket.lines:
        return _placed_just_now(request, carried)
    if next_step(basket) != "review":
        raise OrderNotReadyError("NOT_READY", gettext("A step is still open. Nothing was ordered."))
    _check_unchanged(basket, seen=request.POST.get("total", ""))
    try:
        check_sellers(basket, now=timezone.now())
    except SellerMayNotSellError as refusal:
        raise OrderNotReadyError(refusal.code, refusal.message) from refusal
    try:
        placed = checkouts.complete_checkout(shopper(request), id=basket.id)
    except StoreRefusedError as refusal:
        raise OrderNotReadyError(refusal.code, refusal.message) from refusal
    remember_order(request, placed.reference)
    return placed.reference


def _placed_just_now(request: HttpRequest, carried: str | None) -> UUID:
    """Find the order that the first of two clicks at once made of the basket that this session carried.

    The basket is the proof: an order's reference stands in links that others may hold, and whoever is taken for its
    buyer sees the whole address.
    """
    try:
        placed = checkouts.complete_checkout(shopper(request), id=carried) if carried else None
    except StoreRefusedError:
        placed = None
    if placed is None:
        raise OrderNotReadyError("EMPTY", gettext("Your basket is empty. Nothing was ordered."))
    remember_order(request, placed.reference)
    return placed.reference


def _check_unchanged(basket: Checkout, *, seen: str) -> None:
    if short := short_lines(basket):
        names = ", ".join(line.product_name for line in short)
        raise OrderNotReadyError(
            "INSUFFICIENT_STOCK",
            gettext("Not enough is left of: %(names)s. Nothing was ordered; change the number in your basket.")
            % {"names": names},
        )
    if seen != str(basket.total):
        then = written_baht(int(seen)) if seen.isascii() and seen.isdigit() and len(seen) < 15 else "?"
        raise OrderNotReadyError(
            "PRICE_CHANGED",
            gettext("The total is now %(now)s (you saw %(then)s). Nothing was ordered; look again, then order.")
            % {"now": written_baht(basket.total), "then": then},
        )


def _reference(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
