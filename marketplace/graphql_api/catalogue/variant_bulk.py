"""Many variants by one call: productVariantBulkCreate and productVariantBulkUpdate."""

from typing import Any

import graphene

from marketplace.commerce.catalog.change_variant_price import NewPrices
from marketplace.commerce.catalog.models import Product as ProductRow
from marketplace.commerce.catalog.models import ProductVariant as Row
from marketplace.commerce.catalog.models import VariantChannelListing as ListingRow
from marketplace.commerce.catalog.write_variant import update_variant
from marketplace.commerce.stock.models import Stock as StockRow
from marketplace.commerce.stock.remove_stock import remove_stock
from marketplace.commerce.stock.set_stock import set_stock
from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.order_enums import ErrorPolicyEnum, ProductErrorCode
from marketplace.graphql_api.base.scalars import PositiveDecimal
from marketplace.graphql_api.catalogue.answer_inputs import BulkAttributeValueInput, answers_of
from marketplace.graphql_api.catalogue.bulk import Parts, in_bulk, repeated
from marketplace.graphql_api.catalogue.catalogue_errors import codes, some_ids
from marketplace.graphql_api.catalogue.named import one_named, row_id
from marketplace.graphql_api.catalogue.product_changes import ProductVariantChannelListingAddInput
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.graphql_api.catalogue.product_writes import PERMISSIONS
from marketplace.graphql_api.catalogue.stock_changes import StockInput, check_count
from marketplace.graphql_api.catalogue.variant_parts import (
    ProductVariantBulkCreateInput,
    change_price,
    check_sku,
    create_with_parts,
    price_parts,
    stock_parts,
)
from marketplace.graphql_api.catalogue.variant_writes import VariantWords, variant_columns
from marketplace.shared.errors import DomainError, NotFoundError

ProductVariantBulkErrorCode = codes(
    "ProductVariantBulkErrorCode",
    "ATTRIBUTE_ALREADY_ASSIGNED ATTRIBUTE_CANNOT_BE_ASSIGNED ATTRIBUTE_VARIANTS_DISABLED DUPLICATED_INPUT_ITEM "
    "GRAPHQL_ERROR INVALID INVALID_PRICE NOT_PRODUCTS_VARIANT NOT_FOUND REQUIRED UNIQUE "
    "PRODUCT_NOT_ASSIGNED_TO_CHANNEL STOCK_ALREADY_EXISTS",
)


class BulkProductError(ErrorFields, graphene.ObjectType):
    """Why a variant of a bulk was refused (the older form)."""

    code = ProductErrorCode(required=True)
    attributes = some_ids("Attribute")
    values = some_ids("AttributeValue")
    index = graphene.Int()
    warehouses = some_ids("Warehouse")
    channels = some_ids("Channel")


class ProductVariantBulkError(ErrorFields, graphene.ObjectType):
    """Why a variant of a bulk was refused."""

    path = graphene.String()
    code = ProductVariantBulkErrorCode(required=True)
    attributes = some_ids("Attribute")
    values = some_ids("AttributeValue")
    warehouses = some_ids("Warehouse")
    stocks = some_ids("Stock")
    channels = some_ids("Channel")
    channel_listings = some_ids("ProductVariantChannelListing")


class ProductVariantBulkResult(graphene.ObjectType):
    """What became of one variant."""

    product_variant = graphene.Field(ProductVariant)
    errors = graphene.List(graphene.NonNull(ProductVariantBulkError))


def _results(done: list[Any]) -> dict[str, Any]:
    variants = [InChannel(one.made, None) if one.made else None for one in done]
    results = [
        {"product_variant": variant, "errors": one.errors(ProductVariantBulkErrorCode)}
        for variant, one in zip(variants, done, strict=True)
    ]
    return {"count": sum(one is not None for one in variants), "results": results}


class ProductVariantBulkCreate(StoreMutation):
    """Add many variants to a product."""

    class Meta:
        error_type = BulkProductError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        product = graphene.ID(required=True)
        variants = graphene.List(graphene.NonNull(ProductVariantBulkCreateInput), required=True)
        error_policy = ErrorPolicyEnum()

    count = graphene.Int(required=True, default_value=0)
    product_variants = graphene.NonNull(graphene.List(graphene.NonNull(ProductVariant)), default_value=())
    results = graphene.NonNull(graphene.List(graphene.NonNull(ProductVariantBulkResult)), default_value=())

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, product: str, variants: list[Any], error_policy: Any = None
    ) -> dict[str, Any]:
        """Create what can be created, by the error policy."""
        owner = one_named(ProductRow.objects.all(), product, kind="Product", field="product").pk
        twice = repeated([(one.get("sku") or "").strip() for one in variants])

        def write(given: Any, parts: Parts) -> Row:
            return create_with_parts(given, parts, product_id=owner, repeated_skus=twice, now=info.context.now)

        done = in_bulk(variants, write, policy=error_policy)
        errors = [error for index, one in enumerate(done) for error in one.errors(ProductErrorCode, index=index)]
        made = [InChannel(one.made, None) for one in done if one.made]
        return {**_results(done), "product_variants": made, "errors": errors}


class StockUpdateInput(graphene.InputObjectType):
    """A new count of a stock."""

    stock = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


class ProductVariantStocksUpdateInput(graphene.InputObjectType):
    """What changes of a variant's stocks."""

    create = graphene.List(graphene.NonNull(StockInput))
    update = graphene.List(graphene.NonNull(StockUpdateInput))
    remove = graphene.List(graphene.NonNull(graphene.ID))


class ChannelListingUpdateInput(graphene.InputObjectType):
    """What a variant costs where it is sold already."""

    channel_listing = graphene.ID(required=True)
    price = PositiveDecimal()
    cost_price = PositiveDecimal()
    prior_price = PositiveDecimal()


class ProductVariantChannelListingUpdateInput(graphene.InputObjectType):
    """What changes of a variant's prices."""

    create = graphene.List(graphene.NonNull(ProductVariantChannelListingAddInput))
    update = graphene.List(graphene.NonNull(ChannelListingUpdateInput))
    remove = graphene.List(graphene.NonNull(graphene.ID))


class ProductVariantBulkUpdateInput(VariantWords, graphene.InputObjectType):
    """What changes of a variant."""

    id = graphene.ID(required=True)
    attributes = graphene.List(graphene.NonNull(BulkAttributeValueInput))
    stocks = ProductVariantStocksUpdateInput()
    channel_listings = ProductVariantChannelListingUpdateInput()


class ProductVariantBulkUpdate(StoreMutation):
    """Change many variants of a product."""

    class Meta:
        error_type = ProductVariantBulkError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        product = graphene.ID(required=True)
        variants = graphene.List(graphene.NonNull(ProductVariantBulkUpdateInput), required=True)
        error_policy = ErrorPolicyEnum()

    count = graphene.Int(required=True, default_value=0)
    results = graphene.NonNull(graphene.List(graphene.NonNull(ProductVariantBulkResult)), default_value=())

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, product: str, variants: list[Any], error_policy: Any = None
    ) -> dict[str, Any]:
        """Change what can be changed, by the error policy."""
        owner = one_named(ProductRow.objects.all(), product, kind="Product", field="product").pk
        twice = repeated([(one.get("sku") or "").strip() for one in variants])

        def write(given: Any, parts: Parts) -> Row:
            return _update(given, parts, product_id=owner, repeated_skus=twice, now=info.context.now)

        return _results(in_bulk(variants, write, policy=error_policy))


def _update(given: Any, parts: Parts, *, product_id: int, repeated_skus: set[str], now: Any) -> Row:
    row = row_id(given.id, "ProductVariant", "id")
    if not Row.objects.filter(pk=row, product=product_id).exists():
        raise DomainError("INVALID", "This variant does not belong to the product.", "id")
    check_sku(given, repeated_skus)
    variant = update_variant(
        variant_id=row, values=variant_columns(given), answers=answers_of(given.get("attributes")), now=now
    )
    if prices := given.get("channel_listings"):
        _change_prices(variant, prices, parts, now=now)
    if stocks := given.get("stocks"):
        _change_stocks(variant, stocks, parts, now=now)
    return variant


def _change_prices(variant: Row, given: Any, parts: Parts, *, now: Any) -> None:
    price_parts(variant, given.get("create") or (), parts, now=now, path="channelListings.create")
    for place, one in enumerate(given.get("update") or ()):
        path = f"channelListings.update.{place}"
        parts.do(path, lambda one=one: _reprice(variant, one, now))  # type: ignore[misc]
    for place, one in enumerate(given.get("remove") or ()):
        parts.do(f"channelListings.remove.{place}", lambda one=one: _listing(variant, one, None).delete())  # type: ignore[misc]


def _reprice(variant: Row, given: Any, now: Any) -> None:
    listing = _listing(variant, given.channel_listing, "channelListing")
    prices = {name: given[name] for name in ("price", "cost_price", "prior_price") if name in given}
    change_price(variant, NewPrices(channel=listing.channel_id, prices=prices), now=now)


def _listing(variant: Row, global_id: str, field: str | None) -> ListingRow:
    row = row_id(global_id, "ProductVariantChannelListing", field or "")
    listing = ListingRow.objects.filter(pk=row, variant=variant).first()
    if listing is None:
        raise NotFoundError("The variant has no such listing.", field)
    return listing


def _change_stocks(variant: Row, given: Any, parts: Parts, *, now: Any) -> None:
    for place, one in enumerate(given.get("create") or ()):
        if StockRow.objects.filter(variant=variant, warehouse=uuid_from(one.warehouse, "Warehouse")).exists():
            there = DomainError("STOCK_ALREADY_EXISTS", "This warehouse keeps stock of it already.", "warehouse")
            parts.note(f"stocks.create.{place}", there)
            return
    stock_parts(variant, given.get("create") or (), parts, now=now, path="stocks.create")
    for place, one in enumerate(given.get("update") or ()):
        parts.do(f"stocks.update.{place}", lambda one=one: _recount(variant, one, now))  # type: ignore[misc]
    for place, one in enumerate(given.get("remove") or ()):
        parts.do(f"stocks.remove.{place}", lambda one=one: _remove(variant, one, now))  # type: ignore[misc]


def _recount(variant: Row, given: Any, now: Any) -> None:
    stock = _stock(variant, given.stock, "stock")
    check_count(given.quantity)
    set_stock({(variant.pk, stock.warehouse_id): given.quantity}, now=now)


def _remove(variant: Row, global_id: str, now: Any) -> None:
    remove_stock(variant_id=variant.pk, warehouse_ids=[_stock(variant, global_id, None).warehouse_id], now=now)


def _stock(variant: Row, global_id: str, field: str | None) -> StockRow:
    stock = StockRow.objects.filter(pk=row_id(global_id, "Stock", field or ""), variant=variant).first()
    if stock is None:
        raise NotFoundError("The variant has no such stock.", field)
    return stock


class VariantBulkMutations:
    """Many variants by one call."""

    product_variant_bulk_create = ProductVariantBulkCreate.Field()
    product_variant_bulk_update = ProductVariantBulkUpdate.Field()
