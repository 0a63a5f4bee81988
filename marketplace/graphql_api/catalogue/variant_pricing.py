"""What a variant costs in a channel."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant
from marketplace.commerce.channels.models import Channel
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.money import TaxedMoney, TaxedValue, taxed_price
from marketplace.graphql_api.catalogue.catalogue_loaders import price_in_channel, products, tax_rate


class VariantPricingInfo(graphene.ObjectType):
    """What a variant costs; its root is a TaxedValue. There are no discounts yet."""

    on_sale = graphene.Boolean()
    price = graphene.Field(TaxedMoney)
    price_undiscounted = graphene.Field(TaxedMoney)

    @staticmethod
    def resolve_on_sale(_root: TaxedValue, _info: Any) -> bool:
        """Nothing is reduced."""
        return False

    @staticmethod
    def resolve_price(root: TaxedValue, _info: Any) -> TaxedValue:
        """The price."""
        return root

    @staticmethod
    def resolve_price_undiscounted(root: TaxedValue, _info: Any) -> TaxedValue:
        """The price before discounts."""
        return root


def variant_price(context: Context, variant: ProductVariant, channel: Channel | None) -> TaxedValue | None:
    """Give a variant's price in a channel; None where it is not sold."""
    price = context.load(price_in_channel, variant.pk, channel.pk) if channel else None
    if price is None or channel is None:
        return None
    product = context.load(products, variant.product_id)
    return taxed_price(price, tax_rate=tax_rate(context, product), currency=channel.currency_code)
