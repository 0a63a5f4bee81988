"""Many products by one call, with their pictures, listings, variants, prices and stock."""

from collections.abc import Sequence
from typing import Any

import graphene

from marketplace.commerce.catalog.add_media import add_film, add_picture
from marketplace.commerce.catalog.list_product import ListingChange, list_product
from marketplace.commerce.catalog.models import Product as Row
from marketplace.commerce.catalog.write_product import create_product
from marketplace.graphql_api.base.moments import moment_from
from marketplace.graphql_api.base.mutation import StoreMutation
from marketplace.graphql_api.base.nodes import InChannel
from marketplace.graphql_api.base.order_enums import ErrorPolicyEnum
from marketplace.graphql_api.base.upload import Upload
from marketplace.graphql_api.catalogue.answer_inputs import answers_of
from marketplace.graphql_api.catalogue.bulk import Parts, in_bulk, repeated
from marketplace.graphql_api.catalogue.catalogue_errors import codes, some_ids
from marketplace.graphql_api.catalogue.media_changes import check_media
from marketplace.graphql_api.catalogue.named import row_id
from marketplace.graphql_api.catalogue.product import Product
from marketplace.graphql_api.catalogue.product_writes import (
    PERMISSIONS,
    ProductWords,
    collection_rows,
    product_columns,
)
from marketplace.graphql_api.catalogue.variant_parts import ProductVariantBulkCreateInput, create_with_parts
from marketplace.graphql_api.catalogue.word_inputs import kept_picture
from marketplace.shared.errors import DomainError

ProductBulkCreateErrorCode = codes(
    "ProductBulkCreateErrorCode",
    "ATTRIBUTE_ALREADY_ASSIGNED ATTRIBUTE_CANNOT_BE_ASSIGNED ATTRIBUTE_VARIANTS_DISABLED BLANK MAX_LENGTH "
    "DUPLICATED_INPUT_ITEM GRAPHQL_ERROR INVALID INVALID_PRICE PRODUCT_WITHOUT_CATEGORY NOT_FOUND REQUIRED UNIQUE "
    "PRODUCT_NOT_ASSIGNED_TO_CHANNEL UNSUPPORTED_MEDIA_PROVIDER FILE_SIZE_LIMIT_EXCEEDED",
)


class ProductBulkCreateError(graphene.ObjectType):
    """Why a product of a bulk was refused."""

    path = graphene.String()
    message = graphene.String()
    code = ProductBulkCreateErrorCode(required=True)
    attributes = some_ids("Attribute")
    values = some_ids("AttributeValue")
    warehouses = some_ids("Warehouse")
    channels = some_ids("Channel")


class MediaInput(graphene.InputObjectType):
    """A picture or a film."""

    alt = graphene.String()
    image = Upload()
    media_url = graphene.String()


class ProductChannelListingCreateInput(graphene.InputObjectType):
    """Where a product is to be seen and bought."""

    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    published_at = graphene.DateTime()
    visible_in_listings = graphene.Boolean()
    is_available_for_purchase = graphene.Boolean()
    available_for_purchase_at = graphene.DateTime()


class ProductBulkCreateInput(ProductWords, graphene.InputObjectType):
    """A new product with all that belongs to it."""

    product_type = graphene.ID(required=True)
    media = graphene.List(graphene.NonNull(MediaInput))
    channel_listings = graphene.List(graphene.NonNull(ProductChannelListingCreateInput))
    variants = graphene.List(graphene.NonNull(ProductVariantBulkCreateInput))


class ProductBulkResult(graphene.ObjectType):
    """What became of one product."""

    product = graphene.Field(Product)
    errors = graphene.List(graphene.NonNull(ProductBulkCreateError))


class ProductBulkCreate(StoreMutation):
    """Put many products into the catalogue."""

    class Meta:
        error_type = ProductBulkCreateError
        permissions = PERMISSIONS
        own_transactions = True

    class Arguments:
        products = graphene.List(graphene.NonNull(ProductBulkCreateInput), required=True)
        error_policy = ErrorPolicyEnum()

    count = graphene.Int(required=True, default_value=0)
    results = graphene.NonNull(graphene.List(graphene.NonNull(ProductBulkResult)), default_value=())

    @classmethod
    def perform(cls, _root: Any, info: Any, *, products: list[Any], error_policy: Any = None) -> dict[str, Any]:
        """Create what can be created, by the error policy; pictures are cleaned before the transaction begins."""
        rows = [(given, _pictures(given)) for given in products]
        skus = [(one.get("sku") or "").strip() for given in products for one in given.get("variants") or ()]
        twice = repeated(skus)

        def write(row: tuple[Any, list[Any]], parts: Parts) -> Row:
            return _create(row[0], row[1], parts, repeated_skus=twice, now=info.context.now)

        done = in_bulk(rows, write, policy=error_policy)
        results = [
            {
                "product": InChannel(one.made, None) if one.made else None,
                "errors": one.errors(ProductBulkCreateErrorCode),
            }
            for one in done
        ]
        return {"count": sum(one.made is not None for one in done), "results": results}


def _pictures(given: Any) -> list[str | DomainError | None]:
    """Clean and keep a product's pictures; a path, a refusal, or None for a film, in the order of `media`."""
    kept: list[str | DomainError | None] = []
    for one in given.get("media") or ():
        try:
            check_media(one, "")
            kept.append(kept_picture(one.image, folder="products", field="image") if one.get("image") else None)
        except DomainError as refusal:
            kept.append(refusal)
    return kept


def _create(given: Any, pictures: Sequence[Any], parts: Parts, *, repeated_skus: set[str], now: Any) -> Row:
    product = create_product(
        values=product_columns(given),
        answers=answers_of(given.get("attributes")),
        collections=collection_rows(given),
        now=now,
    )
    for place, (one, path) in enumerate(zip(given.get("media") or (), pictures, strict=True)):
        parts.do(f"media.{place}", lambda one=one, path=path: _add_media(product, one, path, now))  # type: ignore[misc]
    seen: set[str] = set()
    for place, one in enumerate(given.get("channel_listings") or ()):
        parts.do(f"channelListings.{place}", lambda one=one: _list(product, one, seen, now))  # type: ignore[misc]
    for place, one in enumerate(given.get("variants") or ()):
        path = f"variants.{place}"
        _add_variant(product, one, parts, path=path, repeated_skus=repeated_skus, now=now)
    return product


def _add_variant(product: Row, given: Any, parts: Parts, *, path: str, repeated_skus: set[str], now: Any) -> None:
    inner = Parts()
    parts.do(
        path,
        lambda: create_with_parts(given, inner, product_id=product.pk, repeated_skus=repeated_skus, now=now),
    )
    parts.problems += [(f"{path}.{place}", refusal) for place, refusal in inner.problems]


def _add_media(product: Row, given: Any, path: Any, now: Any) -> None:
    if isinstance(path, DomainError):
        raise path
    alt = given.get("alt") or ""
    if path is None:
        add_film(product_id=product.pk, address=given.media_url, alt=alt, now=now)
    else:
        add_picture(product_id=product.pk, path=path, alt=alt, now=now)


def _list(product: Row, given: Any, seen: set[str], now: Any) -> None:
    if given.channel_id in seen:
        raise DomainError("DUPLICATED_INPUT_ITEM", "A channel is named twice.", "channelId")
    seen.add(given.channel_id)
    values: dict[str, Any] = {
        name: given.get(name) for name in ("is_published", "visible_in_listings", "is_available_for_purchase")
    }
    for name in ("published_at", "available_for_purchase_at"):
        if given.get(name):
            values[name] = moment_from(given[name], name)
    change = ListingChange(channel=row_id(given.channel_id, "Channel", "channelId"), **values)
    list_product(product_id=product.pk, changes=[change], now=now)


class ProductBulkMutations:
    """Many products by one call."""

    product_bulk_create = ProductBulkCreate.Field()
