"""What may be asked of lists of products and variants: filters and orders."""

import graphene

from marketplace.graphql_api.base.inputs import (
    DateTimeFilterInput,
    DateTimeRangeInput,
    DecimalFilterInput,
    GlobalIDFilterInput,
    IntRangeInput,
    MetadataFilter,
    OrderDirection,
    PriceRangeInput,
    StockAvailability,
    StringFilterInput,
)
from marketplace.graphql_api.catalogue.attribute_inputs import AssignedAttributeWhereInput, AttributeInput


def _list(of: object) -> object:
    return graphene.List(graphene.NonNull(of))


class ProductStockFilterInput(graphene.InputObjectType):
    """Kept in one of these warehouses, or so many pieces of a variant in them."""

    warehouse_ids = _list(graphene.ID)
    quantity = IntRangeInput()


class ProductFilterInput(graphene.InputObjectType):
    """Which products (the older form)."""

    is_published = graphene.Boolean()
    collections = _list(graphene.ID)
    categories = _list(graphene.ID)
    has_category = graphene.Boolean()
    attributes = _list(AttributeInput)
    stock_availability = StockAvailability()
    stocks = ProductStockFilterInput()
    search = graphene.String()
    metadata = _list(MetadataFilter)
    published_from = graphene.DateTime()
    is_available = graphene.Boolean()
    available_from = graphene.DateTime()
    is_visible_in_listing = graphene.Boolean()
    price = PriceRangeInput()
    minimal_price = PriceRangeInput()
    updated_at = DateTimeRangeInput()
    product_types = _list(graphene.ID)
    gift_card = graphene.Boolean()
    ids = _list(graphene.ID)
    has_preordered_variants = graphene.Boolean()
    slugs = _list(graphene.String)
    channel = graphene.String()


class ProductWhereInput(graphene.InputObjectType):
    """Which products (the newer form)."""

    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    name = StringFilterInput()
    slug = StringFilterInput()
    product_type = GlobalIDFilterInput()
    category = GlobalIDFilterInput()
    collection = GlobalIDFilterInput()
    is_available = graphene.Boolean()
    is_published = graphene.Boolean()
    is_visible_in_listing = graphene.Boolean()
    published_from = graphene.DateTime()
    available_from = graphene.DateTime()
    has_category = graphene.Boolean()
    price = DecimalFilterInput()
    minimal_price = DecimalFilterInput()
    attributes = _list(AttributeInput)
    stock_availability = StockAvailability()
    stocks = ProductStockFilterInput()
    gift_card = graphene.Boolean()
    has_preordered_variants = graphene.Boolean()
    updated_at = DateTimeFilterInput()
    AND = graphene.List(graphene.NonNull(lambda: ProductWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: ProductWhereInput), name="OR")


class ProductOrderField(graphene.Enum):
    """By what products are sorted."""

    NAME = "name"
    RANK = "rank"
    PRICE = "price"
    MINIMAL_PRICE = "minimal_price"
    LAST_MODIFIED = "last_modified"
    DATE = "date"
    TYPE = "type"
    PUBLISHED = "published"
    PUBLICATION_DATE = "publication_date"
    PUBLISHED_AT = "published_at"
    LAST_MODIFIED_AT = "last_modified_at"
    COLLECTION = "collection"
    RATING = "rating"
    CREATED_AT = "created_at"


class ProductOrder(graphene.InputObjectType):
    """How products are sorted."""

    direction = OrderDirection(required=True)
    channel = graphene.String()
    field = ProductOrderField()


class ProductVariantFilterInput(graphene.InputObjectType):
    """Which variants (the older form)."""

    search = graphene.String()
    sku = _list(graphene.String)
    metadata = _list(MetadataFilter)
    updated_at = DateTimeRangeInput()


class ProductVariantWhereInput(graphene.InputObjectType):
    """Which variants (the newer form)."""

    metadata = _list(MetadataFilter)
    ids = _list(graphene.ID)
    sku = StringFilterInput()
    updated_at = DateTimeRangeInput()
    attributes = _list(AssignedAttributeWhereInput)
    AND = graphene.List(graphene.NonNull(lambda: ProductVariantWhereInput), name="AND")
    OR = graphene.List(graphene.NonNull(lambda: ProductVariantWhereInput), name="OR")


class ProductVariantSortField(graphene.Enum):
    """By what variants are sorted."""

    LAST_MODIFIED_AT = "last_modified_at"


class ProductVariantSortingInput(graphene.InputObjectType):
    """How variants are sorted."""

    direction = OrderDirection(required=True)
    field = ProductVariantSortField(required=True)


class MediaChoicesSortField(graphene.Enum):
    """By what pictures are sorted."""

    ID = "id"


class MediaSortingInput(graphene.InputObjectType):
    """How pictures are sorted."""

    direction = OrderDirection(required=True)
    field = MediaChoicesSortField(required=True)
