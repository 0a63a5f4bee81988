"""Why changes of the catalogue are refused."""

import graphene

from marketplace.graphql_api.base.errors import ErrorFields
from marketplace.graphql_api.base.order_enums import ProductErrorCode
from marketplace.graphql_api.catalogue.named import global_ids

SIMPLE = "GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE"


def codes(name: str, words: str) -> graphene.Enum:
    """Make an enum of error codes."""
    return graphene.Enum(name, [(word, word) for word in words.split()])


def some_ids(kind: str) -> graphene.List:
    """Make a field that tells rows of a refusal by their global ids."""
    return graphene.List(graphene.NonNull(graphene.ID), resolver=global_ids(kind))


AttributeErrorCode = codes("AttributeErrorCode", f"{SIMPLE} ALREADY_EXISTS")
CollectionErrorCode = codes(
    "CollectionErrorCode",
    f"{SIMPLE} DUPLICATED_INPUT_ITEM CANNOT_MANAGE_PRODUCT_WITHOUT_VARIANT FILE_SIZE_LIMIT_EXCEEDED",
)
WarehouseErrorCode = codes("WarehouseErrorCode", f"{SIMPLE} ALREADY_EXISTS")
StockErrorCode = codes("StockErrorCode", f"{SIMPLE} ALREADY_EXISTS")
TranslationErrorCode = codes("TranslationErrorCode", SIMPLE)


class ProductError(ErrorFields, graphene.ObjectType):
    """Why a change of goods was refused."""

    code = ProductErrorCode(required=True)
    attributes = some_ids("Attribute")
    values = some_ids("AttributeValue")


class AttributeError(ErrorFields, graphene.ObjectType):
    """Why a change of a question was refused."""

    code = AttributeErrorCode(required=True)


class CollectionError(ErrorFields, graphene.ObjectType):
    """Why a change of a collection was refused."""

    code = CollectionErrorCode(required=True)
    products = some_ids("Product")


class ProductChannelListingError(ErrorFields, graphene.ObjectType):
    """Why a listing or a price was refused."""

    code = ProductErrorCode(required=True)
    attributes = some_ids("Attribute")
    values = some_ids("AttributeValue")
    channels = some_ids("Channel")
    variants = some_ids("ProductVariant")


class CollectionChannelListingError(ErrorFields, graphene.ObjectType):
    """Why a collection's listing was refused."""

    code = ProductErrorCode(required=True)
    attributes = some_ids("Attribute")
    values = some_ids("AttributeValue")
    channels = some_ids("Channel")


class TranslationError(ErrorFields, graphene.ObjectType):
    """Why words in another language were refused."""

    code = TranslationErrorCode(required=True)


class WarehouseError(ErrorFields, graphene.ObjectType):
    """Why a change of a warehouse was refused."""

    code = WarehouseErrorCode(required=True)
    shipping_zones = some_ids("ShippingZone")


class StockError(ErrorFields, graphene.ObjectType):
    """Why a change of a stock was refused."""

    code = StockErrorCode(required=True)
