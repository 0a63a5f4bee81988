"""What a product costs in a channel, from its cheapest variant to its dearest."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import Product
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.money import TaxedMoneyRange, TaxedValue, taxed_price
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_loaders import price_in_channel, tax_rate, variants_of_product

PriceRange = dict[str, TaxedValue]


class ProductPricingInfo(graphene.ObjectType):
    """Prices from and to; its root is a dict with start and stop. There are no discounts yet."""

    on_sale = graphene.Boolean()
    display_gross_prices = graphene.Boolean(required=True)
    price_range = graphene.Field(TaxedMoneyRange)
    price_range_undiscounted = graphene.Field(TaxedMoneyRange)

    @staticmethod
    def resolve_on_sale(_root: PriceRange, _info: Any) -> bool:
        """Nothing is reduced."""
        return False

    @staticmethod
    def resolve_display_gross_prices(_root: PriceRange, _info: Any) -> bool:
        """Prices are shown with VAT."""
        return True

    @staticmethod
    def resolve_price_range(root: PriceRange, _info: Any) -> PriceRange:
        """From and to."""
        return root

    @staticmethod
    def resolve_price_range_undiscounted(root: PriceRange, _info: Any) -> PriceRange:
        """From and to, before discounts."""
        return root


def price_range(context: Context, root: InChannel[Product]) -> PriceRange | None:
    """Give a product's prices in the channel that it is seen in; None where nothing of it has a price."""
    channel = root.channel
    if channel is None:
        return None
    variants = context.load(variants_of_product, root.node.pk)
    found = [context.load(price_in_channel, one.pk, channel.pk) for one in variants]
    prices = [one for one in found if one is not None]
    if not prices:
        return None
    rate = tax_rate(context, root.node)
    return {
        "start": taxed_price(min(prices), tax_rate=rate, currency=channel.currency_code),
        "stop": taxed_price(max(prices), tax_rate=rate, currency=channel.currency_code),
    }
