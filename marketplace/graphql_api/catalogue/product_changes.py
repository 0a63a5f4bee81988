"""Changing what is offered where and at what price."""

from typing import Any

import graphene

from marketplace.commerce.catalog.change_variant_price import change_variant_price
from marketplace.commerce.catalog.list_product import ListingChange, list_product
from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.graphql_api.base.errors import BadRequestError, ErrorFields
from marketplace.graphql_api.base.ids import row_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.order_enums import ProductErrorCode
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.product import Product
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.shared.money import minor_units


class ProductChannelListingError(ErrorFields, graphene.ObjectType):
    """Why a listing or a price was refused."""

    code = ProductErrorCode(required=True)


class ProductChannelListingAddInput(graphene.InputObjectType):
    """A product's listing in a channel."""

    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    published_at = graphene.DateTime()
    visible_in_listings = graphene.Boolean()
    is_available_for_purchase = graphene.Boolean()
    available_for_purchase_at = graphene.DateTime()


class ProductChannelListingUpdateInput(graphene.InputObjectType):
    """Which listings change, and which end."""

    update_channels = graphene.List(graphene.NonNull(ProductChannelListingAddInput))
    remove_channels = graphene.List(graphene.NonNull(graphene.ID))


class ProductVariantChannelListingAddInput(graphene.InputObjectType):
    """What a variant costs in a channel."""

    channel_id = graphene.ID(required=True)
    price = PositiveDecimal(required=True)


class ProductChannelListingUpdate(StoreMutation):
    """Publish, hide, start or stop the sale of a product."""

    class Meta:
        error_type = ProductChannelListingError
        permissions = ("MANAGE_PRODUCTS",)

    class Arguments:
        id = graphene.ID(required=True)
        input = ProductChannelListingUpdateInput(required=True)

    product = graphene.Field(Product)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change the listings."""
        product = list_product(
            product_id=row_from(id, "Product"),
            changes=[_listing(one) for one in input.get("update_channels") or ()],
            removals=[row_from(one, "Channel") for one in input.get("remove_channels") or ()],
            now=info.context.now,
        )
        return {"product": InChannel(product, None)}


def _listing(given: Any) -> ListingChange:
    values = {name: value for name, value in given.items() if name != "channel_id"}
    return ListingChange(channel=row_from(given["channel_id"], "Channel"), **values)


class ProductVariantChannelListingUpdate(StoreMutation):
    """Set what a variant costs."""

    class Meta:
        error_type = ProductChannelListingError
        permissions = ("MANAGE_PRODUCTS",)

    class Arguments:
        id = graphene.ID()
        sku = graphene.String()
        input = graphene.List(graphene.NonNull(ProductVariantChannelListingAddInput), required=True)

    variant = graphene.Field(ProductVariant)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, input: list[Any], id: str | None = None, sku: str | None = None
    ) -> dict[str, Any]:
        """Change the prices."""
        prices = {row_from(one["channel_id"], "Channel"): minor_units(one["price"]) for one in input}
        variant = change_variant_price(variant_id=_variant_row(id, sku), prices=prices, now=info.context.now)
        return {"variant": InChannel(variant, None)}


def _variant_row(id: str | None, sku: str | None) -> int:
    if (id is None) == (sku is None):
        raise BadRequestError("Exactly one of `id` and `sku` is needed.", "id")
    if id is not None:
        return row_from(id, "ProductVariant")
    return VariantRow.objects.filter(sku=sku).values_list("pk", flat=True).first() or 0


class ProductMutations:
    """What may be changed about products."""

    product_channel_listing_update = ProductChannelListingUpdate.Field()
    product_variant_channel_listing_update = ProductVariantChannelListingUpdate.Field()
