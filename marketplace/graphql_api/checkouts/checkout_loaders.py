"""Loaders of baskets (see context.py): each asks once for all baskets that a request has shown."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from marketplace.commerce.checkout.check_goods import listings_in_channel, offered
from marketplace.commerce.checkout.delivery import shipping_listings
from marketplace.commerce.checkout.models import Checkout, CheckoutLine
from marketplace.commerce.checkout.paid_amounts import payments_of_checkouts
from marketplace.commerce.checkout.queries import PricedCheckout, PricedLine, price_checkouts
from marketplace.commerce.checkout.rules import add_per_variant, refusal_of
from marketplace.commerce.orders.models import TransactionItem
from marketplace.commerce.shipping.models import ShippingMethodListing
from marketplace.commerce.stock.queries import basket_rules, free_quantities
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.catalogue.catalogue_loaders import products
from marketplace.graphql_api.catalogue.product_variant import seen


@dataclass(frozen=True, slots=True)
class LineProblem:
    """Why a line cannot be bought as it lies there; `left` pieces are free (None: it is not sold here now)."""

    line: CheckoutLine
    left: int | None


@loads_by("checkout")
def checkout_rows(_context: Context, tokens: list[UUID]) -> dict[UUID, Checkout]:
    """Baskets by row."""
    return Checkout.objects.select_related("channel").in_bulk(tokens)


@loads_by("checkout")
def priced_checkouts(context: Context, tokens: list[UUID]) -> dict[UUID, PricedCheckout]:
    """Baskets at today's prices; their variants are seen with them."""
    rows: list[Checkout | None] = [context.load(checkout_rows, token) for token in tokens]
    found = price_checkouts([row for row in rows if row is not None], now=context.now)
    for priced in found.values():
        for one in priced.lines:
            seen(context, one.variant, priced.checkout.channel)
        context.knows(products, {one.variant.product_id: one.variant.product for one in priced.lines})
    return found


@loads_by("checkout")
def priced_lines(context: Context, tokens: list[UUID]) -> dict[UUID, dict[UUID, PricedLine]]:
    """The priced lines of baskets, by line."""
    return {token: {one.line.pk: one for one in context.load(priced_checkouts, token).lines} for token in tokens}


@loads_by("checkout")
def offered_of_checkout(context: Context, tokens: list[UUID]) -> dict[UUID, list[ShippingMethodListing]]:
    """How each basket could be sent to its address."""
    return {token: shipping_listings(context.load(priced_checkouts, token)) for token in tokens}


@loads_by("checkout")
def payments_of_checkout(_context: Context, tokens: list[UUID]) -> dict[UUID, list[TransactionItem]]:
    """What was paid for each basket."""
    return payments_of_checkouts(tokens)


@loads_by("checkout")
def problems_of_lines(context: Context, tokens: list[UUID]) -> dict[UUID, dict[UUID, LineProblem]]:
    """Which lines of baskets cannot be bought as they lie there, by line (Saleor's rules)."""
    return {token: _problems(context, context.load(priced_checkouts, token)) for token in tokens}


def _problems(context: Context, priced: PricedCheckout) -> dict[UUID, LineProblem]:
    channel_id = priced.checkout.channel_id
    listings = listings_in_channel({one.variant.product_id for one in priced.lines}, channel_id=channel_id)
    found: dict[UUID, LineProblem] = {}
    there: list[PricedLine] = []
    for one in priced.lines:
        offer = offered(one.price is not None, listings.get(one.variant.product_id), now=context.now)
        if refusal_of(offer) is not None:
            found[one.line.pk] = LineProblem(one.line, None)
        elif one.variant.track_inventory:
            there.append(one)
    wanted = add_per_variant((one.line.variant_id, one.line.quantity) for one in there)
    now = context.now if basket_rules().keeps_stock else None
    free = free_quantities(wanted, channel_id, now=now, lines=[one.line.pk for one in priced.lines])
    for one in there:
        if free[one.line.variant_id] < wanted[one.line.variant_id]:
            found[one.line.pk] = LineProblem(one.line, free[one.line.variant_id])
    return found


def priced(info: Any, root: Checkout) -> PricedCheckout:
    """Give a shown basket at today's prices."""
    info.context.knows(checkout_rows, {root.pk: root})
    found: PricedCheckout = info.context.load(priced_checkouts, root.pk)
    return found


def priced_of(info: Any, token: UUID) -> PricedCheckout:
    """Give the basket of a shown line at today's prices."""
    found: PricedCheckout = info.context.load(priced_checkouts, token)
    return found


def priced_line(info: Any, root: CheckoutLine) -> PricedLine:
    """Give a shown line at today's price."""
    found: PricedLine = info.context.load(priced_lines, root.checkout_id)[root.pk]
    return found
