"""Changing pictures and films of products."""

from typing import Any

import graphene
from django.db import transaction

from marketplace.commerce.catalog.add_media import add_film, add_picture, check_alt
from marketplace.commerce.catalog.change_media import (
    delete_media,
    describe_media,
    hang_on_variant,
    reorder_media,
    take_off_variant,
)
from marketplace.commerce.catalog.models import Product as ProductRow
from marketplace.commerce.catalog.models import ProductMedia as Row
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.upload import Upload
from marketplace.graphql_api.catalogue.catalogue_errors import ProductError
from marketplace.graphql_api.catalogue.named import one_named, row_id, rows_named
from marketplace.graphql_api.catalogue.product import Product
from marketplace.graphql_api.catalogue.product_media import ProductMedia
from marketplace.graphql_api.catalogue.product_variant import ProductVariant
from marketplace.graphql_api.catalogue.product_writes import PERMISSIONS
from marketplace.graphql_api.catalogue.word_inputs import kept_picture
from marketplace.shared.errors import DomainError


class ProductMediaCreateInput(graphene.InputObjectType):
    """A new picture (a file) or film (the address of its page)."""

    alt = graphene.String()
    image = Upload()
    product = graphene.ID(required=True)
    media_url = graphene.String()


class ProductMediaUpdateInput(graphene.InputObjectType):
    """What a picture shows."""

    alt = graphene.String()


def check_media(given: Any, field: str = "input") -> None:
    """Refuse what is neither a picture nor a film, or both; raises DomainError in Saleor's codes."""
    if bool(given.get("image")) == bool(given.get("media_url")):
        both = given.get("image") is not None
        code = "DUPLICATED_INPUT_ITEM" if both else "REQUIRED"
        raise DomainError(code, "Give a picture or the address of a film, one of them.", field)
    check_alt(given.get("alt") or "")


def _answer(media: Row) -> dict[str, Any]:
    return {"media": media, "product": InChannel(media.product, None)}


class ProductMediaCreate(StoreMutation):
    """Add a picture or a film to a product."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        input = ProductMediaCreateInput(required=True)

    product = graphene.Field(Product)
    media = graphene.Field(ProductMedia)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, input: Any) -> dict[str, Any]:
        """Clean a picture outside of the transaction (it takes a while), then add it."""
        check_media(input)
        row = one_named(ProductRow.objects.all(), input.product, kind="Product", field="product").pk
        alt, now = input.get("alt") or "", info.context.now
        path = kept_picture(input.image, folder="products", field="image") if input.get("image") else None
        with transaction.atomic():
            if path is None:
                return _answer(add_film(product_id=row, address=input.media_url, alt=alt, now=now))
            return _answer(add_picture(product_id=row, path=path, alt=alt, now=now))


class ProductMediaUpdate(StoreMutation):
    """Say what a picture shows, for who cannot see it."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)
        input = ProductMediaUpdateInput(required=True)

    product = graphene.Field(Product)
    media = graphene.Field(ProductMedia)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str, input: Any) -> dict[str, Any]:
        """Change the words."""
        row = row_id(id, "ProductMedia", "id")
        return _answer(describe_media(media_id=row, alt=input.get("alt"), now=info.context.now))


class ProductMediaDelete(StoreMutation):
    """Take a picture or a film away."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        id = graphene.ID(required=True)

    product = graphene.Field(Product)
    media = graphene.Field(ProductMedia)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, id: str) -> dict[str, Any]:
        """Delete it."""
        row = one_named(Row.objects.all(), id, kind="ProductMedia", field="id").pk
        return _answer(delete_media(media_ids=[row], now=info.context.now)[0])


class ProductMediaBulkDelete(StoreMutation):
    """Take pictures and films away."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    count = graphene.Int(required=True, default_value=0)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, ids: list[str]) -> dict[str, Any]:
        """Delete them."""
        rows = rows_named(Row.objects.all(), ids, kind="ProductMedia", field="ids")
        return {"count": len(delete_media(media_ids=rows, now=info.context.now))}


class ProductMediaReorder(StoreMutation):
    """Put a product's pictures into another order."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        product_id = graphene.ID(required=True)
        media_ids = graphene.List(graphene.NonNull(graphene.ID), required=True)

    product = graphene.Field(Product)
    media = graphene.List(graphene.NonNull(ProductMedia))

    @classmethod
    def perform(cls, _root: Any, info: Any, *, product_id: str, media_ids: list[str]) -> dict[str, Any]:
        """Put them so."""
        product = one_named(ProductRow.objects.all(), product_id, kind="Product", field="productId")
        order = [row_id(one, "ProductMedia", "order") for one in media_ids]
        media = reorder_media(product_id=product.pk, order=order, now=info.context.now)
        return {"media": media, "product": InChannel(product, None)}


class VariantMediaAssign(StoreMutation):
    """Hang one of the product's pictures on a variant."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        media_id = graphene.ID(required=True)
        variant_id = graphene.ID(required=True)

    product_variant = graphene.Field(ProductVariant)
    media = graphene.Field(ProductMedia)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, media_id: str, variant_id: str) -> dict[str, Any]:
        """Hang it there."""
        media, variant = hang_on_variant(
            media_id=row_id(media_id, "ProductMedia", "mediaId"),
            variant_id=row_id(variant_id, "ProductVariant", "variantId"),
            now=info.context.now,
        )
        return {"media": media, "product_variant": InChannel(variant, None)}


class VariantMediaUnassign(StoreMutation):
    """Take a picture off a variant."""

    class Meta:
        error_type = ProductError
        permissions = PERMISSIONS

    class Arguments:
        media_id = graphene.ID(required=True)
        variant_id = graphene.ID(required=True)

    product_variant = graphene.Field(ProductVariant)
    media = graphene.Field(ProductMedia)

    @classmethod
    def perform(cls, _root: Any, info: Any, *, media_id: str, variant_id: str) -> dict[str, Any]:
        """Take it off."""
        media, variant = take_off_variant(
            media_id=row_id(media_id, "ProductMedia", "mediaId"),
            variant_id=row_id(variant_id, "ProductVariant", "variantId"),
            now=info.context.now,
        )
        return {"media": media, "product_variant": InChannel(variant, None)}


class MediaMutations:
    """What may be changed about pictures and films."""

    product_media_create = ProductMediaCreate.Field()
    product_media_update = ProductMediaUpdate.Field()
    product_media_delete = ProductMediaDelete.Field()
    product_media_bulk_delete = ProductMediaBulkDelete.Field()
    product_media_reorder = ProductMediaReorder.Field()
    variant_media_assign = VariantMediaAssign.Field()
    variant_media_unassign = VariantMediaUnassign.Field()
