"""The basket that a person carries: her session knows which one, the store knows what lies in it."""

import time
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest

from marketplace.gateway import buyers, checkouts
from marketplace.gateway.actors import ANYONE, Actor, buyer
from marketplace.gateway.buyer_records import BuyerTokens
from marketplace.gateway.errors import SignInExpiredError
from marketplace.gateway.records import Checkout
from marketplace.shared.identifiers import new_reference
from storefront_theme.doors import page_language

CHECKOUT, COUNT, PRICES, PLACED = "checkout", "basket_count", "prices_seen", "orders_placed"
TOKENS, TOKENS_AT = "buyer_tokens", "buyer_tokens_at"
TOKEN_GOOD_FOR = 240  # seconds; Saleor's access token lives five minutes unless set otherwise
REMEMBERED_ORDERS = 20


def shopper(request: HttpRequest) -> Actor:
    """Say on whose behalf the store is asked: the buyer who signed in, else anyone.

    An access token that is about to run out is renewed; when the store refuses that, she is signed out, and her
    basket is kept.
    """
    kept = request.session.get(TOKENS)
    if not kept:
        return ANYONE
    if time.time() - request.session.get(TOKENS_AT, 0) > TOKEN_GOOD_FOR:
        try:
            remember_buyer(request, buyers.refresh(tokens=BuyerTokens(access_token=kept[0], refresh_token=kept[1])))
        except SignInExpiredError:
            forget_buyer(request)
            return ANYONE
    return buyer(request.session[TOKENS][0])


def remember_buyer(request: HttpRequest, tokens: BuyerTokens) -> None:
    """Keep a buyer's tokens in the server's session."""
    request.session[TOKENS] = [tokens.access_token, tokens.refresh_token]
    request.session[TOKENS_AT] = time.time()


def forget_buyer(request: HttpRequest) -> None:
    """Let go of a buyer's tokens; the basket stays."""
    request.session.pop(TOKENS, None)
    request.session.pop(TOKENS_AT, None)


def basket_id(request: HttpRequest) -> str | None:
    """Name the basket that this session carries, whether or not the store still has it."""
    carried: str | None = request.session.get(CHECKOUT)
    return carried


def basket_of(request: HttpRequest) -> Checkout | None:
    """Give the basket of this person, or None when she has none or it became an order."""
    identity = request.session.get(CHECKOUT)
    if not identity:
        return None
    found = checkouts.checkout(shopper(request), id=identity, language=page_language())
    if found is None:
        forget_basket(request)
    else:
        remember_basket(request, found)
    return found


def put_in_basket(request: HttpRequest, *, variant: UUID, quantity: int) -> Checkout:
    """Put pieces of a variant into the basket, a new one if need be.

    A new basket gets the id that its order will have: who completes it twice gets one order.
    """
    basket, lines = basket_of(request), [(variant, quantity)]
    if basket is None:
        basket = checkouts.create_checkout(
            shopper(request),
            channel=settings.DEFAULT_CHANNEL,
            language=page_language(),
            lines=lines,
            metadata={"reference": str(new_reference())},
        )
    else:
        basket = checkouts.add_lines(shopper(request), id=basket.id, lines=lines, language=page_language())
    remember_basket(request, basket)
    return basket


def change_quantity(request: HttpRequest, basket: Checkout, *, line_id: str, quantity: int) -> None:
    """Have another number of pieces in a line; none takes it out."""
    changed = checkouts.set_quantity(
        shopper(request), id=basket.id, line_id=line_id, quantity=quantity, language=page_language()
    )
    remember_basket(request, changed)


def remember_basket(request: HttpRequest, basket: Checkout) -> None:
    """Keep in the session which basket it is and how many pieces lie in it, for the header of every page."""
    if (request.session.get(CHECKOUT), request.session.get(COUNT)) != (basket.id, basket.quantity):
        request.session[CHECKOUT], request.session[COUNT] = basket.id, basket.quantity


def forget_basket(request: HttpRequest) -> None:
    """Begin with an empty basket next time."""
    for name in (CHECKOUT, COUNT, PRICES):
        request.session.pop(name, None)


def remember_order(request: HttpRequest, reference: UUID) -> None:
    """Keep an order's id in the session, so that a guest finds it again under her account."""
    forget_basket(request)
    kept = [one for one in request.session.get(PLACED, []) if one != str(reference)]
    request.session[PLACED] = [str(reference), *kept][:REMEMBERED_ORDERS]


def forget_orders(request: HttpRequest) -> None:
    """Show nobody who uses this browser next what was ordered, and whereto."""
    request.session.pop(PLACED, None)


def orders_placed(request: HttpRequest) -> list[UUID]:
    """Give the ids of the orders placed in this session, the newest first."""
    return [UUID(one) for one in request.session.get(PLACED, [])]


def price_changes(request: HttpRequest, basket: Checkout) -> dict[str, tuple[int, int]]:
    """Tell which lines cost something else than when this person last saw them: line id to (then, now).

    Looking is seeing: the prices of now are remembered.
    """
    seen: dict[str, int] = request.session.get(PRICES, {})
    now = {line.id: line.unit_price for line in basket.lines}
    if seen != now:
        request.session[PRICES] = now
    return {line: (seen[line], price) for line, price in now.items() if seen.get(line, price) != price}
