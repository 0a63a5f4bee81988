"""Variants: what a buyer really puts into the basket."""

from typing import Any

import graphene
from django.db.models import Exists, OuterRef, QuerySet

from marketplace.commerce.catalog.models import ProductVariant as Row
from marketplace.commerce.catalog.models import VariantChannelListing as ListingRow
from marketplace.commerce.channels.models import Channel as ChannelRow
from marketplace.commerce.stock.models import Stock as StockRow
from marketplace.graphql_api.base.address import AddressInput
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.countries import CountryCode
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.money import Money, TaxedValue
from marketplace.graphql_api.base.nodes import NOTED, InChannel, Node, from_row, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.translation import ProductVariantTranslation, Translated, translated
from marketplace.graphql_api.catalogue.attribute import Selected, SelectedAttribute, selected
from marketplace.graphql_api.catalogue.catalogue_loaders import (
    all_product_types,
    answers_of_variant,
    attributes_of_type,
    available_in_channel,
    listings_of_variant,
    media_of_product,
    products,
)
from marketplace.graphql_api.catalogue.product_lists import STAFF, visible_products
from marketplace.graphql_api.catalogue.product_media import ProductMedia
from marketplace.graphql_api.catalogue.variant_pricing import VariantPricingInfo, variant_price
from marketplace.graphql_api.catalogue.warehouse import Stock, stocks_of_variant
from marketplace.graphql_api.shop.channel import Channel, channel_named, channels_by_id
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


def _channel_of(listing: ListingRow, info: Any) -> ChannelRow:
    channel: ChannelRow = info.context.load(channels_by_id, listing.channel_id)
    return channel


class VariantAttributeScope(graphene.Enum):
    """Which of a variant's attributes."""

    ALL = "ALL"


@node_of(Row)
class ProductVariant(graphene.ObjectType):
    """A product in one size and colour."""

    class Meta:
        interfaces = NOTED
        default_resolver = from_row

    name = graphene.String(required=True)
    sku = graphene.String()
    external_reference = graphene.String()
    product = graphene.Field("marketplace.graphql_api.catalogue.product.Product", required=True)
    track_inventory = graphene.Boolean(required=True)
    quantity_limit_per_customer = graphene.Int()
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
    def resolve_pricing(root: Root, info: Any, address: Any = None) -> TaxedValue | None:
        """What it costs here."""
        return variant_price(info.context, root.node, root.channel)

    @staticmethod
    def resolve_attributes(root: Root, info: Any, variant_selection: Any = None) -> list[Selected]:
        """Its size, its colour, ..."""
        context: Context = info.context
        kind = all_product_types(context)[context.load(products, root.node.product_id).product_type_id]
        questions = attributes_of_type(context, kind.pk, of_variants=True)
        return selected(context, questions, context.load(answers_of_variant, root.node.pk))

    @staticmethod
    def resolve_media(root: Root, info: Any) -> list[Any]:
        """The product's pictures: a variant has none of its own."""
        found: list[Any] = info.context.load(media_of_product, root.node.product_id)
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


class ProductVariantQueries:
    """What may be asked about variants."""

    product_variant = graphene.Field(
        ProductVariant,
        id=graphene.ID(),
        sku=graphene.String(),
        external_reference=graphene.String(),
        channel=graphene.String(),
    )
    product_variants = graphene.Field(
        ProductVariantCountableConnection,
        ids=graphene.List(graphene.NonNull(graphene.ID)),
        channel=graphene.String(),
        **paging_arguments(),
    )

    @staticmethod
    def resolve_product_variant(
        _root: Any,
        info: Any,
        id: str | None = None,
        sku: str | None = None,
        external_reference: str | None = None,
        channel: str | None = None,
    ) -> Root | None:
        """One variant of a product that the caller may see."""
        names = {"sku": sku, "external_reference": external_reference}
        wanted: dict[str, Any] = {name: value for name, value in names.items() if value is not None}
        if id is not None:
            wanted["pk"] = row_from(id, "ProductVariant")
        if len(wanted) != 1:
            raise BadRequestError("Exactly one of `id`, `externalReference` and `sku` is needed.")
        rows, sees = _visible(info.context, channel)
        row = rows.filter(**wanted).first()
        return seen(info.context, row, sees) if row else None

    @staticmethod
    def resolve_product_variants(
        _root: Any, info: Any, ids: list[str] | None = None, channel: str | None = None, **asked: Any
    ) -> Page:
        """A page of variants of products that the caller may see, by SKU or row."""
        rows, sees = _visible(info.context, channel)
        if ids is not None:
            rows = rows.filter(pk__in=[row_from(one, "ProductVariant") for one in ids])
        page = page_of(rows, name="productVariants", asked=asked, wrap=lambda row: InChannel(row, sees))
        for edge in page.edges:
            seen(info.context, edge.node.node, sees)
        return page


def seen(context: Context, row: Row, channel: ChannelRow | None) -> Root:
    """Show a variant in a channel, and remember it and its product for the next load."""
    context.saw("variant", [row.pk])
    context.saw("product", [row.product_id])
    return InChannel(row, channel)


def _visible(context: Context, slug: str | None) -> tuple[QuerySet[Row], ChannelRow | None]:
    sees = channel_named(context, slug)
    rows = Row.objects.filter(product__in=visible_products(context, slug, sees))
    if sees is not None and not context.requestor.has(*STAFF):
        rows = rows.filter(Exists(ListingRow.objects.filter(variant=OuterRef("pk"), channel=sees)))
    return rows, sees
