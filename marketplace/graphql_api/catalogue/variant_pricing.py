"""What a variant costs in a channel, before and after promotions."""

from dataclasses import dataclass
from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.money import TaxedMoney, TaxedValue
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_loaders import price_in_channel, products, tax_rate
from marketplace.graphql_api.catalogue.promoted_prices import as_taxed, is_shown, price_now, prior_in_channel, saved


@dataclass(frozen=True, slots=True)
class VariantPrice:
    """A variant that has a price in a channel; the root of VariantPricingInfo."""

    variant: ProductVariant
    channel: Channel
    undiscounted: int

    def now(self, context: Context) -> int:
        """What one piece costs, promotions taken off."""
        return price_now(context, self.variant.pk, self.channel.pk) or 0

    def prior(self, context: Context) -> int | None:
        """What it cost of late, where somebody wrote that down."""
        prior: int | None = context.load(prior_in_channel, self.variant.pk, self.channel.pk)
        return prior

    def taxes(self, context: Context) -> dict[str, Any]:
        """Its tax and its currency, for amounts."""
        product = context.load(products, self.variant.product_id)
        return {"tax_rate": tax_rate(context, product), "currency": self.channel.currency_code}


class VariantPricingInfo(graphene.ObjectType):
    """What a variant costs, and how much less than before."""

    on_sale = graphene.Boolean()
    discount = graphene.Field(TaxedMoney)
    discount_prior = graphene.Field(TaxedMoney)
    price = graphene.Field(TaxedMoney)
    price_undiscounted = graphene.Field(TaxedMoney)
    price_prior = graphene.Field(TaxedMoney)

    @staticmethod
    def resolve_on_sale(root: VariantPrice, info: Any) -> bool:
        """Does a promotion lower the price of something that is shown?"""
        context: Context = info.context
        if root.now(context) >= root.undiscounted:
            return False
        return is_shown(context, InChannel(context.load(products, root.variant.product_id), root.channel))

    @staticmethod
    def resolve_discount(root: VariantPrice, info: Any) -> TaxedValue | None:
        """How much a promotion takes off."""
        return saved(root.undiscounted, root.now(info.context), **root.taxes(info.context))

    @staticmethod
    def resolve_discount_prior(root: VariantPrice, info: Any) -> TaxedValue | None:
        """How much less it is than of late."""
        return saved(root.prior(info.context), root.now(info.context), **root.taxes(info.context))

    @staticmethod
    def resolve_price(root: VariantPrice, info: Any) -> TaxedValue:
        """The price."""
        price: TaxedValue = as_taxed(root.now(info.context), **root.taxes(info.context))
        return price

    @staticmethod
    def resolve_price_undiscounted(root: VariantPrice, info: Any) -> TaxedValue:
        """The price before promotions."""
        price: TaxedValue = as_taxed(root.undiscounted, **root.taxes(info.context))
        return price

    @staticmethod
    def resolve_price_prior(root: VariantPrice, info: Any) -> TaxedValue | None:
        """The price of late."""
        price: TaxedValue | None = as_taxed(root.prior(info.context), **root.taxes(info.context))
        return price


def variant_price(context: Context, variant: ProductVariant, channel: Channel | None) -> VariantPrice | None:
    """Give a variant's price in a channel; None where it is not sold."""
    price = context.load(price_in_channel, variant.pk, channel.pk) if channel else None
    return None if price is None or channel is None else VariantPrice(variant, channel, price)
