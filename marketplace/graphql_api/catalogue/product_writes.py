"""Making, changing and deleting products."""

from collections.abc import Mapping
from typing import Any

import graphene

from marketplace.commerce.catalog.delete_products import delete_products
from marketplace.commerce.catalog.models import Category as CategoryRow
from marketplace.commerce.catalog.models import Collection as CollectionRow
from marketplace.commerce.catalog.models import Product as Row
from marketplace.commerce.catalog.models import ProductType as TypeRow
from marketplace.commerce.catalog.write_product import create_product, update_product
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.weight_scalar import WeightScalar
from marketplace.graphql_api.catalogue.answer_inputs import AttributeValueInput, answers_of
from marketplace.graphql_api.catalogue.catalogue_errors import ProductError
from marketplace.graphql_api.catalogue.named import one_named, rows_named, the_row
from marketplace.graphql_api.catalogue.product import Product
from marketplace.graphql_api.catalogue.product_type_changes import tax_class_of, weight_of
from marketplace.graphql_api.catalogue.word_inputs import SeoInput, columns_of, notes_of, seo_of

PERMISSIONS = ("MANAGE_PRODUCTS",)


class ProductWords:
    """What a product's inputs share."""

    attributes = graphene.List(graphene.NonNull(AttributeValueInput))
    category = graphene.ID()
    charge_taxes = graphene.Boolean()
    collections = graphene.List(graphene.NonNull(graphene.ID))
    description = JSONString()
    name = graphene.String()
    slug = graphene.String()
    tax_class = graphene.ID()
    tax_code = graphene.String()
    seo = SeoInput()
    weight = WeightScalar()
    rating = graphene.Float()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))
    external_reference = graphene.String()


class ProductInput(ProductWords, graphene.InputObjectType):
    """What changes of a product."""


class ProductCreateInput(ProductWords, graphene.InputObjectType):
    """A new product."""

    product_type = graphene.ID(required=True)


def product_columns(given: Mapping[str, Any]) -> dict[str, Any]:
    """Give a product's columns as far as an input names them. Raises DomainError."""
    columns = columns_of(given, texts=("name", "slug"), others=("description", "external_reference", "rating"))
    if "category" in given:
        named = given["category"]
        rows = CategoryRow.objects.all()
        columns["category"] = one_named(rows, named, kind="Category", field="category") if named else None
    if given.get("product_type") is not None:
        kinds = TypeRow.objects.all()
        columns["product_type"] = one_named(kinds, given["product_type"], kind="ProductType", field="productType")
    return columns | seo_of(given) | notes_of(given) | weight_of(given) | tax_class_of(given)


def collection_rows(given: Mapping[str, Any]) -> list[int] | None:
    """Give the collections that an input names, by row; None when it names none."""
    if given.get("collections") is None:
        return None
    return rows_named(CollectionRow.objects.all(), given["collections"], kind="Collection", field="collections")


class ProductCreate(StoreMutation):
    """Put a product into the catalogue."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        input = ProductCreateInput(required=True)

    product = graphene.Field(Product)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Create it."""
        product = create_product(
            values=product_columns(input),
            answers=answers_of(input.get("attributes")),
            collections=collection_rows(input),
            now=info.context.now,
        )
        return {"product": InChannel(product, None)}


class ProductUpdate(StoreMutation):
    """Change a product."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = ProductInput(required=True)

    product = graphene.Field(Product)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any, **names: str | None) -> dict[str, Any]:
        """Change it."""
        product = update_product(
            product_id=product_row(names),
            values=product_columns(input),
            answers=answers_of(input.get("attributes")),
            collections=collection_rows(input),
            now=info.context.now,
        )
        return {"product": InChannel(product, None)}


def product_row(names: Mapping[str, str | None]) -> int:
    """Find the product that is named by id or reference."""
    return the_row(Row.objects.all(), kind="Product", **{"id": None, "external_reference": None, **names})


class ProductDelete(StoreMutation):
    """Take a product out of the store for good."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    product = graphene.Field(Product)

    @classmethod
    def perform(cls, _root: Any, info: Any, **names: str | None) -> dict[str, Any]:
        """Delete it."""
        deleted = delete_products(product_ids=[product_row(names)], now=info.context.now)
        return {"product": InChannel(deleted[0], None)}


class ProductBulkDelete(StoreMutation):
    """Take products out of the store for good."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    count = graphene.Int(required=True, default_value=0)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, ids: list[str]) -> dict[str, Any]:
        """Delete them."""
        rows = rows_named(Row.objects.all(), ids, kind="Product", field="ids")
        return {"count": len(delete_products(product_ids=rows, now=info.context.now))}


class ProductWriteMutations:
    """Making, changing and deleting products."""

    product_create = ProductCreate.Field()
    product_update = ProductUpdate.Field()
    product_delete = ProductDelete.Field()
    product_bulk_delete = ProductBulkDelete.Field()
