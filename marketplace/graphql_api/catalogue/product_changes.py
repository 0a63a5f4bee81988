"""Changing what is offered where and at what price."""

from typing import Any

import graphene

from marketplace.commerce.catalog.change_variant_price import NewPrices, change_variant_price
from marketplace.commerce.catalog.list_product import ListingChange, list_product
from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.graphql_api.base.moments import moment_of
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.catalogue_errors import ProductChannelListingError
from marketplace.graphql_api.catalogue.named import row_id, the_row
from marketplace.graphql_api.catalogue.product import Product
from marketplace.graphql_api.catalogue.product_variant import ProductVariant


class ProductChannelListingAddInput(graphene.InputObjectType):
    """A product's listing in a channel."""

    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    publication_date = graphene.Date()
    published_at = graphene.DateTime()
    visible_in_listings = graphene.Boolean()
    is_available_for_purchase = graphene.Boolean()
    available_for_purchase_date = graphene.Date()
    available_for_purchase_at = graphene.DateTime()
    add_variants = graphene.List(graphene.NonNull(graphene.ID))
    remove_variants = graphene.List(graphene.NonNull(graphene.ID))


class ProductChannelListingUpdateInput(graphene.InputObjectType):
    """Which listings change, and which end."""

    update_channels = graphene.List(graphene.NonNull(ProductChannelListingAddInput))
    remove_channels = graphene.List(graphene.NonNull(graphene.ID))


class ProductVariantChannelListingAddInput(graphene.InputObjectType):
    """What a variant costs in a channel."""

    channel_id = graphene.ID(required=True)
    price = PositiveDecimal(required=True)
    cost_price = PositiveDecimal()
    prior_price = PositiveDecimal()


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
            product_id=row_id(id, "Product", "id"),
            changes=[_listing(one) for one in input.get("update_channels") or ()],
            removals=[row_id(one, "Channel", "removeChannels") for one in input.get("remove_channels") or ()],
            now=info.context.now,
        )
        return {"product": InChannel(product, None)}


def _listing(given: Any) -> ListingChange:
    plain = ("is_published", "visible_in_listings", "is_available_for_purchase")
    return ListingChange(
        channel=row_id(given["channel_id"], "Channel", "channelId"),
        published_at=moment_of(given, "published_at", "publication_date"),
        available_for_purchase_at=moment_of(given, "available_for_purchase_at", "available_for_purchase_date"),
        added_variants=tuple(row_id(one, "ProductVariant", "id") for one in given.get("add_variants") or ()),
        removed_variants=tuple(row_id(one, "ProductVariant", "id") for one in given.get("remove_variants") or ()),
        **{name: given.get(name) for name in plain},
    )


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
        changes = [new_prices(one) for one in input]
        row = the_row(VariantRow.objects.all(), kind="ProductVariant", id=id, sku=sku)
        variant = change_variant_price(variant_id=row, changes=changes, now=info.context.now)
        return {"variant": InChannel(variant, None)}


def new_prices(given: Any) -> NewPrices:
    """Read what a variant is to cost in a channel."""
    prices = {name: given[name] for name in ("price", "cost_price", "prior_price") if name in given}
    return NewPrices(channel=row_id(given["channel_id"], "Channel", "channelId"), prices=prices)


class ProductMutations:
    """What may be changed about products."""

    product_channel_listing_update = ProductChannelListingUpdate.Field()
    product_variant_channel_listing_update = ProductVariantChannelListingUpdate.Field()
