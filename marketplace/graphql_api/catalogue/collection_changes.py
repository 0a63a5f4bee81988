"""Changing collections, and where they are to be seen."""

from typing import Any

import graphene
from django.db import transaction

from marketplace.commerce.catalog.arrange_collection import (
    add_to_collection,
    remove_from_collection,
    reorder_collection,
)
from marketplace.commerce.catalog.delete_collections import delete_collections
from marketplace.commerce.catalog.models import Collection as Row
from marketplace.commerce.catalog.models import Product as ProductRow
from marketplace.commerce.catalog.moves import Move
from marketplace.commerce.catalog.write_collection import create_collection, update_collection
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.upload import Upload
from marketplace.graphql_api.catalogue.catalogue_errors import CollectionError
from marketplace.graphql_api.catalogue.category_changes import PERMISSIONS, page_columns
from marketplace.graphql_api.catalogue.named import one_named, row_id, rows_named
from marketplace.graphql_api.catalogue.word_inputs import SeoInput

COLLECTION = "marketplace.graphql_api.catalogue.collection.Collection"


class _CollectionInput:
    is_published = graphene.Boolean()
    name = graphene.String()
    slug = graphene.String()
    description = JSONString()
    background_image = Upload()
    background_image_alt = graphene.String()
    seo = SeoInput()
    publication_date = graphene.Date()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))


class CollectionInput(_CollectionInput, graphene.InputObjectType):
    """What changes of a collection; where it is published is said by its channel listings alone, as in Saleor."""


class CollectionCreateInput(_CollectionInput, graphene.InputObjectType):
    """A new collection."""

    products = graphene.List(graphene.NonNull(graphene.ID))


class MoveProductInput(graphene.InputObjectType):
    """Move a product by so many places in a collection."""

    product_id = graphene.ID(required=True)
    sort_order = graphene.Int()


def _answer(collection: Row) -> dict[str, Any]:
    return {"collection": InChannel(collection, None)}


def _products(given: list[str] | None) -> list[int]:
    return rows_named(ProductRow.objects.all(), given or [], kind="Product", field="products")


class CollectionCreate(StoreMutation):
    """Begin a collection."""

    class Meta:
        error_type = CollectionError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        input = CollectionCreateInput(required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Create it."""
        products = _products(input.get("products"))
        values = page_columns(input, folder="collections")
        with transaction.atomic():
            return _answer(create_collection(values=values, products=products, now=info.context.now))


class CollectionUpdate(StoreMutation):
    """Change a collection's words or picture."""

    class Meta:
        error_type = CollectionError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        id = graphene.ID(required=True)
        input = CollectionInput(required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        row = one_named(Row.objects.all(), id, kind="Collection", field="id").pk
        values = page_columns(input, folder="collections")
        with transaction.atomic():
            return _answer(update_collection(collection_id=row, values=values, now=info.context.now))


class CollectionDelete(StoreMutation):
    """End a collection; the products stay."""

    class Meta:
        error_type = CollectionError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Delete it."""
        row = one_named(Row.objects.all(), id, kind="Collection", field="id").pk
        return _answer(delete_collections(collection_ids=[row], now=info.context.now)[0])


class CollectionBulkDelete(StoreMutation):
    """End collections; the products stay."""

    class Meta:
        error_type = CollectionError
        permissions = PERMISSIONS

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    count = graphene.Int(required=True, default_value=0)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, ids: list[str]) -> dict[str, Any]:
        """Delete them."""
        rows = rows_named(Row.objects.all(), ids, kind="Collection", field="ids")
        return {"count": len(delete_collections(collection_ids=rows, now=info.context.now))}


class CollectionAddProducts(StoreMutation):
    """Put products into a collection."""

    class Meta:
        error_type = CollectionError
        permissions = PERMISSIONS

    class Arguments:
        collection_id = graphene.ID(required=True)
        products = graphene.List(graphene.NonNull(graphene.ID), required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, collection_id: str, products: list[str]) -> dict[str, Any]:
        """Add them."""
        row = row_id(collection_id, "Collection", "collectionId")
        return _answer(add_to_collection(collection_id=row, products=_products(products), now=info.context.now))


class CollectionRemoveProducts(StoreMutation):
    """Take products out of a collection."""

    class Meta:
        error_type = CollectionError
        permissions = PERMISSIONS

    class Arguments:
        collection_id = graphene.ID(required=True)
        products = graphene.List(graphene.NonNull(graphene.ID), required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, collection_id: str, products: list[str]) -> dict[str, Any]:
        """Remove them."""
        row = row_id(collection_id, "Collection", "collectionId")
        return _answer(remove_from_collection(collection_id=row, products=_products(products), now=info.context.now))


class CollectionReorderProducts(StoreMutation):
    """Move products about in a collection."""

    class Meta:
        error_type = CollectionError
        permissions = PERMISSIONS

    class Arguments:
        collection_id = graphene.ID(required=True)
        moves = graphene.List(graphene.NonNull(MoveProductInput), required=True)

    collection = graphene.Field(COLLECTION)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, collection_id: str, moves: list[Any]) -> dict[str, Any]:
        """Move them."""
        moved = [Move(row_id(one.product_id, "Product", "moves"), one.get("sort_order")) for one in moves]
        row = row_id(collection_id, "Collection", "collectionId")
        return _answer(reorder_collection(collection_id=row, moves=moved))


class CollectionMutations:
    """What may be changed about collections."""

    collection_create = CollectionCreate.Field()
    collection_update = CollectionUpdate.Field()
    collection_delete = CollectionDelete.Field()
    collection_bulk_delete = CollectionBulkDelete.Field()
    collection_add_products = CollectionAddProducts.Field()
    collection_remove_products = CollectionRemoveProducts.Field()
    collection_reorder_products = CollectionReorderProducts.Field()
