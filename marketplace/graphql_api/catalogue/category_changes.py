"""Changing the shelves of the shop."""

from typing import Any

import graphene
from django.db import transaction

from marketplace.commerce.catalog.delete_categories import delete_categories
from marketplace.commerce.catalog.models import Category as Row
from marketplace.commerce.catalog.write_category import create_category, update_category
from marketplace.graphql_api.base.address import MetadataInput
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.scalars import JSONString
from marketplace.graphql_api.base.upload import Upload
from marketplace.graphql_api.catalogue.catalogue_errors import ProductError
from marketplace.graphql_api.catalogue.category import Category
from marketplace.graphql_api.catalogue.named import one_named, row_id, rows_named
from marketplace.graphql_api.catalogue.word_inputs import SeoInput, columns_of, kept_picture, notes_of, seo_of

PERMISSIONS = ("MANAGE_PRODUCTS",)


class CategoryInput(graphene.InputObjectType):
    """A shelf."""

    description = JSONString()
    name = graphene.String()
    slug = graphene.String()
    seo = SeoInput()
    background_image = Upload()
    background_image_alt = graphene.String()
    metadata = graphene.List(graphene.NonNull(MetadataInput))
    private_metadata = graphene.List(graphene.NonNull(MetadataInput))


def page_columns(given: Any, *, folder: str) -> dict[str, Any]:
    """Give the columns of something with a page of its own; a picture is cleaned and kept (outside a transaction)."""
    columns = columns_of(given, texts=("name", "slug", "background_image_alt"), others=("description",))
    if given.get("background_image") is not None:
        columns["background_image"] = kept_picture(given["background_image"], folder=folder, field="backgroundImage")
    elif "background_image" in given:
        columns["background_image"] = ""
    return columns | seo_of(given) | notes_of(given)


class CategoryCreate(StoreMutation):
    """Put up a shelf."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        input = CategoryInput(required=True)
        parent = graphene.ID()

    category = graphene.Field(Category)

    @classmethod
    def perform(cls, _root: Any, _info: Any, *, input: Any, parent: str | None = None) -> dict[str, Any]:
        """Create it."""
        values = page_columns(input, folder="categories")
        with transaction.atomic():
            row = row_id(parent, "Category", "parent") if parent else None
            return {"category": create_category(values=values, parent_id=row)}


class CategoryUpdate(StoreMutation):
    """Change a shelf."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        id = graphene.ID(required=True)
        input = CategoryInput(required=True)

    category = graphene.Field(Category)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change it."""
        row = one_named(Row.objects.all(), id, kind="Category", field="id").pk
        values = page_columns(input, folder="categories")
        with transaction.atomic():
            return {"category": update_category(category_id=row, values=values, now=info.context.now)}


class CategoryDelete(StoreMutation):
    """Take a shelf away, with all shelves inside it; the products stay."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    category = graphene.Field(Category)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Delete it."""
        row = one_named(Row.objects.all(), id, kind="Category", field="id").pk
        return {"category": delete_categories(category_ids=[row], now=info.context.now)[0]}


class CategoryBulkDelete(StoreMutation):
    """Take shelves away; the products stay."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    count = graphene.Int(required=True, default_value=0)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, ids: list[str]) -> dict[str, Any]:
        """Delete them."""
        rows = rows_named(Row.objects.all(), ids, kind="Category", field="ids")
        return {"count": len(delete_categories(category_ids=rows, now=info.context.now))}


class CategoryMutations:
    """What may be changed about shelves."""

    category_create = CategoryCreate.Field()
    category_update = CategoryUpdate.Field()
    category_delete = CategoryDelete.Field()
    category_bulk_delete = CategoryBulkDelete.Field()
