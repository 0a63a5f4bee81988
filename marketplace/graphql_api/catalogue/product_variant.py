"""Variants: what a buyer really puts into the basket."""

from datetime import datetime
from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant as Row
from marketplace.commerce.catalog.models import VariantChannelListing as ListingRow
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.stock.models import Stock as StockRow
from marketplace.graphql_api.base.address import AddressInput
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.countries import CountryCode
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.money import Money
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, from_row, node_of
from marketplace.graphql_api.base.paging import countable_connection
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.translation import ProductVariantTranslation, Translated, translated
from marketplace.graphql_api.base.weights import Weight, WeightValue, weight
from marketplace.graphql_api.catalogue.assigned_attributes import MOST, ObjectWithAttributes
from marketplace.graphql_api.catalogue.attribute import STAFF as SEE_HIDDEN
from marketplace.graphql_api.catalogue.attribute import Selected, SelectedAttribute, selected
from marketplace.graphql_api.catalogue.catalogue_loaders import (
    answers_of_variant,
    available_in_channel,
    listings_of_variant,
    media_of_variant,
    products,
    questions,
)
from marketplace.graphql_api.catalogue.product_media import ProductMedia
from marketplace.graphql_api.catalogue.product_type import SCOPES, VariantAttributeScope
from marketplace.graphql_api.catalogue.variant_pricing import VariantPrice, VariantPricingInfo, variant_price
from marketplace.graphql_api.catalogue.warehouse import Stock, stocks_of_variant
from marketplace.graphql_api.shop.channel import Channel, channels_by_id
from marketplace.shared.money import Money as Amount

Root = InChannel[Row]


@node_of(ListingRow)
class ProductVariantChannelListing(graphene.ObjectType):
    """What a variant costs in a channel."""

    class Meta:
        interfaces = (Node,)

    channel = graphene.Field(Channel, required=True)
    price = graphene.Field(Money)
    cost_price = graphene.Field(Money)
    prior_price = graphene.Field(Money)
    margin = graphene.Int()

    @staticmethod
    def resolve_channel(root: ListingRow, info: Any) -> ChannelRow:
        """Where."""
        return _channel_of(root, info)

    @staticmethod
    def resolve_price(root: ListingRow, info: Any) -> Amount:
        """The price, VAT included."""
        return Amount(root.price_amount, _channel_of(root, info).currency_code)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_cost_price(root: ListingRow, info: Any) -> Amount | None:
        """What it cost us."""
        if root.cost_price_amount is None:
            return None
        return Amount(root.cost_price_amount, _channel_of(root, info).currency_code)

    @staticmethod
    def resolve_prior_price(root: ListingRow, info: Any) -> Amount | None:
        """What it cost before."""
        if root.prior_price_amount is None:
            return None
        return Amount(root.prior_price_amount, _channel_of(root, info).currency_code)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_margin(root: ListingRow, _info: Any) -> int | None:
        """What is left of the price above the cost, in whole per cent of the price."""
        if root.cost_price_amount is None or not root.price_amount:
            return None
        return round((root.price_amount - root.cost_price_amount) * 100 / root.price_amount)


def _channel_of(listing: ListingRow, info: Any) -> ChannelRow:
    channel: ChannelRow = info.context.load(channels_by_id, listing.channel_id)
    return channel


@node_of(Row)
class ProductVariant(graphene.ObjectType):
    """A product in one size and colour."""

    class Meta:
        interfaces = (*NOTED, ObjectWithAttributes)
        default_resolver = from_row

    name = graphene.String(required=True)
    sku = graphene.String()
    external_reference = graphene.String()
    product = graphene.Field("marketplace.graphql_api.catalogue.product.Product", required=True)
    track_inventory = graphene.Boolean(required=True)
    quantity_limit_per_customer = graphene.Int()
    weight = graphene.Field(Weight)
    created = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    channel = graphene.String()
    channel_listings = graphene.List(graphene.NonNull(ProductVariantChannelListing))
    pricing = graphene.Field(VariantPricingInfo, address=AddressInput())
    attributes = graphene.Field(
        graphene.NonNull(graphene.List(graphene.NonNull(SelectedAttribute))), variant_selection=VariantAttributeScope()
    )
    media = graphene.List(graphene.NonNull(ProductMedia))
    translation = graphene.Field(ProductVariantTranslation, language_code=LanguageCodeEnum(required=True))
    quantity_available = graphene.Int(address=AddressInput(), country_code=CountryCode())
    stocks = graphene.List(graphene.NonNull(Stock), address=AddressInput(), country_code=CountryCode())

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_ORDERS")
    def resolve_stocks(root: Root, info: Any, address: Any = None, country_code: Any = None) -> list[StockRow]:
        """What of it lies where, in all warehouses."""
        found: list[StockRow] = info.context.load(stocks_of_variant, root.node.pk)
        return found

    @staticmethod
    def resolve_product(root: Root, info: Any) -> InChannel[Any]:
        """What it is a variant of."""
        return InChannel(info.context.load(products, root.node.product_id), root.channel)

    @staticmethod
    def resolve_channel(root: Root, _info: Any) -> str | None:
        """The channel it is seen in."""
        return root.channel.slug if root.channel else None

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_channel_listings(root: Root, info: Any) -> list[ListingRow]:
        """What it costs where."""
        found: list[ListingRow] = info.context.load(listings_of_variant, root.node.pk)
        return found

    @staticmethod
    def resolve_pricing(root: Root, info: Any, address: Any = None) -> VariantPrice | None:
        """What it costs here."""
        return variant_price(info.context, root.node, root.channel)

    @staticmethod
    def resolve_weight(root: Root, info: Any) -> WeightValue | None:
        """What a piece weighs."""
        return weight(root.node.weight_grams)

    @staticmethod
    def resolve_created(root: Root, info: Any) -> datetime:
        """When it was added; with its product, where nobody noted it."""
        return root.node.created_at or info.context.load(products, root.node.product_id).created_at

    @staticmethod
    def resolve_updated_at(root: Root, info: Any) -> datetime:
        """When it was changed last; with its product, where nobody noted it."""
        return root.node.updated_at or info.context.load(products, root.node.product_id).updated_at

    @staticmethod
    def resolve_attributes(root: Root, info: Any, variant_selection: Any = None) -> list[Selected]:
        """Its size, its colour, ...: all, those that a buyer chooses by, or the others."""
        context: Context = info.context
        kind = context.load(products, root.node.product_id).product_type_id
        scope = SCOPES.get(variant_selection.value, "variant") if variant_selection is not None else "variant"
        asked = context.load(questions, (kind, scope, context.requestor.has(*SEE_HIDDEN)))
        return selected(asked, context.load(answers_of_variant, root.node.pk), root.channel)

    @staticmethod
    def resolve_assigned_attribute(root: Root, info: Any, slug: str) -> Selected | None:
        """One of them, by its kind."""
        found = ProductVariant.resolve_attributes(root, info)
        return next((one for one in found if one.attribute.slug == slug), None)

    @staticmethod
    def resolve_assigned_attributes(root: Root, info: Any, limit: int = MOST) -> list[Selected]:
        """All of them, by their kinds."""
        return ProductVariant.resolve_attributes(root, info)[:limit]

    @staticmethod
    def resolve_media(root: Root, info: Any) -> list[Any]:
        """Its own pictures; those of the product are the product's (as in Saleor)."""
        found: list[Any] = info.context.load(media_of_variant, root.node.pk)
        return found

    @staticmethod
    def resolve_translation(root: Root, _info: Any, language_code: Any) -> Translated | None:
        """Its name in another language."""
        return translated(root.node, language_code)

    @staticmethod
    def resolve_quantity_available(root: Root, info: Any, address: Any = None, country_code: Any = None) -> int | None:
        """How many pieces may be ordered here now."""
        if root.channel is None:
            return None
        found: int = info.context.load(available_in_channel, root.node.pk, root.channel.pk)
        return found


ProductVariantCountableConnection = countable_connection(ProductVariant)


def seen(context: Context, row: Row, channel: ChannelRow | None) -> Root:
    """Show a variant in a channel, and remember it and its product for the next load."""
    context.saw("variant", [row.pk])
    context.saw("product", [row.product_id])
    return InChannel(row, channel)
