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
from marketplace.graphql_api.base.choosing import falls
from marketplace.graphql_api.base.context import Context
from marketplace.graphql_api.base.errors import BadRequestError
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.languages import LanguageCodeEnum
from marketplace.graphql_api.base.nodes import NOTED, InChannel, from_row, node_of
from marketplace.graphql_api.base.paging import Page, countable_connection, page_of_known, paging_arguments
from marketplace.graphql_api.base.permissions import permission_required
from marketplace.graphql_api.base.pictures import Image, address_of_picture, picture_arguments
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.translation import ProductTranslation, Translated, translated
from marketplace.graphql_api.base.weights import Weight, WeightValue, weight
from marketplace.graphql_api.catalogue.assigned_attributes import MOST, ObjectWithAttributes
from marketplace.graphql_api.catalogue.attribute import STAFF as SEE_HIDDEN
from marketplace.graphql_api.catalogue.attribute import Selected, SelectedAttribute, selected
from marketplace.graphql_api.catalogue.catalogue_loaders import (
    all_categories,
    all_product_types,
    answers_of_product,
    collections_of_product,
    first_picture_of_product,
    listings_of_product,
    media_of_product,
    questions,
)
from marketplace.graphql_api.catalogue.category import Category
from marketplace.graphql_api.catalogue.product_availability import available, listing_in, on_sale
from marketplace.graphql_api.catalogue.product_inputs import (
    MediaSortingInput,
    ProductVariantFilterInput,
    ProductVariantSortingInput,
    ProductVariantWhereInput,
)
from marketplace.graphql_api.catalogue.product_listing import ProductChannelListing
from marketplace.graphql_api.catalogue.product_media import ProductMedia
from marketplace.graphql_api.catalogue.product_pricing import PriceRange, ProductPricingInfo, price_range
from marketplace.graphql_api.catalogue.product_type import ProductType, TaxClass
from marketplace.graphql_api.catalogue.product_variant import ProductVariant, ProductVariantCountableConnection
from marketplace.graphql_api.catalogue.shown import shown_collection
from marketplace.graphql_api.catalogue.variant_choice import chosen_variants, shown_variants

COLLECTION = "marketplace.graphql_api.catalogue.collection.Collection"
Root = InChannel[Row]


@node_of(Row)
class Product(graphene.ObjectType):
    """Something the shop offers."""

    class Meta:
        interfaces = (*NOTED, ObjectWithAttributes)
        default_resolver = from_row

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    external_reference = graphene.String()
    description = JSONString()
    description_json = JSONString()
    seo_title = graphene.String()
    seo_description = graphene.String()
    rating = graphene.Float()
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
    weight = graphene.Field(Weight)
    collections = graphene.List(graphene.NonNull(COLLECTION))
    attributes = graphene.NonNull(graphene.List(graphene.NonNull(SelectedAttribute)))
    attribute = graphene.Field(SelectedAttribute, slug=graphene.String(required=True))
    channel_listings = graphene.List(graphene.NonNull(ProductChannelListing))
    variants = graphene.List(graphene.NonNull(ProductVariant))
    product_variants = graphene.Field(
        ProductVariantCountableConnection,
        filter=ProductVariantFilterInput(),
        where=ProductVariantWhereInput(),
        sort_by=ProductVariantSortingInput(),
        **paging_arguments(),
    )
    variant = graphene.Field(ProductVariant, id=graphene.ID(), sku=graphene.String())
    default_variant = graphene.Field(ProductVariant)
    media = graphene.List(graphene.NonNull(ProductMedia), sort_by=MediaSortingInput())
    media_by_id = graphene.Field(ProductMedia, id=graphene.ID(required=True))
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
    def resolve_description_json(root: Root, _info: Any) -> Any:
        """The description; the older name of it."""
        return root.node.description or {}

    @staticmethod
    def resolve_weight(root: Root, _info: Any) -> WeightValue | None:
        """What a piece weighs, unless its variant says otherwise."""
        return weight(root.node.weight_grams)

    @staticmethod
    def resolve_collections(root: Root, info: Any) -> list[Any]:
        """The collections that hold it, as far as the caller may see them here."""
        context: Context = info.context
        found = (
            shown_collection(context, one, root.channel) for one in context.load(collections_of_product, root.node.pk)
        )
        return [one for one in found if one is not None]

    @staticmethod
    def resolve_attributes(root: Root, info: Any) -> list[Selected]:
        """Its seller, its material, ..."""
        context: Context = info.context
        asked = context.load(questions, (root.node.product_type_id, "product", context.requestor.has(*SEE_HIDDEN)))
        return selected(asked, context.load(answers_of_product, root.node.pk), root.channel)

    @staticmethod
    def resolve_attribute(root: Root, info: Any, slug: str) -> Selected | None:
        """One of them."""
        context: Context = info.context
        asked = context.load(questions, (root.node.product_type_id, "product", context.requestor.has(*SEE_HIDDEN)))
        question = next((one for one in asked if one.slug == slug), None)
        if question is None:
            return None
        answers = context.load(answers_of_product, root.node.pk)
        return Selected(question, answers.get(question.pk) or [], root.channel)

    @staticmethod
    def resolve_assigned_attribute(root: Root, info: Any, slug: str) -> Selected | None:
        """One of them, by its kind."""
        return Product.resolve_attribute(root, info, slug)

    @staticmethod
    def resolve_assigned_attributes(root: Root, info: Any, limit: int = MOST) -> list[Selected]:
        """All of them, by their kinds."""
        return Product.resolve_attributes(root, info)[:limit]

    @staticmethod
    @permission_required("MANAGE_PRODUCTS")
    def resolve_channel_listings(root: Root, info: Any) -> list[Any]:
        """Where it is listed."""
        found: list[Any] = info.context.load(listings_of_product, root.node.pk)
        return found

    @staticmethod
    def resolve_variants(root: Root, info: Any) -> list[InChannel[VariantRow]]:
        """Its variants; everybody sees those with a price here."""
        return [InChannel(one, root.channel) for one in shown_variants(info.context, root)]

    @staticmethod
    def resolve_product_variants(
        root: Root, info: Any, filter: Any = None, where: Any = None, sort_by: Any = None, **asked: Any
    ) -> Page:
        """A page of its variants."""
        rows = shown_variants(info.context, root)
        if filter or where or sort_by:
            rows = chosen_variants(rows, filter, where, sort_by)
        return page_of_known(rows, name="productVariants", asked=asked, wrap=lambda row: InChannel(row, root.channel))

    @staticmethod
    def resolve_variant(
        root: Root, info: Any, id: str | None = None, sku: str | None = None
    ) -> InChannel[VariantRow] | None:
        """One of its variants."""
        if (id is None) == (sku is None):
            raise BadRequestError("Exactly one of `id` and `sku` is needed.")
        row = row_from(id, "ProductVariant") if id is not None else None
        rows = shown_variants(info.context, root)
        found = next((one for one in rows if one.pk == row or (sku is not None and one.sku == sku)), None)
        return InChannel(found, root.channel) if found else None

    @staticmethod
    def resolve_default_variant(root: Root, info: Any) -> InChannel[VariantRow] | None:
        """The one that staff chose, else the first that is seen here."""
        rows = shown_variants(info.context, root)
        chosen = next((one for one in rows if one.pk == root.node.default_variant_id), None) or next(iter(rows), None)
        return InChannel(chosen, root.channel) if chosen else None

    @staticmethod
    def resolve_media(root: Root, info: Any, sort_by: Any = None) -> list[MediaRow]:
        """Its pictures, in the order that its seller chose."""
        found: list[MediaRow] = info.context.load(media_of_product, root.node.pk)
        return sorted(found, key=lambda one: one.pk, reverse=falls(sort_by)) if sort_by else found

    @staticmethod
    def resolve_media_by_id(root: Root, info: Any, id: str) -> MediaRow | None:
        """One of its pictures."""
        row = row_from(id, "ProductMedia")
        return next((one for one in Product.resolve_media(root, info) if one.pk == row), None)

    @staticmethod
    def resolve_thumbnail(root: Root, info: Any, size: int | None = None, format: Any = None) -> dict[str, str] | None:
        """Its first picture."""
        found = info.context.load(first_picture_of_product, root.node.pk)
        if found is None:
            return None
        path, address, alt = found
        return {"url": address_of_picture(path, size) if path else address, "alt": alt}

    @staticmethod
    def resolve_translation(root: Root, _info: Any, language_code: Any) -> Translated | None:
        """Its words in another language."""
        return translated(root.node, language_code)


ProductCountableConnection = countable_connection(Product)
