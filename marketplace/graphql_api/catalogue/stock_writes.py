"""Beginning and ending stocks: productVariantStocksCreate and productVariantStocksDelete."""

from typing import Any

import graphene

from marketplace.commerce.catalog.models import ProductVariant as VariantRow
from marketplace.commerce.stock.begin_stock import begin_stock
from marketplace.commerce.stock.remove_stock import remove_stock
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.catalogue.catalogue_errors import StockError
from marketplace.graphql_api.catalogue.named import one_named, the_row
from marketplace.graphql_api.catalogue.product_writes import PERMISSIONS
from marketplace.graphql_api.catalogue.stock_changes import BulkStockError, StockInput
from marketplace.graphql_api.catalogue.variant_writes import stock_counts
from marketplace.graphql_api.catalogue.warehouse import VARIANT


class ProductVariantStocksCreate(StoreMutation):
    """Begin to keep a variant in warehouses."""

    class Meta:
        error_type = BulkStockError
        permissions = PERMISSIONS

    class Arguments:
        variant_id = graphene.ID(required=True)
        stocks = graphene.List(graphene.NonNull(StockInput), required=True)

    product_variant = graphene.Field(VARIANT)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, variant_id: str, stocks: list[Any]) -> dict[str, Any]:
        """Begin them all, or none."""
        variant = one_named(VariantRow.objects.all(), variant_id, kind="ProductVariant", field="variantId")
        counts = stock_counts(stocks, field="warehouse")
        begin_stock(variant_id=variant.pk, counts=counts, now=info.context.now)
        return {"product_variant": InChannel(variant, None)}


class ProductVariantStocksDelete(StoreMutation):
    """Stop keeping a variant in warehouses."""

    class Meta:
        error_type = StockError
        permissions = PERMISSIONS

    class Arguments:
        variant_id = graphene.ID()
        sku = graphene.String()
        warehouse_ids = graphene.List(graphene.NonNull(graphene.ID))

    product_variant = graphene.Field(VARIANT)

    @classmethod
    def perform(
        cls,
        _root: Any,
        info: Any,
        *,
        variant_id: str | None = None,
        sku: str | None = None,
        warehouse_ids: list[str] | None = None,
    ) -> dict[str, Any]:
        """Strike them out; a warehouse that keeps none is passed over."""
        row = the_row(VariantRow.objects.all(), kind="ProductVariant", id=variant_id, sku=sku)
        warehouses = [uuid_from(one, "Warehouse") for one in warehouse_ids or ()]
        remove_stock(variant_id=row, warehouse_ids=warehouses, now=info.context.now)
        return {"product_variant": InChannel(VariantRow.objects.get(pk=row), None)}


class StockWriteMutations:
    """Beginning and ending stocks."""

    product_variant_stocks_create = ProductVariantStocksCreate.Field()
    product_variant_stocks_delete = ProductVariantStocksDelete.Field()
