"""What a product costs in a channel, from its cheapest variant to its dearest, before and after promotions."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import graphene

from marketplace.commerce.catalog.models import Product
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.money import TaxedMoney, TaxedMoneyRange, TaxedValue
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_loaders import price_in_channel, tax_rate, variant_ids_of_product
from marketplace.graphql_api.catalogue.promoted_prices import as_taxed, is_shown, price_now, prior_in_channel, saved

Range = dict[str, TaxedValue]


@dataclass(frozen=True, slots=True)
class PriceRange:
    """A product with the variants that have a price in a channel; the root of ProductPricingInfo."""

    product: Product
    channel: Channel
    variants: tuple[int, ...]

    def all(self, price: Callable[[int], int | None]) -> list[int]:
        """One price of each variant, where it has one."""
        return [one for one in map(price, self.variants) if one is not None]

    def now(self, context: Context) -> list[int]:
        """What its variants cost, promotions taken off."""
        return self.all(lambda one: price_now(context, one, self.channel.pk))

    def undiscounted(self, context: Context) -> list[int]:
        """What its variants cost before promotions."""
        return self.all(lambda one: context.load(price_in_channel, one, self.channel.pk))

    def prior(self, context: Context) -> list[int]:
        """What its variants cost of late, where somebody wrote that down."""
        return self.all(lambda one: context.load(prior_in_channel, one, self.channel.pk))

    def taxes(self, context: Context) -> dict[str, Any]:
        """Its tax and its currency, for amounts."""
        return {"tax_rate": tax_rate(context, self.product), "currency": self.channel.currency_code}

    def from_to(self, context: Context, prices: list[int]) -> Range | None:
        """The cheapest and the dearest of some prices."""
        if not prices:
            return None
        taxes = self.taxes(context)
        return {"start": as_taxed(min(prices), **taxes), "stop": as_taxed(max(prices), **taxes)}


class ProductPricingInfo(graphene.ObjectType):
    """Prices from and to, and how much less the cheapest is than before."""

    on_sale = graphene.Boolean()
    discount = graphene.Field(TaxedMoney)
    discount_prior = graphene.Field(TaxedMoney)
    display_gross_prices = graphene.Boolean(required=True)
    price_range = graphene.Field(TaxedMoneyRange)
    price_range_undiscounted = graphene.Field(TaxedMoneyRange)
    price_range_prior = graphene.Field(TaxedMoneyRange)

    @staticmethod
    def resolve_on_sale(root: PriceRange, info: Any) -> bool:
        """Does a promotion lower the first price of something that is shown?"""
        context: Context = info.context
        lower = min(root.now(context)) < min(root.undiscounted(context))
        return lower and is_shown(context, InChannel(root.product, root.channel))

    @staticmethod
    def resolve_discount(root: PriceRange, info: Any) -> TaxedValue | None:
        """How much less the first price is than before promotions (Saleor compares the cheapest with the cheapest)."""
        context: Context = info.context
        return saved(min(root.undiscounted(context)), min(root.now(context)), **root.taxes(context))

    @staticmethod
    def resolve_discount_prior(root: PriceRange, info: Any) -> TaxedValue | None:
        """How much less the first price is than of late."""
        context: Context = info.context
        return saved(min(root.prior(context), default=None), min(root.now(context)), **root.taxes(context))

    @staticmethod
    def resolve_display_gross_prices(_root: PriceRange, _info: Any) -> bool:
        """Prices are shown with VAT."""
        return True

    @staticmethod
    def resolve_price_range(root: PriceRange, info: Any) -> Range | None:
        """From and to."""
        return root.from_to(info.context, root.now(info.context))

    @staticmethod
    def resolve_price_range_undiscounted(root: PriceRange, info: Any) -> Range | None:
        """From and to, before promotions."""
        return root.from_to(info.context, root.undiscounted(info.context))

    @staticmethod
    def resolve_price_range_prior(root: PriceRange, info: Any) -> Range | None:
        """From and to, of late."""
        return root.from_to(info.context, root.prior(info.context))


def price_range(context: Context, root: InChannel[Product]) -> PriceRange | None:
    """Give a product's prices in the channel that it is seen in; None where nothing of it has a price."""
    channel = root.channel
    if channel is None:
        return None
    variants = context.load(variant_ids_of_product, root.node.pk)
    priced = tuple(one for one in variants if context.load(price_in_channel, one, channel.pk) is not None)
    return PriceRange(root.node, channel, priced) if priced else None
