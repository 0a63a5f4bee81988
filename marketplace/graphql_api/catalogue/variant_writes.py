"""Making, changing, moving and deleting variants."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

import graphene

from marketplace.commerce.catalog.arrange_variants import choose_default_variant, reorder_variants
from marketplace.commerce.catalog.delete_variants import delete_variants
from marketplace.commerce.catalog.models import Product as ProductRow
from marketplace.commerce.catalog.models import ProductVariant as Row
from marketplace.commerce.catalog.write_variant import create_variant, update_variant
from marketplace.commerce.stock.models import Warehouse as WarehouseRow
from marketplace.commerce.stock.set_stock import set_stock
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.ids import uuid_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.reorder import ReorderInput
from marketplace.graphql_api.base.weight_scalar import WeightScalar
from marketplace.graphql_api.catalogue.answer_inputs import AttributeValueInput, answers_of
from marketplace.graphql_api.catalogue.catalogue_errors import ProductError
from marketplace.graphql_api.catalogue.named import one_named, row_id, rows_named, the_row
from marketplace.graphql_api.catalogue.product import Product
from marketplace.graphql_api.catalogue.product_type_changes import weight_of
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.graphql_api.catalogue.product_writes import PERMISSIONS
from marketplace.graphql_api.catalogue.stock_changes import StockInput, check_count
from marketplace.graphql_api.catalogue.word_inputs import columns_of, flags_of, moves_of, notes_of
from marketplace.shared.errors import DomainError, NotFoundError


class VariantWords:
    """What a variant's inputs share, but for the answers."""

    sku = graphene.String()
    name = graphene.String()
    track_inventory = graphene.Boolean()
    weight = WeightScalar()
    quantity_limit_per_customer = graphene.Int()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))
    external_reference = graphene.String()


class ProductVariantInput(VariantWords, graphene.InputObjectType):
    """What changes of a variant."""

    attributes = graphene.List(graphene.NonNull(AttributeValueInput))


class ProductVariantCreateInput(VariantWords, graphene.InputObjectType):
    """A new variant."""

    attributes = graphene.List(graphene.NonNull(AttributeValueInput), required=True)
    product = graphene.ID(required=True)
    stocks = graphene.List(graphene.NonNull(StockInput))


def variant_columns(given: Mapping[str, Any]) -> dict[str, Any]:
    """Give a variant's columns as far as an input names them. Raises DomainError."""
    columns = columns_of(given, texts=("name",), others=("sku", "external_reference", "quantity_limit_per_customer"))
    return columns | flags_of(given, "track_inventory") | weight_of(given) | notes_of(given)


def stock_counts(given: Sequence[Any] | None, *, field: str = "stocks") -> dict[UUID, int]:
    """Give first counts by warehouse. Raises DomainError UNIQUE for one named twice, NotFoundError."""
    counts = {uuid_from(one.warehouse, "Warehouse"): one.quantity for one in given or ()}
    if len(counts) != len(given or ()):
        raise DomainError("UNIQUE", "A warehouse is named twice.", field)
    if WarehouseRow.objects.filter(pk__in=counts).count() != len(counts):
        raise NotFoundError("There is no such warehouse.", "warehouse")
    for quantity in counts.values():
        check_count(quantity)
    return counts


class ProductVariantCreate(StoreMutation):
    """Add a variant to a product."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        input = ProductVariantCreateInput(required=True)

    product_variant = graphene.Field(ProductVariant)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Create it, with its stock."""
        product = one_named(ProductRow.objects.all(), input.product, kind="Product", field="product")
        counts = stock_counts(input.get("stocks"))
        variant = create_variant(
            product_id=product.pk,
            values=variant_columns(input),
            answers=answers_of(input.attributes),
            now=info.context.now,
        )
        set_stock({(variant.pk, warehouse): count for warehouse, count in counts.items()}, now=info.context.now)
        return {"product_variant": InChannel(variant, None)}


class ProductVariantUpdate(StoreMutation):
    """Change a variant."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        sku = graphene.String()
        input = ProductVariantInput(required=True)

    product_variant = graphene.Field(ProductVariant)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, **names: str | None) -> dict[str, Any]:
        """Change it."""
        variant = update_variant(
            variant_id=_variant_row(names),
            values=variant_columns(input),
            answers=answers_of(input.get("attributes")),
            now=info.context.now,
        )
        return {"product_variant": InChannel(variant, None)}


def _variant_row(names: Mapping[str, str | None]) -> int:
    every = {"id": None, "external_reference": None, "sku": None, **names}
    return the_row(Row.objects.all(), kind="ProductVariant", **every)


class ProductVariantDelete(StoreMutation):
    """Take a variant away."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        sku = graphene.String()

    product_variant = graphene.Field(ProductVariant)

    @classmethod
    def perform(cls, _root: Any, info: Any, **names: str | None) -> dict[str, Any]:
        """Delete it."""
        deleted = delete_variants(variant_ids=[_variant_row(names)], now=info.context.now)
        return {"product_variant": InChannel(deleted[0], None)}


class ProductVariantBulkDelete(StoreMutation):
    """Take variants away."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID))
        skus = graphene.List(graphene.NonNull(graphene.String))

    count = graphene.Int(required=True, default_value=0)

    @classmethod
    def perform(
        cls, _root: Any, info: Any, *, ids: list[str] | None = None, skus: list[str] | None = None
    ) -> dict[str, Any]:
        """Delete them; a SKU that nothing has is passed over."""
        if bool(ids) == bool(skus):
            raise DomainError("GRAPHQL_ERROR", "Exactly one of `skus` and `ids` is needed.")
        rows = rows_named(Row.objects.all(), ids or [], kind="ProductVariant", field="ids")
        rows += Row.objects.filter(sku__in=skus or ()).values_list("pk", flat=True)
        return {"count": len(delete_variants(variant_ids=rows, now=info.context.now))}


class ProductVariantReorder(StoreMutation):
    """Move a product's variants about."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        product_id = graphene.ID(required=True)
        moves = graphene.List(graphene.NonNull(ReorderInput), required=True)

    product = graphene.Field(Product)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, product_id: str, moves: list[Any]) -> dict[str, Any]:
        """Move them."""
        row = row_id(product_id, "Product", "productId")
        product = reorder_variants(product_id=row, moves=moves_of(moves, "ProductVariant"), now=info.context.now)
        return {"product": InChannel(product, None)}


class ProductVariantSetDefault(StoreMutation):
    """Choose which variant of a product is shown first."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        product_id = graphene.ID(required=True)
        variant_id = graphene.ID(required=True)

    product = graphene.Field(Product)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, product_id: str, variant_id: str) -> dict[str, Any]:
        """Choose it."""
        product = choose_default_variant(
            product_id=row_id(product_id, "Product", "productId"),
            variant_id=row_id(variant_id, "ProductVariant", "variantId"),
            now=info.context.now,
        )
        return {"product": InChannel(product, None)}


class VariantWriteMutations:
    """Making, changing, moving and deleting variants."""

    product_variant_create = ProductVariantCreate.Field()
    product_variant_update = ProductVariantUpdate.Field()
    product_variant_delete = ProductVariantDelete.Field()
    product_variant_bulk_delete = ProductVariantBulkDelete.Field()
    product_variant_reorder = ProductVariantReorder.Field()
    product_variant_set_default = ProductVariantSetDefault.Field()
