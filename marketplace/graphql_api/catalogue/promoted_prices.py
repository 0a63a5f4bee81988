"""Loaders of promotions: what they take off prices now. Without promotions that costs one statement a request."""

from functools import lru_cache, partial
from typing import Any

from marketplace.commerce.catalog.models import Product, VariantChannelListing
from marketplace.commerce.pricing.queries import ActiveRule, active_rules, promoted_prices
from marketplace.commerce.pricing.rules import with_tax
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.money import TaxedValue, taxed
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_loaders import price_in_channel
from marketplace.graphql_api.catalogue.product_availability import listing_in
from marketplace.shared.money import Money


@loads_by("channel of prices")
def rules_in_channel(context: Context, channel_ids: list[int]) -> dict[int, list[ActiveRule]]:
    """The rules of goods that count now in channels; there are few."""
    return {one: context.remember(("rules", one), partial(active_rules, one, now=context.now)) for one in channel_ids}


@loads_by("variant")
def off_in_channel(context: Context, variant_ids: list[int], channel_id: int) -> dict[int, int]:
    """What promotions take off one piece of each variant in a channel; those with nothing off are left out."""
    rules: list[ActiveRule] = context.load(rules_in_channel, channel_id)
    if not rules:
        return {}
    found = {one: context.load(price_in_channel, one, channel_id) for one in variant_ids}
    prices = {one: price for one, price in found.items() if price is not None}
    return {one: promoted.amount for one, promoted in promoted_prices(prices, rules).items()}


@loads_by("variant")
def prior_in_channel(_context: Context, variant_ids: list[int], channel_id: int) -> dict[int, int]:
    """The prior price of each variant in a channel, where one was written down."""
    rows = VariantChannelListing.objects.filter(variant__in=variant_ids, channel=channel_id)
    pairs = rows.values_list("variant_id", "prior_price_amount")
    return {variant: price for variant, price in pairs if price is not None}


def price_now(context: Context, variant_id: int, channel_id: int) -> int | None:
    """Give what one piece of a variant costs in a channel now, promotions taken off; None where it is not sold."""
    price: int | None = context.load(price_in_channel, variant_id, channel_id)
    return price if price is None else price - (context.load(off_in_channel, variant_id, channel_id) or 0)


def is_shown(context: Context, root: InChannel[Product]) -> bool:
    """Is a product published in the channel that it is seen in? What is hidden is not on sale (Saleor)."""
    listing = listing_in(context, root)
    if listing is None or not listing.is_published:
        return False
    return listing.published_at is None or listing.published_at <= context.now


def saved(before: int | None, now: int, *, tax_rate: int, currency: str) -> TaxedValue | None:
    """Give how much less something costs than before, with its tax; None where it does not cost less."""
    if before is None or before <= now:
        return None
    old, new = with_tax(before, tax_rate), with_tax(now, tax_rate)
    gross, net = old.gross - new.gross, old.net - new.net
    return TaxedValue(Money(gross, currency), Money(net, currency), Money(gross - net, currency), currency)


@lru_cache(maxsize=1_000)
def as_taxed(amount: int | None, *, tax_rate: int, currency: str) -> Any:
    """Give a price as the root of a TaxedMoney; None for none."""
    return None if amount is None else taxed(with_tax(amount, tax_rate), currency)
