"""Products: what the shop offers."""

from datetime import datetime
from typing import Any

import graphene

from marketplace.commerce.catalog.models import Product as Row
from marketplace.commerce.catalog.models import ProductMedia as MediaRow
from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.commerce.channels.models import TaxClass as TaxRow
from marketplace.commerce.channels.queries import tax_classes
from marketplace.graphql_api.base.address import AddressInput
from marketplace.graphql_api.base.context import Context, loads_by
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, InChannel, from_row, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.siblings import sibling_arguments
from marketplace.graphql_api.base.translation import ProductTranslation, Translated, translated
from marketplace.graphql_api.catalogue.attribute import Selected, SelectedAttribute, selected
from marketplace.graphql_api.catalogue.catalogue_loaders import (
    all_categories,
    all_product_types,
    answers_of_product,
    attributes_of_type,
    listings_of_product,
    media_of_product,
    price_in_channel,
    products,
    variants_of_product,
)
from marketplace.graphql_api.catalogue.category import Category
from marketplace.graphql_api.catalogue.product_availability import available, listing_in, on_sale
from marketplace.graphql_api.catalogue.product_listing import ProductChannelListing
from marketplace.graphql_api.catalogue.product_lists import (
    STAFF,
    product_list_arguments,
    products_page,
    visible_products,
)
from marketplace.graphql_api.catalogue.product_media import Image, ProductMedia, picture_arguments, picture_of
from marketplace.graphql_api.catalogue.product_pricing import PriceRange, ProductPricingInfo, price_range
from marketplace.graphql_api.catalogue.product_type import ProductType, TaxClass
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.graphql_api.shop.channel import channel_named

Root = InChannel[Row]


@node_of(Row)
class Product(graphene.ObjectType):
    """Something the shop offers."""

    class Meta:
        interfaces = NOTED
        default_resolver = from_row

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    external_reference = graphene.String()
    description = JSONString()
    seo_title = graphene.String()
    seo_description = graphene.String()
    created = graphene.DateTime(required=True)
    updated_at = graphene.DateTime(required=True)
    channel = graphene.String()
    product_type = graphene.Field(ProductType, required=True)
    category = graphene.Field(Category)
    tax_class = graphene.Field(TaxClass)
    pricing = graphene.Field(ProductPricingInfo, address=AddressInput())
    is_available = graphene.Boolean(address=AddressInput())
    is_available_for_purchase = graphene.Boolean()
    available_for_purchase_at = graphene.DateTime()
    attributes = graphene.NonNull(graphene.List(graphene.NonNull(SelectedAttribute)))
    attribute = graphene.Field(SelectedAttribute, slug=graphene.String(required=True))
    channel_listings = graphene.List(graphene.NonNull(ProductChannelListing))
    variants = graphene.List(graphene.NonNull(ProductVariant))
    default_variant = graphene.Field(ProductVariant)
    media = graphene.List(graphene.NonNull(ProductMedia))
    thumbnail = graphene.Field(Image, **picture_arguments())
    translation = graphene.Field(ProductTranslation, language_code=LanguageCodeEnum(required=True))

    @staticmethod
    def resolve_created(root: Root, _info: Any) -> datetime:
        """When it was added."""
        return root.node.created_at

    @staticmethod
    def resolve_channel(root: Root, _info: Any) -> str | None:
        """The channel it is seen in."""
        return root.channel.slug if root.channel else None

    @staticmethod
    def resolve_product_type(root: Root, info: Any) -> Any:
        """Goods or a service."""
        return all_product_types(info.context)[root.node.product_type_id]

    @staticmethod
    def resolve_category(root: Root, info: Any) -> Any:
        """The shelf it stands on."""
        return all_categories(info.context).get(root.node.category_id) if root.node.category_id is not None else None

    @staticmethod
    @permission_required("MANAGE_PRODUCTS", "MANAGE_TAXES")
    def resolve_tax_class(root: Root, info: Any) -> TaxRow | None:
        """How it is taxed: its own class, else its type's."""
        kind = all_product_types(info.context)[root.node.product_type_id]
        row = root.node.tax_class_id or kind.tax_class_id
        return tax_classes().get(row) if row is not None else None

    @staticmethod
    def resolve_pricing(root: Root, info: Any, address: Any = None) -> PriceRange | None:
        """What it costs here, from and to."""
        return price_range(info.context, root)

    @staticmethod
    def resolve_is_available(root: Root, info: Any, address: Any = None) -> bool | None:
        """Is it for sale here, and is a piece there?"""
        return available(info.context, root)

    @staticmethod
    def resolve_is_available_for_purchase(root: Root, info: Any) -> bool | None:
        """Has its sale begun here?"""
        return on_sale(info.context, root) if root.channel else None

    @staticmethod
    def resolve_available_for_purchase_at(root: Root, info: Any) -> datetime | None:
        """When its sale here begins or began."""
        listing = listing_in(info.context, root)
        return listing.available_for_purchase_at if listing else None

    @staticmethod
    def resolve_attributes(root: Root, info: Any) -> list[Selected]:
        """Its seller, its material, ..."""
        context: Context = info.context
        questions = attributes_of_type(context, root.node.product_type_id)
        return selected(context, questions, context.load(answers_of_product, root.node.pk))

    @staticmethod
    def resolve_attribute(root: Root, info: Any, slug: str) -> Selected | None:
        """One of them."""
        return next((one for one in Product.resolve_attributes(root, info) if one.attribute.slug == slug), None)

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_channel_listings(root: Root, info: Any) -> list[Any]:
        """Where it is listed."""
        found: list[Any] = info.context.load(listings_of_product, root.node.pk)
        return found

    @staticmethod
    def resolve_variants(root: Root, info: Any) -> list[InChannel[VariantRow]]:
        """Its variants; everybody sees those with a price here."""
        context: Context = info.context
        found: list[VariantRow] = context.load(variants_of_product, root.node.pk)
        if root.channel and not context.requestor.has(*STAFF):
            channel = root.channel.pk
            found = [one for one in found if context.load(price_in_channel, one.pk, channel) is not None]
        return [InChannel(one, root.channel) for one in found]

    @staticmethod
    def resolve_default_variant(root: Root, info: Any) -> InChannel[VariantRow] | None:
        """The first of them."""
        return next(iter(Product.resolve_variants(root, info)), None)

    @staticmethod
    def resolve_media(root: Root, info: Any) -> list[MediaRow]:
        """Its pictures."""
        found: list[MediaRow] = info.context.load(media_of_product, root.node.pk)
        return found

    @staticmethod
    def resolve_thumbnail(root: Root, info: Any, size: int | None = None, format: Any = None) -> dict[str, str] | None:
        """Its first picture."""
        for one in Product.resolve_media(root, info):
            if one.type == MediaRow.Type.IMAGE:
                return {"url": picture_of(one, size), "alt": one.alt}
        return None

    @staticmethod
    def resolve_translation(root: Root, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root.node, language_code)


ProductCountableConnection = countable_connection(Product)


class ProductQueries:
    """What may be asked about products."""

    products = graphene.Field(ProductCountableConnection, **product_list_arguments())
    product = graphene.Field(
        Product,
        id=graphene.ID(),
        slug=graphene.String(),
        slug_language_code=LanguageCodeEnum(),
        external_reference=graphene.String(),
        channel=graphene.String(),
    )

    @staticmethod
    def resolve_products(_root: Any, info: Any, **arguments: Any) -> Page:
        """A page of products that the caller may see."""
        return products_page(info, **arguments)

    @staticmethod
    def resolve_product(
        _root: Any,
        info: Any,
        id: str | None = None,
        slug: str | None = None,
        slug_language_code: Any = None,
        external_reference: str | None = None,
        channel: str | None = None,
    ) -> Root | None:
        """One product that the caller may see."""
        if sum(one is not None for one in (id, slug, external_reference)) != 1:
            raise BadRequestError("Exactly one of `id`, `slug` and `externalReference` is needed.")
        if id is not None:
            return _one(info, channel, "pk", row_from(id, "Product"))
        if slug is not None:
            return _one(info, channel, "slug", slug)
        return _one(info, channel, "external_reference", external_reference)


@loads_by("named product")
def _named(context: Context, names: list[tuple[str | None, str, Any]]) -> dict[tuple[str | None, str, Any], Row]:
    """Products by (channel slug, column, value), as far as the caller may see them."""
    found = {}
    for slug, column in {name[:2] for name in names}:
        values = [name[2] for name in names if name[:2] == (slug, column)]
        rows = visible_products(context, slug, channel_named(context, slug))
        for row in rows.filter(**{f"{column}__in": values}):
            found[slug, column, getattr(row, column)] = row
    context.knows(products, {row.pk: row for row in found.values()})
    return found


def _one(info: Any, slug: str | None, column: str, value: Any) -> Root | None:
    """Find one product. Documents ask for many by aliases (`a: product(...) b: product(...)`): those come at once."""
    context: Context = info.context
    if column == "external_reference":
        context.saw("named product", [(slug, column, one) for one in sibling_arguments(info, "externalReference")])
    row: Row | None = context.load(_named, (slug, column, value))
    return InChannel(row, channel_named(context, slug)) if row else None
